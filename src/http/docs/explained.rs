//! What each sort of problem means, and what to do about it: the pages to which `type` leads.

use crate::http::api::Sort;

/// What it means, and what to do.
#[expect(clippy::too_many_lines, reason = "a table with one line for each sort, and no other statement")]
pub(super) fn explained(sort: Sort) -> (&'static str, &'static str) {
    match sort {
        Sort::Malformed => (
            "A header, a path or a body does not follow its grammar, or the body broke off before its end. What was meant cannot be guessed.",
            "Look at the header or the length that `detail` names, and send the request whole.",
        ),
        Sort::NotJson => (
            "The body is not one JSON document (RFC 8259) that everyone would read the same way: no UTF-8, a name twice in one object, or nested more deeply than 32 levels.",
            "Mend the place that `detail` names by line and column. Where nothing is to be said, send {}.",
        ),
        Sort::Query => (
            "The query holds a parameter that this address does not know, one twice, or a value that cannot be taken. An ignored parameter could widen what was asked for, so none is ignored.",
            "Leave the parameter out, or give it a value of its kind.",
        ),
        Sort::NotSignedIn => (
            "No bearer token came with the request, or one that opens nothing: unknown, expired, revoked, or of somebody who was shut out. The answer is the same for all of them.",
            "Send Authorization: Bearer fw_… with a token that holds. An administrator, or the person at the machine, makes new ones.",
        ),
        Sort::NotAllowed => (
            "The person for whom the token speaks holds no role that may do this.",
            "Ask somebody with one of the roles that `fix` names.",
        ),
        Sort::OwnWork => (
            "Who has edited a draft cannot agree to it or send it back: two people stand for everything that is public, and two tokens of one person are one person.",
            "Ask somebody who has edited nothing of it.",
        ),
        Sort::SentBack => (
            "Who sent a draft back may not make the change themselves: then nobody else would have looked at it.",
            "Let another person edit it; after that, everyone may again.",
        ),
        Sort::NotNamed => (
            "The configuration names who may agree to drafts, and this person is not among them.",
            "Ask one of those whom the configuration names under review.approvers.",
        ),
        Sort::NoSuchAddress => (
            "There is nothing at this address of the API.",
            "Look the address up in these pages; spelling and the slash at the end count.",
        ),
        Sort::NoSuchAdvisory => (
            "There is no advisory with this id. Advisories are never removed.",
            "Take the id from Location or from a list: a UUID of version 7 in lower case.",
        ),
        Sort::NoSuchRevision => (
            "The advisory has no revision with this number, or no draft.",
            "Look at the advisory: it lists its revisions.",
        ),
        Sort::NoSuchPerson => {
            ("There is nobody of this name.", "GET /api/v1/persons lists everyone, for administrators.")
        }
        Sort::NoSuchToken => (
            "There is no such token among those that you may know of.",
            "GET /api/v1/tokens lists them, by their public part.",
        ),
        Sort::NoSuchTemplate => {
            ("There is no prewritten text of this id.", "GET /api/v1/templates lists what there is.")
        }
        Sort::NoSuchWebhook => (
            "No webhook of this name is configured.",
            "GET /api/v1/webhooks lists those that are; the configuration says which there are.",
        ),
        Sort::NoSuchDelivery => (
            "No message of this id is kept for the webhook.",
            "GET /api/v1/webhooks/{name}/deliveries lists those that are.",
        ),
        Sort::WebhookDisabled => (
            "The webhook failed for so long that it is called no more.",
            "Mend it, try it, enable it, then have sent again what it missed.",
        ),
        Sort::WebhookBusy => {
            ("The webhook is being tried at this moment.", "Wait for the outcome of the first trial.")
        }
        Sort::NoSuchMethod => {
            ("The address is there, and knows other methods.", "Use one of those in the Allow header.")
        }
        Sort::AgreedAlready => (
            "This person has agreed to the draft already. However many tokens they hold, they are one person and count once.",
            "Ask another person, where more have to agree.",
        ),
        Sort::TooFew => (
            "Fewer persons agree to exactly this draft than the configuration asks for, or one of them may not agree any more.",
            "Let as many others approve it as `detail` says are missing.",
        ),
        Sort::ShutOut => (
            "There is a person of this name, and they are shut out: adding them would let them in again unseen.",
            "Let them in again in so many words, or choose another name.",
        ),
        Sort::NotShutOut => (
            "The person was never shut out, so there is nothing to take back.",
            "Nothing is to be done; to change their roles, put them.",
        ),
        Sort::PersonChanged => (
            "Between reading the person and recording the change, somebody else let them in, shut them out or gave them other roles. Nothing was changed by this request.",
            "Read the person again, and repeat what still should be done.",
        ),
        Sort::Reserved => (
            "The service notes under this name what it does by itself, so no person can bear it.",
            "Give the person's own name.",
        ),
        Sort::WrongState => (
            "The advisory is not where this can be done: nothing waits for approval, nothing is published that could end, or it is over for good.",
            "Look at its state and stage; `fix` says what comes first.",
        ),
        Sort::Stale => (
            "Somebody else was faster: the advisory has changed since the version that If-Match or draft_etag names. Nothing was done.",
            "Read it again (`current` is its address, ETag its version), look at what changed, and repeat with the new ETag.",
        ),
        Sort::UnderWay => (
            "A request with this Idempotency-Key is being answered at this moment. It is done once.",
            "Wait as long as Retry-After says and repeat it with the same key.",
        ),
        Sort::OtherRequest => (
            "This Idempotency-Key came with another method, address, precondition or body within the last 24 hours.",
            "Use a new key for each new request, and the same one only to repeat it word for word.",
        ),
        Sort::TooManyKeys => (
            "This person has used more keys within a day than are kept: 20,000, or 64 MiB of answers.",
            "Wait as long as Retry-After says, or send requests that may be repeated safely without a key.",
        ),
        Sort::PersonExists => (
            "There is somebody of this name already, or of one that people could take for it: two names that look alike never belong to two persons, who would count as two who agree.",
            "Give them other roles, or let them in again, with PUT /api/v1/persons/{name}; for somebody else choose a name that nobody takes for it.",
        ),
        Sort::LastAdministrator => (
            "This is the only person left who may look after persons and tokens.",
            "Give another person the role admin first.",
        ),
        Sort::TooLarge => (
            "The body is larger than this address takes: 64 KiB, or 1 MiB for documents to import. It was read to its end and thrown away.",
            "Send less.",
        ),
        Sort::MediaType => (
            "The body is of another media type than this address takes, or compressed.",
            "Send Content-Type: application/json in UTF-8, without Content-Encoding. Documents to import may also be application/cap+xml.",
        ),
        Sort::Problems => (
            "What was sent, or the draft that it is about, breaks rules. `problems` lists all of them at once: the field as a JSON pointer, the rule, what is wrong, and how to mend it.",
            "Mend what is listed with severity error. Warnings never block the API; a reason may be given for each on submission.",
        ),
        Sort::NotImported => (
            "The document cannot become a draft: hostile XML, an alert that is not public, or a message that cancels or answers another.",
            "`detail` says which; write the draft by hand where the document has to stay as it is.",
        ),
        Sort::IfMatchNeeded => (
            "This write replaces what others may have changed, so it must say what it was based on (RFC 6585).",
            "Read the advisory and send its ETag as If-Match.",
        ),
        Sort::TooMany => (
            "The token has used its requests for now. RateLimit and RateLimit-Policy announce the limit with every answer.",
            "Wait as long as Retry-After says.",
        ),
        Sort::Failed => (
            "The service failed. Nothing about it can be mended from outside.",
            "Tell whoever runs the service, with the request's id. Before repeating a write without an Idempotency-Key, look whether it was done.",
        ),
        Sort::NotRecorded => (
            "This request recorded nothing and did nothing: the disk is full, the ledger was busy for too long, or takes nothing more before a restart.",
            "Repeat the request later.",
        ),
        Sort::InDoubt => (
            "The service broke off before it could say whether this was done: it may be on the ledger, and public, or not.",
            "Look at what it was about (the advisory, the person, the token) before repeating it. A POST with its Idempotency-Key is never done twice.",
        ),
        Sort::NotPublic => (
            "The decision is on the ledger (`ledger` is its number), but what readers see could not be printed yet. The press tries again by itself.",
            "Do not repeat it without its key. Look at the advisory to see when it is live.",
        ),
        Sort::NotRead => ("The ledger could not be read in time.", "Repeat the request later."),
        Sort::Closed => ("The service is stopping.", "Repeat the request when it is up again."),
    }
}

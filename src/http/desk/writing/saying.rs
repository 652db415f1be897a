//! What the review says, in the words of the form: a field is called what its label calls it, never by its name in JSON.

use crate::advisory::Draft;
use crate::intake::{field_of, write_form};
use crate::render::Setting;
use crate::review::{Problem, Severity, made_visible};

use super::super::looking::lines::{label, word};
use super::field::Said;

/// What the contract calls fields in sentences of the review, where that is no word of the form.
const NAMES: [&str; 10] = [
    "effective",
    "onset",
    "expires",
    "review_by",
    "next_update",
    "no_action",
    "response_type",
    "event_code",
    "threat_level",
    "as_of",
];

/// With which words a sentence goes on about its field.
const VERBS: [&str; 8] = ["is", "are", "was", "has", "does", "lies", "holds", "says"];

/// A problem in one paragraph: where, what is wrong, and what to do.
pub(in crate::http::desk) fn said(problem: &Problem, draft: &Draft, setting: &Setting) -> Said {
    let Problem { code, severity, pointer, detail, fix } = problem;
    let fields = write_form(draft, "", &setting.zones);
    let label = label(&field_of(pointer, draft), &fields, setting);
    let name = pointer.rsplit('/').find(|part| part.parse::<usize>().is_err()).unwrap_or_default();
    let about = detail.strip_prefix(name).and_then(|rest| rest.strip_prefix(' '));
    let first = detail.split(' ').next().unwrap_or_default();
    let sentence = match (label.is_empty(), about) {
        (true, _) => capital(&plain(detail)),
        (false, Some(rest)) if !name.is_empty() => format!("“{label}” {}", plain(rest)),
        (false, _) if VERBS.contains(&first) => format!("“{label}” {}", plain(detail)),
        (false, _) => format!("“{label}”: {}", plain(detail)),
    };
    Said {
        stops: *severity == Severity::Error,
        text: made_visible(&format!("{sentence} {}", plain(fix))).into_owned(),
        code: (*code).to_owned(),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The sentence with the labels of the form in the place of the contract's names.
fn plain(sentence: &str) -> String {
    let part = |piece: &str| {
        let end = piece.find(|c: char| !(c.is_ascii_alphabetic() || c == '_')).unwrap_or(piece.len());
        let (name, rest) = piece.split_at(end);
        let known = NAMES.iter().find(|known| **known == name).map(|known| match *known {
            "as_of" => word("threat_level.as_of"),
            known => word(known),
        });
        known.map_or_else(|| piece.to_owned(), |label| format!("“{label}”{rest}"))
    };
    let words = sentence.split_inclusive(' ').map(|piece| match piece.strip_prefix('(') {
        Some(inner) => format!("({}", part(inner)),
        None => part(piece),
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::{capital, plain};

    #[test]
    fn names_of_the_contract_become_labels_and_other_words_stay() {
        let table = [
            (
                "Set expires (or review_by) later than effective and onset.",
                "Set “Until” (or “Look at it again by”) later than “Holds from” and “The event itself begins”.",
            ),
            (
                "set no_action to true and remove the instructions.",
                "set “No action is needed” to true and remove the instructions.",
            ),
            ("Give source and as_of; check", "Give source and “Level read on”; check"),
            ("\"expires soon\" is vague", "\"expires soon\" is vague"),
            ("nothing to mend", "nothing to mend"),
        ];
        for (from, to) in table {
            assert_eq!(plain(from), to);
        }
        assert_eq!(capital("ä b"), "Ä b");
    }
}

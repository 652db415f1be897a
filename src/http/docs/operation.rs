//! What is said of one address and method: the table from which the description, the pages and a test are made.

use utoipa::openapi::Object;

use crate::http::api::Sort;

/// Whose address it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::http) enum Side {
    /// Everybody's, without credentials.
    Readers,
    /// Those who hold a token.
    Editors,
}

/// What an address wants to know of the state that a write was based on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::http) enum Matching {
    /// Nothing.
    No,
    /// It heeds `If-Match` where it comes.
    Heeded,
    /// It does nothing without `If-Match`.
    Needed,
}

/// A parameter of a query that is no part of the API: what that may be asked is derived from what reads it.
#[derive(Debug, Clone, Copy)]
pub(in crate::http) struct Parameter {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    /// Whether nothing is answered without it.
    pub(super) needed: bool,
    /// Its form.
    pub(super) form: fn() -> Object,
}

/// A body that is sent.
#[derive(Debug, Clone, Copy)]
pub(in crate::http) struct Body {
    /// Media types with the name of the schema of each; an empty name for what is no JSON.
    pub(super) media: &'static [(&'static str, &'static str)],
    /// One that is taken.
    pub(super) example: &'static str,
}

/// What comes back when all is well.
#[derive(Debug, Clone, Copy)]
pub(in crate::http) struct Gives {
    pub(super) status: u16,
    pub(super) about: &'static str,
    pub(super) media: &'static str,
    /// The name of its schema; empty for what is no JSON.
    pub(super) schema: &'static str,
    /// Headers beside those that every answer has.
    pub(super) headers: &'static [&'static str],
}

/// One method at one address.
#[derive(Debug, Clone, Copy)]
pub(in crate::http) struct Operation {
    pub(super) side: Side,
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    pub(super) tag: &'static str,
    /// Its name, once and for ever.
    pub(super) id: &'static str,
    pub(super) summary: &'static str,
    pub(super) about: &'static str,
    pub(super) query: &'static [Parameter],
    pub(super) body: Option<Body>,
    pub(super) matching: Matching,
    pub(super) gives: Gives,
    /// The media type of the same answer in another form, if it has one.
    pub(super) or: Option<&'static str>,
    /// Problems beyond those that follow from the rest.
    pub(super) also: &'static [Sort],
}

impl Operation {
    /// An answer of the API that is a JSON document.
    pub(super) const fn api(
        method: &'static str,
        path: &'static str,
        tag: &'static str,
        id: &'static str,
        gives: Gives,
    ) -> Self {
        Self {
            side: Side::Editors,
            method,
            path,
            tag,
            id,
            summary: "",
            about: "",
            query: &[],
            body: None,
            matching: Matching::No,
            gives,
            or: None,
            also: &[],
        }
    }

    /// A public document.
    pub(super) const fn public(
        path: &'static str,
        tag: &'static str,
        id: &'static str,
        gives: Gives,
    ) -> Self {
        Self { side: Side::Readers, ..Self::api("GET", path, tag, id, gives) }
    }

    /// In one line, and in full.
    pub(super) const fn says(self, summary: &'static str, about: &'static str) -> Self {
        Self { summary, about, ..self }
    }

    pub(super) const fn asks(self, query: &'static [Parameter]) -> Self {
        Self { query, ..self }
    }

    /// It takes a JSON body.
    pub(super) const fn takes(
        self,
        media: &'static [(&'static str, &'static str)],
        example: &'static str,
    ) -> Self {
        Self { body: Some(Body { media, example }), ..self }
    }

    /// It also comes in this form.
    pub(super) const fn or(self, media: &'static str) -> Self {
        Self { or: Some(media), ..self }
    }

    pub(super) const fn matching(self, matching: Matching) -> Self {
        Self { matching, ..self }
    }

    pub(super) const fn refuses(self, also: &'static [Sort]) -> Self {
        Self { also, ..self }
    }

    /// Every problem that can come back.
    pub(super) fn problems(&self) -> Vec<Sort> {
        if self.side == Side::Readers {
            return Vec::new();
        }
        let mut all =
            vec![Sort::Query, Sort::NotSignedIn, Sort::TooMany, Sort::Failed, Sort::NotRead, Sort::Closed];
        let mut when = |so: bool, sorts: &[Sort]| all.extend(sorts.iter().copied().filter(|_| so));
        when(self.path.contains("advisories/{id}"), &[Sort::NoSuchAdvisory]);
        when(self.path.contains("templates/{id}"), &[Sort::NoSuchTemplate]);
        when(self.path.contains("{n}"), &[Sort::NoSuchRevision]);
        when(self.path.contains("persons/{name}"), &[Sort::NoSuchPerson]);
        when(self.path.contains("webhooks/{name}"), &[Sort::NoSuchWebhook]);
        when(self.path.contains("{token}"), &[Sort::NoSuchToken]);
        when(
            self.body.is_some(),
            &[Sort::Malformed, Sort::NotJson, Sort::TooLarge, Sort::MediaType, Sort::Problems],
        );
        when(self.method == "POST", &[Sort::UnderWay, Sort::OtherRequest, Sort::TooManyKeys]);
        when(self.method != "GET", &[Sort::NotRecorded, Sort::InDoubt]);
        when(self.matching != Matching::No, &[Sort::Malformed, Sort::Stale]);
        when(self.matching == Matching::Needed, &[Sort::IfMatchNeeded]);
        all.extend(self.also);
        all.sort_by_key(|sort| (sort.about().1.as_u16(), sort.about().0));
        all.dedup();
        all
    }
}

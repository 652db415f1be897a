//! Prewritten texts at the desk: filled in to a draft, and held against it again when somebody is to agree.

use std::sync::Arc;

use crate::advisory::{
    Advisory, Compared, Draft, DraftValue, Glimpse, Keyed, Language, Person, Template, Templates,
};
use crate::review::Problem;

use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;

/// What is filled into a template.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fill {
    /// Its languages; all that the template has where none is named.
    pub languages: Vec<Language>,
    /// What stands in the place of its placeholders.
    pub values: Keyed<DraftValue>,
    /// The fields that a template leaves to the editor.
    pub base: Draft,
}

impl Desk {
    /// A template by its id.
    ///
    /// # Errors
    /// [`Refused::NoSuchTemplate`].
    pub fn template(&self, id: &str) -> Result<Template, Refused> {
        self.templates().get(id).cloned().ok_or_else(|| Refused::NoSuchTemplate(id.to_owned()))
    }

    /// A draft from a template; nothing is kept.
    ///
    /// # Errors
    /// [`Refused::NoSuchTemplate`]; [`Refused::Filling`] with every value that cannot be taken.
    pub fn fill(&self, id: &str, fill: Fill) -> Result<Draft, Refused> {
        let Fill { languages, values, base } = fill;
        let telling = self.setting().telling(&base.areas);
        let filled = self.template(id)?.fill(&values, base, &languages, &telling, self.schemes());
        filled.map_err(Refused::Filling)
    }

    /// A template's words as far as they can be told, before anything is made of it.
    #[must_use]
    pub fn glimpse(&self, template: &Template, given: &Keyed<DraftValue>, base: &Draft) -> Vec<Glimpse> {
        template.glimpse(given, base, &self.setting().telling(&base.areas), self.schemes())
    }

    /// Keeps a draft that was filled from a template, with whatever problems it has.
    ///
    /// # Errors
    /// As [`Desk::fill`] and [`Desk::create`]; nothing is kept then.
    pub async fn create_from(
        &self,
        actor: &Person,
        id: &str,
        fill: Fill,
    ) -> Result<(Advisory, Vec<Problem>), Refused> {
        self.allow(actor, Action::Write)?;
        let draft = self.fill(id, fill)?;
        self.create(actor, draft).await
    }

    /// What became of a draft's template: what was filled in, and where the draft is no longer the template's. `None`
    /// where it came from none.
    #[must_use]
    pub fn compared(&self, draft: &Draft) -> Option<Compared> {
        self.templates().compare(draft, &self.setting().telling(&draft.areas), self.schemes())
    }

    /// What was prepared to be said of the newest revision if it turns out to be wrong; empty where nothing was.
    #[must_use]
    pub fn prepared_retraction(&self, advisory: &Advisory) -> Keyed<String> {
        let prepared = advisory.newest().map(|newest| &newest.retraction);
        let pairs = prepared.into_iter().flatten();
        pairs.map(|(language, words)| (language.to_string(), words.to_string())).collect()
    }

    /// The templates there are.
    #[must_use]
    pub fn templates(&self) -> Arc<Templates> {
        self.prewritten().load_full()
    }

    /// Takes other templates from now on; what was made from the old ones stays as it is.
    pub fn take_templates(&self, templates: Templates) {
        self.prewritten().store(Arc::new(templates));
    }
}

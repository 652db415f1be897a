//! A small model of the flow, to hold the service against: one advisory, five persons, and what may follow what.

use std::collections::BTreeSet;

/// A person, by their place among [`PERSONS`].
pub(super) type Who = usize;

/// Names, and whether they may approve, send back and publish.
pub(super) const PERSONS: [(&str, bool); 5] =
    [("Ada", false), ("Grace", true), ("Alan", true), ("Both", true), ("Barbara", true)];

/// What somebody tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Puts the text of this number.
    Edit(Who, usize),
    Discard(Who),
    Submit(Who),
    Approve(Who),
    Return(Who),
    Publish(Who),
    ShutOut(Who),
    Readmit(Who),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Draft,
    Submitted,
    Approved,
}

#[derive(Debug, Clone)]
struct Working {
    text: usize,
    editors: BTreeSet<Who>,
    stage: Stage,
    /// Those whose approval counts.
    agreed: BTreeSet<Who>,
    barred: Option<Who>,
}

/// What is true of the advisory, and of the persons.
#[derive(Debug, Clone)]
pub(super) struct Model {
    needed: usize,
    working: Option<Working>,
    /// The texts that were published, in order, each with who agreed and who edited.
    pub(super) published: Vec<(usize, BTreeSet<Who>, BTreeSet<Who>)>,
    out: BTreeSet<Who>,
}

impl Model {
    /// Somebody wrote a first draft.
    pub(super) fn begun(needed: usize, author: Who, text: usize) -> Self {
        let mut model = Self { needed, working: None, published: Vec::new(), out: BTreeSet::new() };
        model.rewrite(author, text);
        model
    }

    pub(super) fn is_out(&self, who: Who) -> bool {
        self.out.contains(&who)
    }

    fn rewrite(&mut self, who: Who, text: usize) {
        let before = self.working.take();
        let mut editors = before.map(|before| before.editors).unwrap_or_default();
        editors.insert(who);
        let (stage, agreed) = (Stage::Draft, BTreeSet::new());
        self.working = Some(Working { text, editors, stage, agreed, barred: None });
    }

    /// Whether the step is to succeed; the model has then taken it.
    pub(super) fn take(&mut self, step: Step) -> bool {
        match step {
            Step::ShutOut(who) => {
                // What they agreed to counts no more, also not when they come back.
                if let Some(working) = &mut self.working {
                    working.agreed.remove(&who);
                }
                self.out.insert(who)
            }
            Step::Readmit(who) => self.out.remove(&who),
            Step::Edit(who, _)
            | Step::Discard(who)
            | Step::Submit(who)
            | Step::Approve(who)
            | Step::Return(who)
            | Step::Publish(who)
                if self.out.contains(&who) =>
            {
                false
            }
            Step::Edit(who, text) => {
                let may = match &self.working {
                    Some(working) => working.barred != Some(who),
                    None => !self.published.is_empty(),
                };
                if may {
                    self.rewrite(who, text);
                }
                may
            }
            Step::Discard(who) => {
                let may = self.working.as_ref().is_some_and(|working| working.barred != Some(who));
                if may {
                    self.working = None;
                }
                may
            }
            Step::Submit(_) => self.submit(),
            Step::Approve(who) => self.approve(who),
            Step::Return(who) => self.send_back(who),
            Step::Publish(who) => self.publish(who),
        }
    }

    fn submit(&mut self) -> bool {
        let Some(working) = self.working.as_mut().filter(|working| working.stage == Stage::Draft) else {
            return false;
        };
        working.stage = Stage::Submitted;
        working.agreed.clear();
        true
    }

    fn approve(&mut self, who: Who) -> bool {
        let needed = self.needed;
        let Some(working) = self.waiting(who) else { return false };
        let wanted = working.stage == Stage::Submitted || working.agreed.len() < needed;
        let may = wanted && working.agreed.insert(who);
        if may && working.agreed.len() >= needed {
            working.stage = Stage::Approved;
        }
        may
    }

    fn send_back(&mut self, who: Who) -> bool {
        let Some(working) = self.waiting(who) else { return false };
        working.stage = Stage::Draft;
        working.agreed.clear();
        working.barred = Some(who);
        true
    }

    fn publish(&mut self, who: Who) -> bool {
        let needed = self.needed;
        let ready = |working: &Working| working.stage != Stage::Draft && working.agreed.len() >= needed;
        if !PERSONS[who].1 || !self.working.as_ref().is_some_and(ready) {
            return false;
        }
        let working = self.working.take();
        self.published.extend(working.map(|working| (working.text, working.agreed, working.editors)));
        true
    }

    /// The working copy, where it waits for somebody like this.
    fn waiting(&mut self, who: Who) -> Option<&mut Working> {
        let working = self.working.as_mut()?;
        let may = PERSONS[who].1 && !working.editors.contains(&who) && working.stage != Stage::Draft;
        may.then_some(working)
    }
}

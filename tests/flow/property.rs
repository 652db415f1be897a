//! Whatever anybody does in whatever order: nothing is public without as many others' word for exactly these words.

use std::cell::RefCell;

use chrono::TimeDelta;
use forewarn::advisory::Role;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::reference::{Model, PERSONS, Step};
use super::{asking, name, shut_out, view};
use crate::support::{Editor, Service, advisory};

/// The steps of one story.
const STEPS: usize = 48;

/// One in so many of the usual number of cases, for each number of approvals; `PROPTEST_CASES` asks for more.
const FEWER: u32 = 8;

fn step() -> impl Strategy<Value = Step> {
    let who = || 0..PERSONS.len();
    // Mostly the author writes: where everybody has written, nobody is left to agree.
    let writer = prop_oneof![6 => Just(0), 1 => who()];
    prop_oneof![
        5 => (writer, 0..3_usize).prop_map(|(who, text)| Step::Edit(who, text)),
        1 => who().prop_map(Step::Discard),
        12 => who().prop_map(Step::Submit),
        40 => who().prop_map(Step::Approve),
        3 => who().prop_map(Step::Return),
        16 => who().prop_map(Step::Publish),
        2 => who().prop_map(Step::ShutOut),
        6 => who().prop_map(Step::Readmit),
    ]
}

fn text(number: usize, further: bool) -> Value {
    let mut body = advisory(&format!("Vienna: concert number {number} is cancelled"));
    if further {
        body["change"] = json!({"significance": "significant", "note": {"en": "The concerts are others."}});
    }
    body
}

/// The service, and five persons with their tokens.
struct House {
    service: Service,
    editors: RefCell<Vec<Editor>>,
    /// Revisions that were published in all stories.
    published: RefCell<usize>,
}

impl House {
    fn open(needed: usize) -> Self {
        let service = asking(needed, &[]);
        let roles = [
            vec![Role::Author],
            vec![Role::Approver],
            vec![Role::Approver],
            vec![Role::Author, Role::Approver],
            vec![Role::Duty],
        ];
        let editors = PERSONS.iter().zip(roles).map(|((name, _), roles)| service.editor(name, &roles));
        let editors = RefCell::new(editors.collect());
        Self { editors, service, published: RefCell::new(0) }
    }

    fn readmit(&self, who: usize) -> bool {
        let (registry, person) = (self.service.app().registry(), name(PERSONS[who].0));
        let by = name("console");
        let readmitted = self.service.wait(registry.readmit(&by, person.clone(), None)).is_ok();
        if readmitted {
            let issued = registry.issue(&by, person, "again".to_owned(), TimeDelta::days(1));
            self.service.wait(issued).unwrap().reveal().clone_into(&mut self.editors.borrow_mut()[who].token);
        }
        readmitted
    }

    /// Whether the service let it happen.
    fn take(&self, id: &str, step: Step, further: bool) -> bool {
        let editor = |who: usize| self.editors.borrow()[who].clone();
        let answer = match step {
            Step::Edit(who, number) => {
                let body = text(number, further).to_string();
                let path = format!("/advisories/{id}/draft");
                editor(who).send("PUT", &path, body.as_bytes(), &[("If-Match", "*")])
            }
            Step::Discard(who) => {
                editor(who).send("DELETE", &format!("/advisories/{id}/draft"), b"", &[("If-Match", "*")])
            }
            Step::Submit(who) => editor(who).act(id, "submit", &json!({})),
            Step::Approve(who) => editor(who).act(id, "approve", &json!({})),
            Step::Return(who) => editor(who).act(id, "return", &json!({"reason": "Name the street."})),
            Step::Publish(who) => editor(who).act(id, "publish", &json!({})),
            Step::ShutOut(who) => {
                shut_out(&self.service, PERSONS[who].0);
                return true;
            }
            Step::Readmit(who) => return self.readmit(who),
        };
        assert!(matches!(answer.status, 200 | 401 | 403 | 409), "{step:?}: {}", answer.text());
        answer.status == 200
    }

    /// Tells one story to the service and to the model.
    fn tell(&self, needed: usize, story: &[Step]) -> Result<(), TestCaseError> {
        let ada = self.editors.borrow()[0].clone();
        let id = ada.draft(&text(0, false));
        let mut model = Model::begun(needed, 0, 0);
        for (n, step) in story.iter().enumerate() {
            let further = !model.published.is_empty();
            let before = model.clone();
            let (allowed, wanted) = (self.take(&id, *step, further), model.take(*step));
            let wanted = wanted || matches!(step, Step::ShutOut(_));
            prop_assert_eq!(allowed, wanted, "step {} of {:?}: {:?}\n{:?}", n, story, step, before);
        }
        for who in (0..PERSONS.len()).filter(|who| model.is_out(*who)) {
            self.readmit(who);
        }
        let ada = self.editors.borrow()[0].clone();
        let shown = view(&ada, &id);
        let live = shown["revisions"].as_array().cloned().unwrap_or_default();
        prop_assert_eq!(live.len(), model.published.len());
        for (revision, (number, agreed, editors)) in live.iter().zip(&model.published) {
            prop_assert!(agreed.len() >= needed && agreed.is_disjoint(editors), "{:?}", model);
            prop_assert_eq!(&revision["content"], &text(*number, false));
        }
        *self.published.borrow_mut() += live.len();
        Ok(())
    }
}

fn stories(needed: usize) {
    let house = House::open(needed);
    let usual = ProptestConfig::default();
    let mut runner = TestRunner::new(ProptestConfig { cases: usual.cases.div_ceil(FEWER), ..usual });
    runner
        .run(&prop::collection::vec(step(), STEPS / 8..=STEPS), |story| house.tell(needed, &story))
        .unwrap();
    assert!(*house.published.borrow() > 0, "no story came to a publication, so nothing was shown");
}

#[test]
fn with_one_other_person() {
    stories(1);
}

#[test]
fn with_two_other_persons() {
    stories(2);
}

#[test]
fn with_three_other_persons() {
    stories(3);
}

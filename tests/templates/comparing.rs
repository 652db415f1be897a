//! What an approver is told of a template: exactly what was filled in, or where the draft is no longer the template's.

use forewarn::advisory::{Draft, DraftValue, Fault, FieldFault, Keyed, Template, Templates, TimeFault};

use super::support::{KNOWLEDGE, WORDS, base, built_in, filled, samples, tags};

fn cancelled(templates: &Templates) -> Draft {
    let draft = Draft { threat_level: None, ..base() };
    filled(templates.get("event-cancelled").unwrap(), &tags(&["en", "de"]), draft)
}

fn departed(templates: &Templates, draft: &Draft) -> Vec<String> {
    let mut departed = templates.compare(draft, &*WORDS, &KNOWLEDGE.schemes).unwrap().departed;
    departed.sort();
    departed
}

fn faults(template: &Template, change: impl FnOnce(&mut Keyed<DraftValue>, &mut Draft)) -> Vec<FieldFault> {
    let languages = tags(&["en", "de"]);
    let (mut values, mut base) = (samples(template, &languages), Draft { threat_level: None, ..base() });
    change(&mut values, &mut base);
    let filled = template.fill(&values, base, &languages, &*WORDS, &KNOWLEDGE.schemes);
    filled.unwrap_err()
}

fn fault(pointer: &str, fault: Fault) -> FieldFault {
    FieldFault { pointer: pointer.into(), fault }
}

fn same(text: &str) -> DraftValue {
    DraftValue::Same(text.into())
}

#[test]
fn the_text_is_the_templates_with_the_values_in_their_places() {
    let draft = cancelled(&built_in());
    let (tag, text) = &draft.texts[1];
    assert_eq!(tag, "de");
    let headline = "Wien, Ernst-Happel-Stadion: „Winterkonzert“ am 3. Dezember 2026 ist abgesagt";
    assert_eq!(text.headline.as_deref(), Some(headline));
    // It outlasts the hour at which the event was to begin.
    assert_eq!(draft.expires.as_deref(), Some("2026-12-03T23:30:00+01:00"));
    let end = "Dieser Hinweis gilt bis 3. Dezember 2026, 23:30 Uhr, sofern er nicht früher endet.";
    assert!(text.description.as_deref().unwrap().starts_with(end));
    assert_eq!(draft.severity.as_deref(), Some("moderate"));
    assert_eq!(draft.marking.as_deref(), Some("TLP:CLEAR"));
}

#[test]
fn an_untouched_draft_leaves_only_what_was_filled_in() {
    let templates = built_in();
    let compared = templates.compare(&cancelled(&templates), &*WORDS, &KNOWLEDGE.schemes).unwrap();
    assert!(compared.only_filled());
    let names: Vec<_> = compared.fill.iter().map(|filling| filling.name.as_str()).collect();
    let expected = [
        "speaker",
        "city",
        "venue",
        "occasion",
        "begins",
        "reason",
        "status",
        "effective",
        "expires",
        "areas",
        "sources",
    ];
    assert_eq!(names, expected);
    let occasion = &compared.fill[3];
    assert_eq!(
        occasion.pointers,
        ["/texts/en/headline", "/texts/en/summary", "/texts/de/headline", "/texts/de/summary"]
    );
    assert_eq!(compared.fill[8].pointers, ["/expires", "/texts/en/description", "/texts/de/description"]);
}

#[test]
fn every_departure_is_named() {
    let templates = built_in();
    let good = cancelled(&templates);
    let check = |change: &dyn Fn(&mut Draft), expected: &[&str]| {
        let mut draft = good.clone();
        change(&mut draft);
        assert_eq!(departed(&templates, &draft), expected);
    };
    let template = |draft: &mut Draft, name: &str, value: DraftValue| {
        let values = &mut draft.template.as_mut().unwrap().values;
        values.iter_mut().find(|(own, _)| own == name).unwrap().1 = value;
    };
    check(&|_| {}, &[]);
    check(&|draft| draft.texts[0].1.summary.as_mut().unwrap().push('!'), &["/texts/en/summary"]);
    check(&|draft| drop(draft.texts[1].1.instruction.pop()), &["/texts/de/instruction"]);
    check(&|draft| draft.retraction[1].1.push('!'), &["/retraction"]);
    check(&|draft| draft.retraction.push(("nl".into(), "Dit klopte niet.".into())), &["/retraction"]);
    check(&|draft| draft.retraction.clear(), &[]);
    check(&|draft| draft.severity = Some("extreme".into()), &["/severity"]);
    check(&|draft| draft.category.push("met".into()), &["/category"]);
    // The end stands in the texts: told and real must agree.
    check(
        &|draft| draft.expires = Some("2026-12-04T13:00:00+01:00".into()),
        &["/expires", "/texts/de/description", "/texts/en/description"],
    );
    // An earlier end is filled in with the texts that tell it; a longer one was not agreed to with the words.
    check(
        &|draft| draft.expires = Some("2026-12-02T13:00:00+01:00".into()),
        &["/texts/de/description", "/texts/en/description"],
    );
    check(&|draft| draft.texts.push((draft.texts[0].0.clone(), Default::default())), &["/texts/en"]);
    check(&|draft| draft.retraction.push(draft.retraction[0].clone()), &["/retraction"]);
    check(&|draft| draft.texts.push(("nl".into(), draft.texts[0].1.clone())), &["/texts/nl"]);
    check(&|draft| draft.texts.clear(), &["/texts"]);
    check(&|draft| draft.change = Some(Default::default()), &["/change"]);
    check(&|draft| draft.template.as_mut().unwrap().version = Some(99), &["/template/version"]);
    check(&|draft| draft.template.as_mut().unwrap().id = Some("nothing".into()), &["/template/id"]);
    check(&|draft| template(draft, "reason", same("war")), &["/template/values/reason"]);
    check(&|draft| template(draft, "reason", same("weather")), &["/texts/de/summary", "/texts/en/summary"]);
    // What the editor decides is filled in, not departed from.
    check(&|draft| draft.contact = Some("press office".into()), &[]);
    check(&|draft| draft.areas[0].name = Some("Prater".into()), &[]);
    // A language less says nothing that was not agreed to; what is left of it is judged as before.
    check(&|draft| drop(draft.texts.remove(0)), &[]);
    // The order of what is a set says nothing.
    check(&|draft| draft.category.reverse(), &[]);
    check(&|draft| draft.response_type.reverse(), &[]);
    check(&|draft| drop(draft.category.pop()), &["/category"]);
    check(&|draft| draft.category.push("safety".into()), &["/category"]);
    check(&|draft| drop(draft.retraction.remove(1)), &[]);
    let one_and_other = |draft: &mut Draft| {
        drop(draft.retraction.remove(1));
        draft.retraction[0].1 = "It was right after all.".into();
    };
    check(&one_and_other, &["/retraction"]);
}

#[test]
fn what_was_departed_from_is_at_hand() {
    let templates = built_in();
    let mut draft = cancelled(&templates);
    let kept = draft.texts[0].1.clone();
    draft.texts[0].1.headline = Some("Vienna: everything is different".into());
    let compared = templates.compare(&draft, &*WORDS, &KNOWLEDGE.schemes).unwrap();
    assert!(!compared.only_filled());
    assert_eq!(compared.made.unwrap().texts[0].1, kept);
    draft.template.as_mut().unwrap().version = Some(99);
    assert_eq!(templates.compare(&draft, &*WORDS, &KNOWLEDGE.schemes).unwrap().made, None);
}

#[test]
fn a_draft_without_a_template_is_compared_with_none() {
    assert_eq!(built_in().compare(&base(), &*WORDS, &KNOWLEDGE.schemes), None);
}

#[test]
fn every_fault_stands_where_it_was_typed() {
    let templates = built_in();
    let template = templates.get("event-cancelled").unwrap();
    let set = |name: &'static str, value: DraftValue| {
        move |values: &mut Keyed<DraftValue>, _: &mut Draft| {
            values.retain(|(own, _)| own != name);
            values.push((name.to_owned(), value));
        }
    };
    let by = |pairs: &[(&str, &str)]| {
        DraftValue::ByLanguage(
            pairs.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect(),
        )
    };
    assert_eq!(faults(template, |values, _| values.clear()).len(), 6);
    assert_eq!(faults(template, set("venue", same(" "))), [fault("/venue", Fault::Missing)]);
    assert_eq!(faults(template, set("venue", same("a\nb"))), [fault("/venue", Fault::Character('\n'))]);
    let long = Fault::TooLong { max: 40, actual: 41 };
    assert_eq!(faults(template, set("city", same(&"a".repeat(41)))), [fault("/city", long)]);
    assert_eq!(faults(template, set("city", by(&[("en", "Vienna")]))), [fault("/city/de", Fault::Missing)]);
    let third = by(&[("en", "Vienna"), ("de", "Wien"), ("fr", "Vienne")]);
    assert_eq!(faults(template, set("city", third)), [fault("/city/fr", Fault::NotWanted)]);
    let no_offset = Fault::Time(TimeFault::NoOffset);
    assert_eq!(faults(template, set("begins", same("2026-12-03T19:30:00"))), [fault("/begins", no_offset)]);
    assert_eq!(faults(template, set("begins", by(&[]))), [fault("/begins", Fault::NotAValue)]);
    assert_eq!(faults(template, set("reason", same("war"))), [fault("/reason", Fault::NotAValue)]);
    assert_eq!(faults(template, set("other", same("x"))), [fault("/other", Fault::NotWanted)]);
    let closed = |_: &mut Keyed<DraftValue>, base: &mut Draft| base.severity = Some("minor".into());
    assert_eq!(faults(template, closed), [fault("/severity", Fault::NotWanted)]);
    let timeless = |_: &mut Keyed<DraftValue>, base: &mut Draft| base.effective = None;
    assert_eq!(faults(template, timeless), [fault("/expires", Fault::Missing)]);
    let level = templates.get("level-lowered").unwrap();
    assert_eq!(faults(level, |_, _| {}), [fault("/threat_level", Fault::Missing)]);
}

#[test]
fn languages_are_those_of_the_template_each_once() {
    let templates = built_in();
    let template = templates.get("all-clear").unwrap();
    for asked in [&["en", "en"][..], &["it"]] {
        let languages = tags(asked);
        let base = Draft { threat_level: None, ..base() };
        let values = samples(template, &tags(&["en"]));
        let refused = template.fill(&values, base, &languages, &*WORDS, &KNOWLEDGE.schemes).unwrap_err();
        assert!(refused.contains(&fault("/languages", Fault::NotAValue)), "{refused:?}");
    }
    let values = samples(template, &tags(&["en", "de", "fr"]));
    let all =
        template.fill(&values, Draft { threat_level: None, ..base() }, &[], &*WORDS, &KNOWLEDGE.schemes);
    let all: Vec<_> = all.unwrap().texts.into_iter().map(|(tag, _)| tag).collect();
    assert_eq!(all, ["en", "de", "fr"]);
}

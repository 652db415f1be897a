//! From a template and what was filled in to a draft: whole, or every fault at its value.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, SecondsFormat, TimeDelta};

use super::super::draft::{Draft, DraftLevel, DraftTemplate, DraftText, DraftValue, Keyed};
use super::super::language::Language;
use super::super::level::ThreatLevel;
use super::super::parse::{Fault, FieldFault, at};
use super::super::scheme::Schemes;
use super::super::source::Link;
use super::super::time::{read_date, read_time};
use super::pattern::{Part, Pattern, Slot};
use super::sheet::{Fixed, Template, TemplateText, Term};
use super::told::Telling;
use super::values::Values;

/// What is said of the draft's own fields, where texts show them.
pub(super) struct Shown {
    times: BTreeMap<&'static str, DateTime<FixedOffset>>,
    level: Option<ThreatLevel>,
}

impl Template {
    /// Makes a draft: the template's words with the values in their places, and the fields of `base` that a template
    /// leaves to the editor. Where `base` says no end, it follows from the template. All of the template's languages
    /// where none is named.
    ///
    /// # Errors
    /// Every fault at once: values by their placeholder (`/venue`, `/city/de`), fields by their own pointer,
    /// languages at `/languages`.
    pub fn fill(
        &self,
        given: &Keyed<DraftValue>,
        base: Draft,
        languages: &[Language],
        telling: &dyn Telling,
        schemes: &Schemes,
    ) -> Result<Draft, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let languages = self.chosen(languages, &mut faults);
        closed(&base, &mut faults);
        let base = self.with_end(base, given);
        let draft = self.written((given, ""), &base, &languages, (telling, schemes), &mut faults);
        // An end that would follow from a time which cannot be taken is not missing besides.
        let begins = base.effective.as_deref().is_some_and(|raw| read_time(raw).is_ok());
        let lacks =
            |fault: &FieldFault| self.sheet().outlasts.iter().any(|name| fault.pointer == at("", name));
        if begins && faults.iter().any(lacks) {
            let ends = ["/expires", "/review_by"];
            faults.retain(|fault| !ends.contains(&fault.pointer.as_str()));
        }
        match draft {
            Some(draft) if faults.is_empty() => Ok(draft),
            Some(_) | None => Err(faults),
        }
    }

    /// What is prepared to be said if it turns out to be wrong.
    ///
    /// # Errors
    /// Every value that cannot be taken.
    pub fn retraction(
        &self,
        given: &Keyed<DraftValue>,
        languages: &[Language],
        telling: &dyn Telling,
    ) -> Result<Keyed<String>, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let languages = self.chosen(languages, &mut faults);
        let values = Values::read(&self.sheet().placeholders, given, &languages, "", &mut faults);
        let told = self.taken_back(&values, &languages, telling);
        if faults.is_empty() { Ok(told) } else { Err(faults) }
    }

    fn taken_back(&self, values: &Values, languages: &[Language], telling: &dyn Telling) -> Keyed<String> {
        let told = languages.iter().filter_map(|language| {
            let pattern = self.sheet().retraction.get(language)?;
            let text = pattern.fill(|slot| values.tell(slot, language, telling))?;
            Some((language.to_string(), text))
        });
        told.collect()
    }

    /// The draft as this template and these values make it; `here` is where the values stand.
    pub(super) fn written(
        &self,
        (given, here): (&Keyed<DraftValue>, &str),
        base: &Draft,
        languages: &[Language],
        (telling, schemes): (&dyn Telling, &Schemes),
        faults: &mut Vec<FieldFault>,
    ) -> Option<Draft> {
        let values = Values::read(&self.sheet().placeholders, given, languages, here, faults);
        let shown = self.shown(base, schemes, faults);
        let mut written = Vec::new();
        for language in languages {
            let told = |slot: &Slot| match slot.is_field() {
                true => shown.tell(slot, language, telling),
                false => values.tell(slot, language, telling),
            };
            written.push((language.to_string(), self.sheet().texts.get(language)?.written(told)?));
        }
        let template = DraftTemplate {
            id: Some(self.id().to_owned()),
            version: Some(i64::from(self.version())),
            values: given.clone(),
        };
        let retraction = self.taken_back(&values, languages, telling);
        Some(self.decided(Draft { texts: written, template: Some(template), retraction, ..base.clone() }))
    }

    /// The languages that are asked for.
    fn chosen(&self, asked: &[Language], faults: &mut Vec<FieldFault>) -> Vec<Language> {
        let known = &self.sheet().languages;
        let twice = |n: usize, language: &Language| asked[..n].contains(language);
        let bad =
            asked.iter().enumerate().any(|(n, language)| !known.contains(language) || twice(n, language));
        if bad {
            faults.push(FieldFault { pointer: "/languages".to_owned(), fault: Fault::NotAValue });
        }
        if asked.is_empty() { known.clone() } else { asked.to_vec() }
    }

    /// The end that follows from the beginning, or from the event's own times, where none is given.
    pub(super) fn with_end(&self, base: Draft, given: &Keyed<DraftValue>) -> Draft {
        let from = self.holds_from(&base, given);
        let after = |span: TimeDelta| {
            let end = from?.checked_add_signed(span)?;
            Some(end.to_rfc3339_opts(SecondsFormat::AutoSi, false))
        };
        match self.sheet().term {
            Term::Expires(span) => Draft { expires: base.expires.or_else(|| after(span)), ..base },
            Term::ReviewBy(span) => Draft { review_by: base.review_by.or_else(|| after(span)), ..base },
        }
    }

    /// From when the term counts: when it takes effect, or the last of the times that it has to outlast, whichever is
    /// later. `None` where one of them cannot be read.
    pub(super) fn holds_from(
        &self,
        base: &Draft,
        given: &Keyed<DraftValue>,
    ) -> Option<DateTime<FixedOffset>> {
        let mut latest = read_time(base.effective.as_deref()?).ok()?;
        for name in &self.sheet().outlasts {
            let (_, value) = given.iter().find(|(own, _)| own == name)?;
            let DraftValue::Same(raw) = value else { return None };
            latest = latest.max(read_time(raw).ok()?);
        }
        Some(latest)
    }

    /// With everything that the template decides.
    fn decided(&self, draft: Draft) -> Draft {
        let Fixed {
            categories,
            event_codes,
            response_types,
            urgency,
            severity,
            certainty,
            audience,
            topics,
            no_action,
        } = &self.sheet().fixed;
        Draft {
            kind: Some(self.sheet().term.kind().wire().to_owned()),
            marking: Some("TLP:CLEAR".to_owned()),
            category: categories.iter().map(|value| value.wire().to_owned()).collect(),
            event_code: event_codes.clone().into_iter().collect(),
            response_type: response_types.iter().map(|value| value.wire().to_owned()).collect(),
            urgency: Some(urgency.wire().to_owned()),
            severity: Some(severity.wire().to_owned()),
            certainty: Some(certainty.wire().to_owned()),
            audience: audience.clone(),
            topics: if draft.topics.is_empty() { topics.clone() } else { draft.topics },
            no_action: no_action.then_some(true),
            ..draft
        }
    }

    /// The draft's own fields that texts show.
    pub(super) fn shown(&self, base: &Draft, schemes: &Schemes, faults: &mut Vec<FieldFault>) -> Shown {
        let fields = [
            ("effective", &base.effective),
            ("onset", &base.onset),
            ("expires", &base.expires),
            ("review_by", &base.review_by),
            ("next_update", &base.next_update),
        ];
        let mut times = BTreeMap::new();
        for (name, raw) in fields.into_iter().filter(|(name, _)| self.shows(name)) {
            let read =
                raw.as_deref().ok_or(Fault::Missing).and_then(|raw| read_time(raw).map_err(Fault::Time));
            match read {
                Ok(time) => drop(times.insert(name, time)),
                Err(fault) => faults.push(FieldFault { pointer: format!("/{name}"), fault }),
            }
        }
        let level = self.shows("level").then(|| level(base.threat_level.as_ref(), schemes));
        let level = level.and_then(|read| {
            let fault = |fault| faults.push(FieldFault { pointer: "/threat_level".to_owned(), fault });
            read.map_err(fault).ok()
        });
        Shown { times, level }
    }
}

impl Shown {
    pub(super) fn tell(&self, slot: &Slot, language: &Language, telling: &dyn Telling) -> Option<String> {
        let time = self.times.get(slot.name.as_str());
        match slot.part {
            Part::Whole => self.level.as_ref().map(|level| telling.level(language, level)),
            Part::Date => time.map(|time| telling.date(language, telling.local(*time).date_naive())),
            Part::Clock => time.map(|time| telling.clock(language, telling.local(*time))),
        }
    }
}

impl TemplateText {
    fn written(&self, told: impl Fn(&Slot) -> Option<String>) -> Option<DraftText> {
        let Self { event, headline, summary, description, instruction } = self;
        let fill = |pattern: &Pattern| pattern.fill(&told);
        Some(DraftText {
            event: Some(fill(event)?),
            headline: Some(fill(headline)?),
            summary: Some(fill(summary)?),
            description: match description {
                Some(pattern) => Some(fill(pattern)?),
                None => None,
            },
            instruction: instruction.iter().map(fill).collect::<Option<_>>()?,
        })
    }
}

/// A level with its scale: without one that exists nothing is said of it.
fn level(draft: Option<&DraftLevel>, schemes: &Schemes) -> Result<ThreatLevel, Fault> {
    let DraftLevel { scheme, level, as_of, source } = draft.ok_or(Fault::Missing)?;
    let (Some(scheme), Some(level), Some(as_of), Some(source)) = (scheme, level, as_of, source) else {
        return Err(Fault::Missing);
    };
    let day = read_date(as_of).map_err(Fault::Time)?;
    let source = Link::parse(source)?;
    ThreatLevel::new(schemes, scheme, level, day, source).map_err(Fault::Level)
}

/// What the template decides must not be given besides.
fn closed(base: &Draft, faults: &mut Vec<FieldFault>) {
    let Draft {
        kind,
        status: _,
        marking,
        language: _,
        category,
        event_code,
        response_type,
        urgency,
        severity,
        certainty,
        audience,
        topics: _,
        effective: _,
        onset: _,
        expires: _,
        review_by: _,
        next_update: _,
        areas: _,
        threat_level: _,
        texts,
        no_action,
        sources: _,
        contact: _,
        change,
        retraction,
        template,
    } = base;
    let given = [
        ("/kind", kind.is_some()),
        ("/marking", marking.is_some()),
        ("/category", !category.is_empty()),
        ("/event_code", !event_code.is_empty()),
        ("/response_type", !response_type.is_empty()),
        ("/urgency", urgency.is_some()),
        ("/severity", severity.is_some()),
        ("/certainty", certainty.is_some()),
        ("/audience", !audience.is_empty()),
        ("/texts", !texts.is_empty()),
        ("/retraction", !retraction.is_empty()),
        ("/no_action", no_action.is_some()),
        ("/change", change.is_some()),
        ("/template", template.is_some()),
    ];
    let wrong = given.into_iter().filter(|(_, given)| *given);
    faults.extend(
        wrong.map(|(pointer, _)| FieldFault { pointer: pointer.to_owned(), fault: Fault::NotWanted }),
    );
}

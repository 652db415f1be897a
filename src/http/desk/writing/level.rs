//! The level that an advisory speaks of: a scheme of one authority, and a level with what it means there.

use crate::advisory::Scheme;

use super::choices::or_none;
use super::field::{Choice, Field, Section, Shape};
use super::sections::Ground;

/// The section of the level. Schemes of the advisory's own countries stand first.
pub(super) fn level(ground: &Ground) -> Section {
    let countries: Vec<_> = ground.draft.areas.iter().filter_map(|area| area.country.as_deref()).collect();
    let mut schemes: Vec<_> = ground
        .knowledge
        .schemes
        .iter()
        .filter(|scheme| scheme.kind.has_levels() && scheme.valid_to.is_none())
        .collect();
    schemes.sort_by_key(|scheme| {
        (!countries.contains(&scheme.country.as_str()), scheme.country.clone(), scheme.id.clone())
    });
    let named = |scheme: &Scheme| Choice {
        value: scheme.id.clone(),
        text: format!("{} {}, {}", scheme.country, scheme.name_en, scheme.authority),
        hint: String::new(),
        chosen: false,
    };
    let all = or_none("It speaks of no level", schemes.into_iter().map(|scheme| named(scheme)).collect());
    let mut fields = vec![
        Field::new("threat_level.scheme", "Scheme", Shape::Pick(all))
            .hint("Levels of different countries mean different things and are never compared"),
    ];
    if let Some(scheme) = ground.knowledge.schemes.get(ground.fields.get("threat_level.scheme")) {
        fields.push(Field::new("threat_level.level", "Level", Shape::One(levels(scheme))));
        fields.push(Field::new("threat_level.as_of", "Read on", Shape::Line("date")));
        let page = scheme
            .authority_url
            .as_deref()
            .map_or(String::new(), |url| format!("The authority's page: {url}"));
        fields.push(Field::new("threat_level.source", "Read at", Shape::Line("url")).hint(page));
    }
    Section {
        id: "level",
        title: "Threat level",
        hint: "Only where an authority has set one. Choose the scheme, then check: its levels appear with their meaning.",
        fields,
        ..Section::default()
    }
}

/// The least severe first, as the scheme defines them.
fn levels(scheme: &Scheme) -> Vec<Choice> {
    let level = |level: &crate::advisory::Level| {
        let name = if level.name_en == level.code {
            level.code.clone()
        } else {
            format!("{}: {}", level.code, level.name_en)
        };
        Choice { value: level.code.clone(), text: name, hint: level.meaning.clone(), chosen: false }
    };
    scheme.levels.iter().map(level).collect()
}

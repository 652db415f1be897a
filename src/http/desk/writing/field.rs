//! One field of a form as a page shows it: its label, its hint, what was typed, and what the review says of it.

/// How a field is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::http::desk) enum Shape {
    /// One line; HTML's `type`.
    Line(&'static str),
    /// Several lines, so many to begin with.
    Text(u8),
    /// One of a list.
    Pick(Vec<Choice>),
    /// One of a few, all seen at once.
    One(Vec<Choice>),
    /// Any of them.
    Several(Vec<Choice>),
    /// Sent and not seen.
    Hidden,
}

/// One value to be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::http::desk) struct Choice {
    pub(in crate::http::desk) value: String,
    pub(in crate::http::desk) text: String,
    /// What it means; empty where the text says it.
    pub(in crate::http::desk) hint: String,
    pub(in crate::http::desk) chosen: bool,
}

/// What the review says at a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::http::desk) struct Said {
    /// It stops publication; else it asks for a reason.
    pub(in crate::http::desk) stops: bool,
    pub(in crate::http::desk) text: String,
    pub(in crate::http::desk) code: String,
}

/// How long a text is, as the server counts it, and may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::http::desk) struct Count {
    pub(in crate::http::desk) now: usize,
    pub(in crate::http::desk) most: usize,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::http::desk) struct Field {
    /// Its name, and its id on the page.
    pub(in crate::http::desk) id: String,
    pub(in crate::http::desk) label: String,
    /// Empty where there is none.
    pub(in crate::http::desk) hint: String,
    pub(in crate::http::desk) shape: Shape,
    pub(in crate::http::desk) value: String,
    /// The language that is typed there; empty for that of the page.
    pub(in crate::http::desk) lang: String,
    /// It is kept on the page and not shown.
    pub(in crate::http::desk) away: bool,
    /// Whoever comes to the page goes on here.
    pub(in crate::http::desk) focus: bool,
    pub(in crate::http::desk) said: Vec<Said>,
    pub(in crate::http::desk) count: Option<Count>,
}

impl Field {
    pub(in crate::http::desk) fn new(id: impl Into<String>, label: impl Into<String>, shape: Shape) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            hint: String::new(),
            shape,
            value: String::new(),
            lang: String::new(),
            away: false,
            focus: false,
            said: Vec::new(),
            count: None,
        }
    }

    pub(in crate::http::desk) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    pub(in crate::http::desk) fn lang(mut self, language: &str) -> Self {
        self.lang = language.to_owned();
        self
    }

    pub(in crate::http::desk) fn most(mut self, most: usize) -> Self {
        self.count = Some(Count { now: 0, most });
        self
    }

    pub(in crate::http::desk) fn stops(&self) -> bool {
        self.said.iter().any(|said| said.stops)
    }

    /// The ids that describe it to those who do not see the page.
    pub(in crate::http::desk) fn described(&self) -> String {
        let hint = (!self.hint.is_empty()).then(|| format!("{}.hint", self.id));
        let count = self.count.map(|_| format!("{}.count", self.id));
        let said = Some(format!("{}.said", self.id));
        [said, hint, count].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// Fields that belong together within a section: a language, an area, a source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::http::desk) struct Group {
    pub(in crate::http::desk) id: String,
    pub(in crate::http::desk) legend: String,
    pub(in crate::http::desk) fields: Vec<Field>,
    /// More of them, for those who need them.
    pub(in crate::http::desk) more: Option<(String, Vec<Field>)>,
    /// What the buttons do, each with its words.
    pub(in crate::http::desk) buttons: Vec<(String, String)>,
}

impl Group {
    /// Whether what is more is shown from the start: something stands in it, or is wrong there.
    pub(in crate::http::desk) fn opens(&self) -> bool {
        let mut more = self.more.iter().flat_map(|(_, fields)| fields);
        more.any(|field| !field.value.is_empty() || field.stops())
    }
}

/// A part of the form under a heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::http::desk) struct Section {
    pub(in crate::http::desk) id: &'static str,
    pub(in crate::http::desk) title: &'static str,
    /// Whoever comes to the page goes on at its heading.
    pub(in crate::http::desk) focus: bool,
    pub(in crate::http::desk) hint: &'static str,
    pub(in crate::http::desk) fields: Vec<Field>,
    pub(in crate::http::desk) groups: Vec<Group>,
    /// A picture, finished HTML of ours.
    pub(in crate::http::desk) picture: String,
    /// What adds a group.
    pub(in crate::http::desk) adder: Option<Group>,
}

impl Section {
    /// Every field of it.
    pub(in crate::http::desk) fn fields_mut(&mut self) -> impl Iterator<Item = &mut Field> {
        let groups = self.groups.iter_mut().chain(self.adder.as_mut()).flat_map(|group| {
            group.fields.iter_mut().chain(group.more.iter_mut().flat_map(|(_, fields)| fields))
        });
        self.fields.iter_mut().chain(groups)
    }

    /// The same, to look at.
    pub(in crate::http::desk) fn fields(&self) -> impl Iterator<Item = &Field> {
        let groups =
            self.groups.iter().chain(self.adder.as_ref()).flat_map(|group| {
                group.fields.iter().chain(group.more.iter().flat_map(|(_, fields)| fields))
            });
        self.fields.iter().chain(groups)
    }
}

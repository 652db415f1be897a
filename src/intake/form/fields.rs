//! The fields of a form as a browser sends them (WHATWG URL, `application/x-www-form-urlencoded`): bounded, in order.

/// The longest form, in bytes: a draft as large as a body may be, with three bytes for each byte of it, and some room.
pub const MAX_FORM_BYTES: usize = 256 * 1024;

/// The most fields: a hundred areas with everything that an area can say.
pub const MAX_FIELDS: usize = 4000;

/// Members of a list are numbered below this; what is beyond is no field of ours.
const MOST_MEMBERS: usize = 1000;

/// Why bytes are no form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAForm {
    /// More bytes than [`MAX_FORM_BYTES`].
    #[error("the form has {0} bytes where at most {MAX_FORM_BYTES} are taken")]
    TooLarge(usize),
    /// More fields than [`MAX_FIELDS`].
    #[error("the form has more than {MAX_FIELDS} fields")]
    TooMany,
}

/// Fields by name, in the order in which they were written; a name may stand several times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads the body of a form. Line ends become single line feeds, as everywhere else in the house.
    ///
    /// # Errors
    /// [`NotAForm`] where there is too much of it.
    pub fn read(body: &[u8]) -> Result<Self, NotAForm> {
        if body.len() > MAX_FORM_BYTES {
            return Err(NotAForm::TooLarge(body.len()));
        }
        let pairs = url::form_urlencoded::parse(body);
        let fields: Vec<_> = pairs
            .take(MAX_FIELDS + 1)
            .map(|(name, value)| (name.into_owned(), value.replace("\r\n", "\n").replace('\r', "\n")))
            .collect();
        if fields.len() > MAX_FIELDS { Err(NotAForm::TooMany) } else { Ok(Self(fields)) }
    }

    /// The first value under a name; empty where there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// Every value under a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether a name has this value.
    #[must_use]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|own| own == value)
    }

    /// Adds a field.
    pub fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }

    /// Puts one value in the place of all under this name.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(own, _)| own != name);
        self.add(name, value);
    }

    /// Takes away everything whose name begins so.
    pub fn remove(&mut self, beginning: &str) {
        self.0.retain(|(own, _)| !own.starts_with(beginning));
    }

    /// The numbers of the members of a list, such as `0` and `2` for `areas.0.name` and `areas.2.name`: ascending.
    #[must_use]
    pub fn members(&self, list: &str) -> Vec<usize> {
        let number = |(name, _): &(String, String)| {
            let digits = name.strip_prefix(list)?.strip_prefix('.')?.split('.').next()?;
            digits.parse().ok().filter(|n: &usize| *n < MOST_MEMBERS && n.to_string() == digits)
        };
        let mut numbers: Vec<usize> = self.0.iter().filter_map(number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The first number beyond those of a list.
    #[must_use]
    pub fn next(&self, list: &str) -> usize {
        self.members(list).last().map_or(0, |last| last + 1)
    }

    /// Bytes of all names and values together.
    #[must_use]
    pub fn size(&self) -> usize {
        self.0.iter().map(|(name, value)| name.len() + value.len()).sum()
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl FromIterator<(String, String)> for Fields {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(fields: T) -> Self {
        Self(fields.into_iter().collect())
    }
}

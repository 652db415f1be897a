//! Lists of advisories, newest first and a page at a time: the next page begins at an id, never at a count.

use chrono::{DateTime, Utc};

use crate::advisory::{AdvisoryId, Kind, Status};

use super::super::backend::{Cells, Connection, Value};
use super::super::fault::Misread;
use super::super::not_read::NotRead;
use super::super::row::{Ending, RegisterPlace, Row, StageName, StateName, searchable};
use super::super::writing::BETWEEN;
use super::histories::{read_id, read_millis};

const COLUMNS: &str = "SELECT advisory.id, version, changed, kind, status, stage, ending, published, effective, \
     over_at, due_at, register_scheme, register_area, codes, headline, words, waiting_since, review_open, \
     coalesce(sent_real, sent_drill)";

/// Which advisories are asked for; everything given must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Where it stands. The stages of a working copy (`draft`, `submitted`, `approved`, `scheduled`) also find the next
    /// revision of what is published: who looks for what waits must see it all.
    pub state: Option<StateName>,
    /// Which kind.
    pub kind: Option<Kind>,
    /// A code of a country, a subdivision or a NUTS region in which it lies.
    pub area: Option<String>,
    /// Words that stand together in its headlines, events, summaries, descriptions or names of areas, whatever their case.
    pub q: Option<String>,
    /// Only what was published without a second person and nobody has looked into since.
    pub review_open: bool,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Newest first.
    pub rows: Vec<Row>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<AdvisoryId>,
}

/// At most `limit` rows that were made before the one at the cursor.
pub(in super::super) fn list(
    connection: &mut dyn Connection,
    filter: &Filter,
    now: DateTime<Utc>,
    cursor: Option<AdvisoryId>,
    limit: usize,
) -> Result<Listed, NotRead> {
    let Filter { state, kind, area, q, review_open } = filter;
    let pattern = q.as_deref().map(pattern);
    let mut asked = Asked::default();
    let from = match area {
        // The index of codes gives its advisories in the order of the list.
        Some(code) => {
            asked.with("advisory_code.code =", Value::Text(code));
            "FROM advisory_code CROSS JOIN advisory ON advisory.id = advisory_code.advisory"
        }
        None => "FROM advisory",
    };
    let key = if area.is_some() { "advisory_code.advisory" } else { "advisory.id" };
    if let Some(cursor) = &cursor {
        asked.with(&format!("{key} <"), Value::Bytes(cursor.as_bytes()));
    }
    if let Some(kind) = kind {
        asked.with("kind =", Value::Text(kind.wire()));
    }
    if let Some(pattern) = &pattern {
        let place = asked.place(Value::Text(pattern));
        asked.clauses.push(format!("words LIKE {place} ESCAPE '\\'"));
    }
    if let Some(state) = state {
        asked.stands(*state, now);
    }
    if *review_open {
        asked.clauses.push("review_open = 1".to_owned());
    }
    let more = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let last = asked.place(Value::Int(more));
    let wanted = if asked.clauses.is_empty() {
        String::new()
    } else {
        format!("WHERE {}", asked.clauses.join(" AND "))
    };
    let sql = format!("{COLUMNS} {from} {wanted} ORDER BY {key} DESC LIMIT {last}");
    let found = connection.query(&sql, &asked.values)?;
    let whole = found.len() <= limit;
    let rows = found.into_iter().take(limit).map(read_row).collect::<Result<Vec<_>, _>>()?;
    let next = if whole { None } else { rows.last().map(|row| row.id) };
    Ok(Listed { rows, next })
}

/// At most `limit` rows whose working copies wait for another person; who waits longest comes first.
pub(in super::super) fn waiting(connection: &mut dyn Connection, limit: usize) -> Result<Vec<Row>, NotRead> {
    let sql = format!(
        "{COLUMNS} FROM advisory WHERE waiting_since IS NOT NULL ORDER BY waiting_since, id LIMIT ?1"
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    connection.query(&sql, &[Value::Int(limit)])?.into_iter().map(read_row).collect()
}

/// A condition in the making, and its values.
#[derive(Default)]
struct Asked<'a> {
    clauses: Vec<String>,
    values: Vec<Value<'a>>,
}

impl<'a> Asked<'a> {
    fn place(&mut self, value: Value<'a>) -> String {
        self.values.push(value);
        format!("?{}", self.values.len())
    }

    fn with(&mut self, condition: &str, value: Value<'a>) {
        let place = self.place(value);
        self.clauses.push(format!("{condition} {place}"));
    }

    /// The same as [`Row::state_at`], for what is found under a state.
    fn stands(&mut self, state: StateName, now: DateTime<Utc>) {
        match state {
            StateName::Draft => self.with("stage =", Value::Text(StageName::Draft.wire())),
            StateName::Submitted => self.with("stage =", Value::Text(StageName::Submitted.wire())),
            StateName::Approved => self.with("stage =", Value::Text(StageName::Approved.wire())),
            StateName::Scheduled => self.with("stage =", Value::Text(StageName::Scheduled.wire())),
            StateName::Discarded => self.clauses.push("published = 0 AND stage IS NULL".to_owned()),
            StateName::Announced => self.holds("effective >", now),
            StateName::InForce => self.holds("effective <=", now),
            StateName::Expired => {
                self.clauses.push("published = 1 AND ending IS NULL".to_owned());
                self.with("over_at <=", Value::Int(now.timestamp_millis()));
            }
            StateName::Ended => self.with("ending =", Value::Text(Ending::Ended.wire())),
            StateName::Retracted => self.with("ending =", Value::Text(Ending::Retracted.wire())),
            StateName::Superseded => self.with("ending =", Value::Text(Ending::Superseded.wire())),
        }
    }

    /// Published and not over: by the index of what is current, however much has expired.
    fn holds(&mut self, condition: &str, now: DateTime<Utc>) {
        let place = self.place(Value::Int(now.timestamp_millis()));
        self.clauses.push(format!(
            "ending IS NULL AND {condition} {place} AND advisory.id IN \
             (SELECT id FROM advisory WHERE published = 1 AND over_at IS NULL \
             UNION ALL SELECT id FROM advisory WHERE published = 1 AND over_at > {place})"
        ));
    }
}

/// What to search for, with the signs of patterns taken as themselves.
pub(super) fn pattern(q: &str) -> String {
    let mut pattern = String::from("%");
    for c in searchable(q).chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern + "%"
}

fn read_row(mut cells: Cells) -> Result<Row, NotRead> {
    let id = read_id(&mut cells).map_err(NotRead::damaged("a row of an advisory"))?;
    row(id, &mut cells).map_err(NotRead::damaged(format!("advisory {id}")))
}

fn row(id: AdvisoryId, cells: &mut Cells) -> Result<Row, Misread> {
    let version = cells.count("version")?;
    let changed = read_millis(cells.int("changed")?, "changed")?;
    let kind = named(cells, "kind", Kind::parse)?;
    let status = named(cells, "status", Status::parse)?;
    let stage = named(cells, "stage", StageName::parse)?;
    let ending = named(cells, "ending", Ending::parse)?;
    let published = cells.int("published")? == 1;
    let effective = instant(cells, "effective")?;
    let over_at = instant(cells, "over_at")?;
    let due_at = instant(cells, "due_at")?;
    let place = (cells.maybe_text("register_scheme")?, cells.maybe_text("register_area")?);
    let register = match (status, place) {
        (Some(status), (Some(scheme), Some(area))) => Some(RegisterPlace { status, scheme, area }),
        (_, _) => None,
    };
    let codes = cells.text("codes")?;
    let codes = codes.split(BETWEEN).filter(|code| !code.is_empty()).map(str::to_owned).collect();
    let (headline, words) = (cells.text("headline")?, cells.text("words")?);
    let waiting_since = instant(cells, "waiting_since")?;
    let review_open = cells.int("review_open")? == 1;
    let first_sent = instant(cells, "first_sent")?;
    Ok(Row {
        id,
        version,
        changed,
        kind,
        status,
        stage,
        ending,
        published,
        effective,
        over_at,
        due_at,
        register,
        codes,
        headline,
        words,
        waiting_since,
        review_open,
        first_sent,
    })
}

fn named<T>(cells: &mut Cells, field: &str, parse: fn(&str) -> Option<T>) -> Result<Option<T>, Misread> {
    let known = |raw: String| parse(&raw).ok_or_else(|| Misread::new(field, format!("`{raw}` is not known")));
    cells.maybe_text(field)?.map(known).transpose()
}

fn instant(cells: &mut Cells, field: &str) -> Result<Option<DateTime<Utc>>, Misread> {
    cells.maybe_int(field)?.map(|millis| read_millis(millis, field)).transpose()
}

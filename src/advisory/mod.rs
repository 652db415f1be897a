//! What an advisory is: values that cannot hold nonsense, and its life as functions of values. No clock, disk, wire or serde.

mod address;
mod area;
mod change;
mod content;
mod countries;
mod deed;
mod distance;
mod draft;
mod fold;
mod geometry;
mod id;
mod language;
mod level;
mod life;
mod occasion;
mod parse;
mod passkey;
mod people;
mod publisher;
mod revision;
mod scheme;
mod session;
mod source;
mod template;
mod text;
mod time;
mod values;
mod working;
mod zones;

pub use address::{Addresses, Format};
pub use area::{Area, AreaCodes};
pub use change::{Change, Message, Significance};
pub use content::{Content, Info, Term};
pub use countries::Countries;
pub use deed::{Decision, Deed, Digest, Override, Reference, Stamp};
pub use draft::{
    Draft, DraftArea, DraftChange, DraftCircle, DraftLevel, DraftSource, DraftTemplate, DraftText,
    DraftValue, Keyed,
};
pub use fold::{Advisory, Misfit};
pub use geometry::{Circle, Point, Polygon, Shape, ShapeFault};
pub use id::{AdvisoryId, EntryId, RevisionNumber};
pub use language::Language;
pub use level::{LevelFault, ThreatLevel};
pub use life::{Standing, State};
pub use occasion::Occasion;
pub use passkey::{Passkey, PasskeyId};
pub use people::{Person, PersonName, Role, Token, TokenId};
pub use publisher::Publisher;
pub use revision::{Emergency, Finding, Revision};
pub use scheme::{Direction, Level, Scheme, SchemeKind, Schemes};
pub use session::{Session, SessionId, Voucher};
pub use source::{Credibility, Link, Reliability, Source};
pub use template::{
    BadPattern, Choice, Compared, Filling, Fixed, Flaw as TemplateFlaw, Followed, Glimpse, Part, Pattern,
    Placeholder, PlaceholderKind, Seen, Sheet, Telling, Template, TemplateText, Templates,
    Term as TemplateTerm,
};
pub use text::{
    Description, Event, Headline, Instruction, Line, Prose, Summary, cannot_be_seen, length, refused,
};
pub use time::{Fault as TimeFault, read_date, read_time};
pub use values::{Category, Certainty, Kind, ResponseType, Severity, Status, Urgency};
pub use working::{Approval, Returned, Stage, WorkingCopy};
pub use zones::{Clocks, Islands, Local, Span, Zone, ZoneTable, Zones};

pub use parse::{Fault, FieldFault};

//! The specification of importing CAP 1.2.

mod corpus;
mod hostile;
mod mapping;
mod random;
mod words;

/// An alert with this inside its `info`, and this before it.
pub(crate) fn alert(head: &str, info: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">\
         <identifier>2.49.0.1.40.0</identifier><sender>warn@example.org</sender>\
         <sent>2026-12-01T08:00:00+01:00</sent><status>Exercise</status><msgType>Alert</msgType>\
         <scope>Public</scope>{head}<info><language>en</language><category>Met</category><event>Storm</event>\
         <urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>\
         <expires>2026-12-01T20:00:00+01:00</expires><headline>Vienna: storm tonight</headline>{info}</info></alert>"
    )
}

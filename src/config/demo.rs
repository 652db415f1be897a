//! The example advisories, in the binary, so that the demo works in an empty folder without a network.

/// Name and API body of each example.
#[must_use]
pub fn demo_advisories() -> &'static [(&'static str, &'static str)] {
    &[
        ("0001", include_str!("../../feeds/demo/0001-travellers-avoid-large-indoor-venues-around-kras.json")),
        ("0002", include_str!("../../feeds/demo/0002-france-raises-vigipirate-to-its-highest-posture.json")),
        ("0003", include_str!("../../feeds/demo/0003-vienna-concerts-of-8-9-and-10-august-at-ernst-ha.json")),
        ("0005", include_str!("../../feeds/demo/0005-un-is-k-seen-as-greatest-external-terrorist-thre.json")),
        ("0006", include_str!("../../feeds/demo/0006-germany-officials-report-prevented-plans-no-numb.json")),
        ("0007", include_str!("../../feeds/demo/0007-do-not-share-terrorist-propaganda-report-it-and.json")),
        ("0008", include_str!("../../feeds/demo/0008-paris-2024-three-plots-against-the-games-were-pr.json")),
        ("0009", include_str!("../../feeds/demo/0009-uk-concert-and-stadium-visitors-threat-level-sub.json")),
        ("0010", include_str!("../../feeds/demo/0010-austria-visiting-christmas-markets-at-terror-war.json")),
    ]
}

//! Good advisories in seven languages stay publishable: a rule that refuses one of them is wrong.

use super::support::{draft, errors, files, folder, judge, noon};

#[test]
fn no_good_draft_is_refused() {
    let files = files(&folder("tests/drafts/good"), ".json");
    assert!(files.len() >= 12, "only {} good drafts", files.len());
    let mut broken = Vec::new();
    for file in files {
        let reviewed = judge(&draft(&std::fs::read(&file).unwrap()), noon());
        broken
            .extend(errors(&reviewed.problems).into_iter().map(|line| format!("{}: {line}", file.display())));
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

//! `docs/rules.md` tells editors every rule in the registry's own words.

use forewarn::review::{Check, Rule, rules};

use super::support::{blessing, folder};

const HEAD: &str = "# The rules of the review

Every draft is held against all of these at once. An *error* stops publication; a *warning* may be overridden with a
reason, which is kept. Single findings of an error rule may be warnings where the rule says so. This page is made from
the registry in `src/review` (`FOREWARN_BLESS=1 cargo test review::documented` writes it anew); a passing and a failing
example of each rule lie in `tests/drafts`.
";

fn page() -> String {
    rules().fold(HEAD.to_owned(), |page, rule| page + &section(rule))
}

fn section(rule: &Rule) -> String {
    let Rule { code, severity, asks, why, fix, misses, check } = rule;
    let held = match check {
        Check::Held(how) => format!("- Kept by construction: {how}.\n"),
        Check::Parsed | Check::Looks(_) => String::new(),
    };
    format!(
        "\n## {code} ({severity})\n\n{asks}\n\n- Why: {why}\n- What to do: {fix}\n- What it does not see: {misses}\n{held}"
    )
}

#[test]
fn the_page_of_rules_is_the_registry() {
    let path = folder("docs/rules.md");
    if blessing() {
        std::fs::create_dir_all(folder("docs")).unwrap();
        std::fs::write(&path, page()).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == page(), "docs/rules.md is not what the registry says; FOREWARN_BLESS=1 writes it anew");
}

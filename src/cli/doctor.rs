//! `doctor`: everything that can be wrong before and while the service runs, each with how to mend it.

use std::process::ExitCode;

use serde_json::{Value, json};

use crate::app::{Finding, Verdict, examine};
use crate::clock::Clock;
use crate::config::{Given, Origin, Settings, origins};

use super::commands::{Doctor, DoctorReport, Place};
use super::run::{Failed, give, say};

/// 0: all well; 1: worth a look; 2: the service does not start like this.
pub(super) fn doctor(asked: Doctor) -> Result<ExitCode, Failed> {
    let Doctor { place: Place { config, data, database }, listen, feeds, templates, public_url, format } =
        asked;
    let given = Given { config, data, listen, database, feeds, templates, public_url };
    #[expect(clippy::disallowed_methods, reason = "only to tell a flag from a variable")]
    let set = origins(&given, |name| std::env::var(name).ok());
    let findings = match Settings::read(given) {
        Ok(settings) => {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            let mut all = vec![well_configured()];
            all.extend(runtime.block_on(examine(&settings, Clock::Machine.now())));
            all
        }
        Err(bad) => {
            let line = bad.line.map(|line| format!(":{line}")).unwrap_or_default();
            let detail = format!("{}{line}: {}", bad.place.display(), bad.detail);
            vec![Finding { check: "configuration", verdict: Verdict::Fail, detail, fix: bad.fix }]
        }
    };
    match format {
        DoctorReport::Text => as_text(&findings, &set)?,
        DoctorReport::Json => give(&serde_json::to_string_pretty(&as_json(&findings, &set))?)?,
    }
    let worst = findings.iter().map(|finding| finding.verdict).max().unwrap_or(Verdict::Pass);
    let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
    say(&format!(
        "{} pass, {} warn, {} fail",
        count(Verdict::Pass),
        count(Verdict::Warn),
        count(Verdict::Fail)
    ));
    Ok(match worst {
        Verdict::Pass => ExitCode::SUCCESS,
        Verdict::Warn => ExitCode::from(1),
        Verdict::Fail => ExitCode::from(2),
    })
}

fn well_configured() -> Finding {
    let detail = "flags, environment and file can be read".to_owned();
    Finding { check: "configuration", verdict: Verdict::Pass, detail, fix: String::new() }
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "pass",
        Verdict::Warn => "warn",
        Verdict::Fail => "fail",
    }
}

fn as_text(findings: &[Finding], set: &[Origin]) -> Result<(), Failed> {
    for Finding { check, verdict, detail, fix } in findings {
        give(&format!("{}  {check}: {detail}", word(*verdict)))?;
        if !fix.is_empty() {
            give(&format!("      to mend it: {fix}"))?;
        }
    }
    for Origin { key, value, from } in set {
        give(&format!("set   {key} = {value}  ({from})"))?;
    }
    Ok(())
}

fn as_json(findings: &[Finding], set: &[Origin]) -> Value {
    let finding = |Finding { check, verdict, detail, fix }: &Finding| json!({"check": check, "verdict": word(*verdict), "detail": detail, "fix": fix});
    let origin = |Origin { key, value, from }: &Origin| json!({"key": key, "value": value, "from": from});
    json!({
        "findings": findings.iter().map(finding).collect::<Vec<_>>(),
        "configuration": set.iter().map(origin).collect::<Vec<_>>(),
    })
}

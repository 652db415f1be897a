//! A full disk: publishing says so and keeps nothing, readers notice nothing, and it heals when there is room again.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::support::{Service, advisory, hidden};

/// Mounts a small disk as the data folder; `false` where this system lets nobody mount, which is said aloud.
fn small_disk(folder: &Path) -> bool {
    let data = folder.join("data");
    fs::create_dir(&data).unwrap();
    let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"]).arg(&data).status();
    let mounted = mount.is_ok_and(|status| status.success());
    if !mounted {
        eprintln!(
            "SKIPPED: a full disk was not tried, because this test may not mount a small one (root may)"
        );
    }
    mounted
}

/// Fills what is left of the disk, to the last block.
fn fill(file: &Path) {
    let mut size = 1 << 20;
    let mut filler = fs::File::create(file).unwrap();
    while size > 0 {
        if std::io::Write::write_all(&mut filler, &vec![0; size]).is_err() {
            size /= 2;
        }
    }
}

#[test]
fn a_full_disk_stops_publishing_and_nothing_else() {
    let mut small = false;
    let mut service = Service::start_with(|folder| small = small_disk(folder));
    if !small {
        return;
    }
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    let id = author.draft(&advisory("Vienna: the second concert is cancelled as well"));
    let _ = author.act(&id, "submit", &json!({})).expect(200);
    let _ = approver.act(&id, "approve", &json!({})).expect(200);
    let mut desk = service.browser();
    desk.sign_in(&author.token);
    let blank = desk.submit("/desk/new", &[("do", "blank"), ("status", "actual")]).expect(303);
    let edit = blank.header("location").to_owned();
    let version = hidden(desk.get(&edit).expect(200).text(), "version").unwrap();
    let filler = service.folder.path().join("data/filler");
    fill(&filler);
    // What fits into the file as it is may still be kept; then there is no more.
    let refused =
        (0..200).map(|_| author.post("/advisories", &advisory("Vienna: one more"))).find(|a| a.status != 201);
    let refused = refused.expect("two megabytes are full some time").expect(503);
    assert_eq!(refused.json()["type"], "/problems/not-recorded", "{}", refused.text());
    let _ = approver.act(&id, "publish", &json!({})).expect(503);
    // Whoever writes at the desk is told, and gets every word back with a button that sends it once more.
    service.clock.advance(chrono::TimeDelta::minutes(5));
    let words = "Vienna: \"typed\" for a long time ".repeat(40);
    let typed = [("version", version.as_str()), ("texts.0.language", "en"), ("texts.0.summary", &words)];
    let lost = desk.submit(&edit, &typed).expect(503);
    assert!(lost.text().contains("What you wrote is not lost"), "{}", lost.text());
    assert!(lost.text().contains(&words.replace('"', "&#34;")) && lost.text().contains("Send it again"));
    assert_eq!(hidden(lost.text(), "version").as_deref(), Some(version.as_str()));
    assert_eq!(service.reader().titles("all"), ["Vienna: the concert is cancelled"]);
    fs::remove_file(&filler).unwrap();
    let _ = approver.act(&id, "publish", &json!({})).expect(200);
    assert_eq!(service.reader().titles("all").len(), 2);
    let _ = desk.submit(&edit, &typed).expect(303);
    service.stop();
    let unmounted = Command::new("umount").arg(service.folder.path().join("data")).status();
    assert!(unmounted.is_ok_and(|status| status.success()), "the small disk is still mounted");
}

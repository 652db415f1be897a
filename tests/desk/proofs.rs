//! What an approver is shown is what is printed, but for the moment of it; and nothing is public by being shown.

use forewarn::advisory::{AdvisoryId, Person, PersonName, Role};
use forewarn::press::Proof;
use serde_json::{Value, json};

use crate::support::{Editor, Service, advisory, exercise, level, update};

fn proof(service: &Service, id: &str) -> Proof {
    let somebody =
        Person { name: PersonName::parse("Grace").unwrap(), roles: vec![Role::Approver], disabled: false };
    let id = AdvisoryId::parse(id).unwrap();
    service.wait(async {
        let desk = service.app().desk();
        let advisory = desk.view(&somebody, id).await.unwrap();
        desk.proof(&somebody, &advisory).await.unwrap()
    })
}

/// Without the fractions of seconds: publishing takes instants of its own, some milliseconds later.
fn timeless(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("2026-12-01T1") {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let end = after.find(|c: char| !c.is_ascii_digit() && !"-T:.".contains(c)).unwrap_or(after.len());
        out.push_str(after[..end].split('.').next().unwrap());
        rest = &after[end..];
    }
    out + rest
}

/// Publishes what was proofed, and holds every public document against its proof.
fn holds(service: &Service, ada: &Editor, grace: &Editor, id: &str) {
    let shown = proof(service, id);
    let _ = ada.through(grace, id);
    let reader = service.reader();
    let same = |path: &str, proof: &str| {
        let public = reader.get(path).expect(200);
        assert_eq!(timeless(public.text()), timeless(proof), "{path}");
    };
    same(&format!("/advisories/{id}"), &shown.page);
    same(&format!("/advisories/{id}.cap"), &shown.alert);
    let machine = reader.get(&format!("/advisories/{id}.json")).expect(200).json();
    let proofed: Value = serde_json::from_str(&shown.machine).unwrap();
    assert_eq!(machine["texts"], proofed["texts"]);
    assert!(!shown.entries.is_empty());
    for entry in &shown.entries {
        let feed = &entry.feeds[0];
        let language =
            if entry.language.as_str() == "en" { String::new() } else { format!(".{}", entry.language) };
        let forms = [("atom", &entry.forms.atom), ("rss", &entry.forms.rss), ("json", &entry.forms.json)];
        for (ending, form) in forms {
            let path = format!("/feeds/{feed}{language}.{ending}");
            let public = timeless(reader.get(&path).expect(200).text());
            assert!(public.contains(&timeless(form)), "{path}\n{form}\n{public}");
        }
    }
}

#[test]
fn what_stands_on_other_sites_is_proofed_by_the_bytes_of_their_frame() {
    let service = Service::start_public("https://warnings.example.org");
    let (ada, grace) = service.two();
    for (draft, feed) in [
        (advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"), "all"),
        (exercise("Vienna: this is only an exercise"), "exercise"),
    ] {
        let id = ada.draft(&draft);
        let shown = proof(&service, &id);
        let english = shown.frames.iter().find(|frame| frame.language.as_str() == "en").unwrap();
        assert_eq!((english.feed.as_str(), english.from), (feed, None));
        let _ = ada.through(&grace, &id);
        let public = service.reader().get(&format!("/embed/{feed}")).expect(200);
        assert_eq!(timeless(public.text()), timeless(&english.page));
        let languages: Vec<_> = shown.frames.iter().map(|frame| frame.language.to_string()).collect();
        let mut once = languages.clone();
        once.dedup();
        assert_eq!(languages, once, "each language once");
    }
    // What takes effect later is shown as it will be by then.
    let mut later = advisory("Vienna: concert tomorrow is cancelled");
    later["effective"] = json!("2026-12-01T15:00:00+01:00");
    let id = ada.draft(&later);
    let shown = proof(&service, &id);
    assert_eq!(shown.frames[0].from.unwrap().to_rfc3339(), "2026-12-01T14:00:00+00:00");
    assert!(shown.frames[0].page.contains("concert tomorrow is cancelled"));
}

#[test]
fn the_proof_of_a_first_word_an_update_and_a_level_is_what_is_printed() {
    let service = Service::start_public("https://warnings.example.org");
    let (ada, grace) = service.two();
    let first = ada.draft(&advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"));
    holds(&service, &ada, &grace, &first);
    let _ = ada.put(&first, &update("Vienna: concert moved", "significant", "It was moved.")).expect(200);
    holds(&service, &ada, &grace, &first);
    let _ = ada.put(&first, &update("Vienna: the concert is moved", "minor", "A typing error.")).expect(200);
    holds(&service, &ada, &grace, &first);
    let drill = ada.draft(&exercise("Vienna: this is only an exercise"));
    assert!(proof(&service, &drill).shorts[0].1.text.starts_with("EXERCISE: "));
    holds(&service, &ada, &grace, &drill);
    let _ = ada.publish(&grace, &level("3", "Austria: terror warning level 3 of 5"));
    let next = ada.draft(&level("4", "Austria: terror warning level 4 of 5"));
    holds(&service, &ada, &grace, &next);
    assert!(
        service.reader().get(&format!("/advisories/{next}.cap")).text().contains("<msgType>Update</msgType>")
    );
}

#[test]
fn nothing_is_public_by_a_proof() {
    let service = Service::start();
    let (ada, _) = service.two();
    let id = ada.draft(&advisory("Vienna: nobody may read this yet"));
    let before = service.reader().get("/feeds/all.atom").expect(200);
    let shown = proof(&service, &id);
    assert!(shown.page.contains("nobody may read this yet"));
    let _ = service.reader().get(&format!("/advisories/{id}")).expect(404);
    assert_eq!(service.reader().get("/feeds/all.atom").text(), before.text());
    assert_eq!(ada.get(&format!("/advisories/{id}")).json()["state"], "draft");
}

#[test]
fn what_cannot_be_content_yet_is_told_by_its_fields() {
    let service = Service::start();
    let (ada, _) = service.two();
    let id = ada.draft(&json!({"kind": "advisory"}));
    let somebody =
        Person { name: PersonName::parse("Ada").unwrap(), roles: vec![Role::Author], disabled: false };
    let refused = service.wait(async {
        let desk = service.app().desk();
        let advisory = desk.view(&somebody, AdvisoryId::parse(&id).unwrap()).await.unwrap();
        desk.proof(&somebody, &advisory).await.unwrap_err()
    });
    assert!(matches!(refused, forewarn::desk::Refused::Faults(faults) if faults.len() > 5));
}

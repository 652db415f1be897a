//! Guessing: what is slowed down, who is never shut out by it, and what is written nowhere.

use chrono::TimeDelta;
use forewarn::advisory::Role;

use super::browsing::{from_address, sign_in_with};
use crate::support::{Service, shown_token};

/// The status of an answer.
fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

#[test]
fn ten_wrong_tokens_at_once_are_enough_and_one_more_every_six_seconds() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let to = service.app().address();
    let guess = |from: &str| from_address(from, to, &sign_in_with("fw_00000000_wrong", to));
    for n in 0..10 {
        assert_eq!(status(&guess("127.0.0.1")), "403", "the {n}th");
    }
    let eleventh = guess("127.0.0.1");
    assert_eq!(status(&eleventh), "429", "{eleventh}");
    assert!(eleventh.to_lowercase().contains("retry-after: 6\r\n"), "{eleventh}");
    // Its neighbours are the same somebody. What is right opens the desk at once: behind a proxy they are everybody.
    assert_eq!(status(&guess("127.0.0.99")), "429");
    assert_eq!(status(&from_address("127.0.0.1", to, &sign_in_with(&ada.token, to))), "303");
    assert_eq!(status(&guess("127.0.0.1")), "429");
    // From elsewhere both a right token and a wrong one are judged as if nothing had been.
    assert_eq!(status(&from_address("127.0.1.1", to, &sign_in_with(&ada.token, to))), "303");
    assert_eq!(status(&guess("127.0.2.1")), "403");
    // Whoever says in a header that they are somebody else is not believed.
    let forged = sign_in_with("fw_00000000_wrong", to)
        .replace("Connection", "X-Forwarded-For: 10.1.2.3\r\nForwarded: for=10.1.2.3\r\nConnection");
    assert_eq!(status(&from_address("127.0.0.1", to, &forged)), "429");
    service.advance(TimeDelta::seconds(5));
    assert_eq!(status(&guess("127.0.0.1")), "429");
    service.advance(TimeDelta::seconds(1));
    assert_eq!(status(&guess("127.0.0.1")), "403");
    assert_eq!(status(&guess("127.0.0.1")), "429");
    service.advance(TimeDelta::seconds(6));
    assert_eq!(status(&from_address("127.0.0.1", to, &sign_in_with(&ada.token, to))), "303");
}

#[test]
fn wrong_guesses_for_somebody_from_anywhere_never_shut_them_out() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let to = service.app().address();
    // The public part is right, the secret is not, from sixteen networks: there is no account to lock.
    let (public, _) = ada.token.rsplit_once('_').unwrap();
    let wrong = format!("{public}_{}", "0".repeat(43));
    for network in 1..=16 {
        for _ in 0..10 {
            let answer = from_address(&format!("127.0.{network}.1"), to, &sign_in_with(&wrong, to));
            assert_eq!(status(&answer), "403");
        }
    }
    let answer = from_address("127.0.17.1", to, &sign_in_with(&ada.token, to));
    assert_eq!(status(&answer), "303", "{answer}");
    let _ = ada.get("/me").expect(200);
}

#[test]
fn who_has_failed_too_often_keeps_nobody_else_of_their_network_out() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    for _ in 0..12 {
        let _ = service.browser().post("/desk/sign-in", &[("token", "fw_00000000_wrong")]);
    }
    let _ = service.browser().post("/desk/sign-in", &[("token", "fw_00000000_wrong")]).expect(429);
    let _ = service.browser().post("/desk/sign-in", &[("token", &ada.token)]).expect(303);
    let _ = browser.get("/desk").expect(200);
    let _ = browser.submit("/desk/sessions/end-others", &[]).expect(303);
}

#[test]
fn no_file_holds_a_secret() {
    let service = Service::start_public("https://warnings.example.org");
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    let proof = browser.proof();
    let made = browser.post("/desk/tokens", &[("proof", &proof), ("label", "script")]).expect(200);
    let second = shown_token(made.text()).unwrap();
    let session = browser.cookies["__Host-forewarn"].clone();
    let secrets = [
        ada.token.rsplit_once('_').unwrap().1.to_owned(),
        second.rsplit_once('_').unwrap().1.to_owned(),
        session.split_once('.').unwrap().1.to_owned(),
        proof.split_once('.').unwrap().1.to_owned(),
    ];
    let mut files = 0;
    let mut folders = vec![service.folder.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let bytes = std::fs::read(entry.path()).unwrap();
            files += 1;
            for secret in &secrets {
                let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
                assert!(!found, "{} holds a secret", entry.path().display());
            }
        }
    }
    assert!(files > 0);
}

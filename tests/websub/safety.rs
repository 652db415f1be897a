//! Whoever subscribes names an address, and must not make us knock at doors of our own house (server-side request forgery).

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::TimeDelta;
use forewarn::outreach::Reach;

use super::stage::{ATOM, Stage};
use super::subscriber::{Manner, Subscriber};

#[test]
fn only_addresses_of_the_public_internet_are_spoken_to() {
    let refused = "0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 \
        169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.19.255.255 \
        198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 \
        :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 64:ff9b::10.0.0.1 64:ff9b::7f00:1 \
        64:ff9b:1::1 100::1 2001::1 2001:10::1 2001:1ff::1 2001:db8::1 2002:7f00:1:: 2002:a00:1:: 2002:c0a8:101::1 \
        3fff::1 5f00::1 fc00::1 fd12:3456::1 fe80::1 fec0::1 ff02::1 ff0e::1";
    for raw in refused.split_whitespace() {
        let address: IpAddr = raw.parse().unwrap();
        assert!(Reach::Public.refuses(address).is_some(), "{raw} would be spoken to");
    }
    let allowed = "1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.1 169.253.255.255 \
        172.15.255.255 172.32.0.0 192.0.1.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255 \
        2001:200::1 2001:67c:2e8::1 2606:4700::1111 2a00:1450::1 ::ffff:1.1.1.1 64:ff9b::1.1.1.1 2002:101:101::1";
    for raw in allowed.split_whitespace() {
        let address: IpAddr = raw.parse().unwrap();
        assert_eq!(Reach::Public.refuses(address), None, "{raw}");
    }
}

#[test]
fn a_network_of_ones_own_has_no_address_for_everybody_or_nobody() {
    for raw in ["127.0.0.1", "10.0.0.1", "169.254.1.1", "::1", "fd00::1", "fe80::1", "::ffff:10.0.0.1"] {
        assert_eq!(Reach::Private.refuses(raw.parse().unwrap()), None, "{raw}");
    }
    for raw in
        ["0.0.0.0", "::", "224.0.0.1", "ff02::1", "255.255.255.255", "::ffff:0.0.0.0", "::ffff:224.0.0.1"]
    {
        assert!(Reach::Private.refuses(raw.parse().unwrap()).is_some(), "{raw}");
    }
}

#[test]
fn a_private_callback_is_refused_unless_it_was_allowed_in_whatever_way_it_is_written() {
    let stage = Stage::set(|websub| websub.allow_private = false);
    let trap = Subscriber::everywhere(Manner::Willing);
    let port = trap.address.port();
    for host in [
        "127.0.0.1",
        "localhost",
        "LOCALHOST.",
        "a.localhost",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "127.1",
        "0",
        "0.0.0.0",
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fd00::1]",
        "[fe80::1]",
        "%31%32%37.0.0.1",
        "①②⑦.0.0.1",
        "127。0。0。1",
    ] {
        let answer = stage.ask("subscribe", ATOM, &format!("http://{host}:{port}/"), &[]).expect(400);
        assert!(answer.text().starts_with("hub.callback: it is "), "{host}: {}", answer.text());
        assert!(answer.text().contains("nothing is sent there"), "{host}: {}", answer.text());
    }
    stage.service.told();
    assert!(trap.heard().is_empty(), "nobody knocked");
}

#[test]
fn a_subscription_of_before_is_not_sent_to_a_private_address_any_more() {
    let allowed = Arc::new(AtomicBool::new(true));
    let switch = Arc::clone(&allowed);
    let mut stage = Stage::set(move |websub| websub.allow_private = switch.load(Ordering::SeqCst));
    let subscriber = stage.subscriber();
    stage.restart(|| allowed.store(false, Ordering::SeqCst));
    stage.publish("Concert cancelled in Vienna");
    stage.service.told();
    stage.service.advance(TimeDelta::hours(1));
    stage.service.told();
    assert!(subscriber.heard().is_empty());
}

#[test]
fn a_redirect_is_a_failure_and_is_not_followed() {
    let stage = Stage::new();
    let (subscriber, elsewhere) = (stage.subscriber(), Subscriber::willing());
    subscriber.behave(Manner::Redirects(elsewhere.at("/admin")));
    stage.publish("Concert cancelled in Vienna");
    assert_eq!(subscriber.next().method, "POST");
    stage.service.told();
    stage.service.advance(TimeDelta::seconds(10));
    assert_eq!(subscriber.next().method, "POST", "it was no success");
    stage.service.told();
    assert!(elsewhere.heard().is_empty(), "nobody went there");
}

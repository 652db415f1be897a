//! A text message is counted as the network counts it.

use forewarn::render::{Coding, Short};

#[test]
fn letters_are_counted_as_the_network_counts_them() {
    let long = |letter: &str, n: usize| letter.repeat(n);
    let table = [
        (String::new(), Coding::Gsm7, 0, 1),
        (long("a", 160), Coding::Gsm7, 160, 1),
        (long("a", 161), Coding::Gsm7, 161, 2),
        (long("a", 306), Coding::Gsm7, 306, 2),
        (long("a", 307), Coding::Gsm7, 307, 3),
        // An escape stands before these.
        (long("€", 80), Coding::Gsm7, 160, 1),
        ("[x] {y} ^ ~ | \\".to_owned(), Coding::Gsm7, 23, 1),
        ("Grüße à Øre: ñ £5 Δ\nÄÖÜ".to_owned(), Coding::Gsm7, 23, 1),
        // One letter beyond the alphabet makes all of them cost two bytes.
        (format!("{}č", long("a", 69)), Coding::Ucs2, 70, 1),
        (format!("{}č", long("a", 70)), Coding::Ucs2, 71, 2),
        (long("č", 134), Coding::Ucs2, 134, 2),
        (long("č", 135), Coding::Ucs2, 135, 3),
        // Beyond the first plane: two units.
        ("🚨".to_owned(), Coding::Ucs2, 2, 1),
        ("“quoted” – so".to_owned(), Coding::Ucs2, 13, 1),
        ("`".to_owned(), Coding::Ucs2, 1, 1),
    ];
    for (text, coding, units, parts) in table {
        let short = Short::of(text.clone());
        assert_eq!((short.coding, short.units, short.parts), (coding, units, parts), "{text:?}");
    }
}

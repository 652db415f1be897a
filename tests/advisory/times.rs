//! A time has an offset and exists.

use forewarn::advisory::{TimeFault, read_date, read_time};

#[test]
fn times_keep_their_offset_or_are_refused_with_the_reason() {
    let good = [
        "2026-12-01T08:00:00+01:00",
        "2026-12-01T08:00:00Z",
        "2024-02-29T23:59:59.5-05:30",
        "9998-12-31T23:59:59Z",
    ];
    for raw in good {
        assert!(read_time(raw).is_ok(), "{raw}");
    }
    assert_eq!(read_time("2026-12-01T08:00:00+01:00").unwrap().offset().local_minus_utc(), 3600);
    let refused = [
        ("2026-12-01T08:00:00", TimeFault::NoOffset),
        ("2026-12-01T08:00:00.25", TimeFault::NoOffset),
        ("2026-02-30T08:00:00+01:00", TimeFault::NotInCalendar),
        ("2025-02-29T08:00:00Z", TimeFault::NotInCalendar),
        ("2026-12-01T24:00:00+01:00", TimeFault::NotInCalendar),
        ("9999-12-31T23:59:59-10:00", TimeFault::NotInCalendar),
        ("9998-12-31T23:59:59-10:00", TimeFault::NotInCalendar),
        ("0000-01-01T00:00:00+14:00", TimeFault::NotInCalendar),
        ("1970-01-01T00:00:00+14:00", TimeFault::NotInCalendar),
        ("2026-12-01 08:00:00+01:00", TimeFault::NotRfc3339),
        ("1 December 2026", TimeFault::NotRfc3339),
        ("2026-12-01", TimeFault::NotRfc3339),
        ("", TimeFault::NotRfc3339),
        ("2026-12-01T08:00:00 Europe/Vienna", TimeFault::NotRfc3339),
    ];
    for (raw, fault) in refused {
        assert_eq!(read_time(raw), Err(fault), "{raw}");
    }
}

#[test]
fn dates_exist() {
    assert!(read_date("2024-02-29").is_ok());
    let refused = [
        ("2023-02-29", TimeFault::NotInCalendar),
        ("2026-13-01", TimeFault::NotInCalendar),
        ("2026-1-1", TimeFault::NotRfc3339),
        ("01.12.2026", TimeFault::NotRfc3339),
    ];
    for (raw, fault) in refused {
        assert_eq!(read_date(raw), Err(fault), "{raw}");
    }
}

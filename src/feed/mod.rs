//! Which advisories a feed shows at an instant: functions of values.

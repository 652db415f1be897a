//! An address as a code for cameras: paper leads back to what holds.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// The quiet zone that a code needs around it (ISO/IEC 18004 §9.1).
const QUIET: i32 = 4;

/// A QR code as an `svg` element of dark modules on white; none for what is too long for any code.
pub(super) fn code(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let whole = size + 2 * QUIET;
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let run = (x..size).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or(size);
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Some(format!(
        "<svg class=\"code\" viewBox=\"0 0 {whole} {whole}\" width=\"160\" height=\"160\" aria-hidden=\"true\" \
         focusable=\"false\"><path class=\"paper\" d=\"M0 0h{whole}v{whole}h-{whole}z\"/><path d=\"{path}\"/></svg>"
    ))
}

//! Nothing on the desk's pages hides: a draft is kept with its faults, and what cannot be seen in it or turns its words round
//! is shown by its name, so that nobody agrees to other words than those that they read.

use std::borrow::Cow;

use crate::review::made_visible;

/// A page of ours with everything in its words made visible. What stands in the fields of forms stays as it was typed, and so
/// does everything within tags: it goes back to where it came from.
pub(super) fn all_seen(page: String) -> String {
    if let Cow::Borrowed(_) = made_visible(&page) {
        return page;
    }
    let mut seen = String::with_capacity(page.len() + 64);
    let mut rest = page.as_str();
    while !rest.is_empty() {
        // Every other one is written as a character reference.
        let (words, tags) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        seen.push_str(&made_visible(words));
        let (tag, after) = tags.split_at(kept(tags));
        seen.push_str(tag);
        rest = after;
    }
    seen
}

/// How much of what begins with a tag stays as it is: the tag, and all of a field with lines.
fn kept(tags: &str) -> usize {
    if tags.starts_with("<textarea") {
        return tags.find("</textarea").unwrap_or(tags.len());
    }
    let mut quoted = false;
    for (at, letter) in tags.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return at + 1,
            _ => {}
        }
    }
    tags.len()
}

#[cfg(test)]
mod tests {
    use super::all_seen;

    #[test]
    fn words_are_shown_and_fields_stay_as_they_were_typed() {
        let table = [
            ("<p>plain</p>", "<p>plain</p>"),
            ("<p lang=\"\u{202E}\">a\u{202E}b</p>", "<p lang=\"\u{202E}\">a⟨U+202E⟩b</p>"),
            (
                "<input value=\"a>\u{200B}\"><b>\u{200B}</b>\u{200B}",
                "<input value=\"a>\u{200B}\"><b>⟨U+200B⟩</b>⟨U+200B⟩",
            ),
            (
                "<textarea name=\"x\">\na\u{2066}b</textarea>\u{2066}",
                "<textarea name=\"x\">\na\u{2066}b</textarea>⟨U+2066⟩",
            ),
            ("\u{FEFF}<", "⟨U+FEFF⟩<"),
        ];
        for (page, seen) in table {
            assert_eq!(all_seen(page.to_owned()), seen);
        }
    }
}

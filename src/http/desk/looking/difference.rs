//! What became of each line between two drafts, word by word: taken away, put in, or left as it was.

use super::lines::Line;

/// More words than this are shown as a whole before and a whole after: the work for one field is bounded.
const MOST_WORDS: usize = 600;

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::http::desk) enum Run {
    Same(String),
    Gone(String),
    New(String),
}

/// A line that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::http::desk) struct Changed {
    pub(in crate::http::desk) label: String,
    pub(in crate::http::desk) lang: String,
    pub(in crate::http::desk) runs: Vec<Run>,
}

/// Every line that differs, in the order of the later draft; what is gone altogether stands at the end.
pub(in crate::http::desk) fn difference(before: &[Line], after: &[Line]) -> Vec<Changed> {
    let of =
        |lines: &[Line], key: &str| lines.iter().find(|line| line.key == key).map(|line| line.value.clone());
    let changed = |line: &Line, was: &str, is: &str| Changed {
        label: line.label.clone(),
        lang: line.lang.clone(),
        runs: runs(was, is),
    };
    let mut all = Vec::new();
    for line in after {
        let was = of(before, &line.key).unwrap_or_default();
        if was != line.value {
            all.push(changed(line, &was, &line.value));
        }
    }
    let gone = before.iter().filter(|line| of(after, &line.key).is_none());
    all.extend(gone.map(|line| changed(line, &line.value, "")));
    all
}

/// The words of both texts in one, each with what became of it.
fn runs(was: &str, is: &str) -> Vec<Run> {
    let (old, new) = (pieces(was), pieces(is));
    if old.len() > MOST_WORDS || new.len() > MOST_WORDS {
        return gathered([(Fate::Gone, was), (Fate::New, is)]);
    }
    // The longest common subsequence: lengths[i][j] is that of the rests from i and j on.
    let width = new.len() + 1;
    let mut lengths = vec![0_u16; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            lengths[i * width + j] = if old[i] == new[j] {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut fates) = (0, 0, Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            fates.push((Fate::Same, old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len()
            || (i < old.len() && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
        {
            fates.push((Fate::Gone, old[i]));
            i += 1;
        } else {
            fates.push((Fate::New, new[j]));
            j += 1;
        }
    }
    gathered(fates)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Same,
    Gone,
    New,
}

fn gathered<'a>(fates: impl IntoIterator<Item = (Fate, &'a str)>) -> Vec<Run> {
    let mut runs: Vec<(Fate, String)> = Vec::new();
    for (fate, piece) in fates.into_iter().filter(|(_, piece)| !piece.is_empty()) {
        match runs.last_mut().filter(|(last, _)| *last == fate) {
            Some((_, text)) => text.push_str(piece),
            None => runs.push((fate, piece.to_owned())),
        }
    }
    let run = |(fate, text)| match fate {
        Fate::Same => Run::Same(text),
        Fate::Gone => Run::Gone(text),
        Fate::New => Run::New(text),
    };
    runs.into_iter().map(run).collect()
}

/// Words, each with the spaces after it: joined they are the text again.
fn pieces(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

#[cfg(test)]
mod tests {
    use super::{Run, runs};

    fn told(was: &str, is: &str) -> String {
        let word = |run: Run| match run {
            Run::Same(text) => text,
            Run::Gone(text) => format!("[-{text}]"),
            Run::New(text) => format!("[+{text}]"),
        };
        runs(was, is).into_iter().map(word).collect()
    }

    #[test]
    fn words_that_stay_are_not_told_as_changed() {
        let table = [
            ("", "new", "[+new]"),
            ("old", "", "[-old]"),
            ("a b c", "a b c", "a b c"),
            ("at eight today", "at nine today", "at [-eight ][+nine ]today"),
            ("one two", "one two three", "one [-two][+two three]"),
        ];
        for (was, is, expected) in table {
            assert_eq!(told(was, is), expected, "{was} / {is}");
        }
    }

    #[test]
    fn long_texts_are_told_as_wholes() {
        let (was, is) = ("a ".repeat(700), "b ".repeat(700));
        assert_eq!(runs(&was, &is), [Run::Gone(was.clone()), Run::New(is.clone())]);
    }
}

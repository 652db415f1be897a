//! Real and hostile documents of others: each is drafted or refused, always in the same way.

use forewarn::intake::{Imported, read_cap};

use crate::render::golden::check;
use crate::support::shared;

#[test]
fn every_document_of_the_corpus_is_drafted_or_refused_with_its_reason() {
    let Some(folder) = shared("data/corpus/cap") else { return };
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "xml")).collect();
    files.sort();
    let mut table = String::new();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let outcome = match read_cap(&std::fs::read(&file).unwrap()) {
            Ok(Imported { draft, left }) => {
                let (texts, areas) = (draft.texts.len(), draft.areas.len());
                format!("drafted: texts {texts}, areas {areas}, left {}", left.len())
            }
            Err(refused) => format!("refused: {refused}"),
        };
        table.push_str(&format!("{name}\t{outcome}\n"));
    }
    check("cap-imports.tsv", &table);
}

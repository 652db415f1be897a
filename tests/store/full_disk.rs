//! A disk that is full: publishing says so, reading goes on, and it heals by itself when there is room again.

use std::path::{Path, PathBuf};
use std::process::Command;

use forewarn::advisory::{Advisory, Deed};
use forewarn::store::{Head, Location, NotRecorded, Store, Verdict};
use tempfile::TempDir;

use super::given::{append, at, draft, entry, id};

/// A disk of four megabytes in memory; gone with the test.
struct SmallDisk {
    folder: TempDir,
}

impl SmallDisk {
    /// `None` where this system lets nobody mount: that is said aloud.
    fn mounted() -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"])
            .arg(folder.path())
            .output()
            .is_ok_and(|output| output.status.success());
        if !mounted {
            eprintln!(
                "SKIPPED: a full disk was not tried, because this test may not mount a small one (root may)"
            );
        }
        mounted.then_some(Self { folder })
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Takes all room there is, but for so many bytes.
    fn fill(&self, but: u64) -> PathBuf {
        let path = self.path().join("filler");
        // Writing stops where there is no more room: that is its purpose.
        let _ = std::fs::write(&path, vec![1; 8 << 20]);
        let size = std::fs::metadata(&path).unwrap().len();
        let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
        file.set_len(size.saturating_sub(but)).unwrap();
        path
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmounted = Command::new("umount").arg(self.folder.path()).status();
        assert!(unmounted.is_ok_and(|status| status.success()), "the small disk is still mounted");
    }
}

async fn record(store: &Store, n: u64) -> Result<u64, NotRecorded> {
    let deed = Deed::Drafted { draft: Box::new(draft(&"Full ".repeat(2000))) };
    append(store, entry(&Advisory::new(id(n)), "Ada", at(0), deed)).await.map(|receipt| receipt.records[0])
}

#[tokio::test]
async fn a_full_disk_refuses_and_heals_when_there_is_room_again() {
    let Some(disk) = SmallDisk::mounted() else { return };
    // With different rests, another step is the one for which there is no room.
    for (round, rest) in (0_u64..).zip([0, 4096, 20_000, 33_000, 70_000, 300_000]) {
        let location = Location::in_folder(&disk.path().join(format!("round-{round}")));
        let store = Store::open(&location).unwrap();
        record(&store, 1).await.unwrap();
        let filler = disk.fill(rest);
        let mut n = 1;
        let refused = loop {
            n += 1;
            match record(&store, n).await {
                Ok(seq) => assert_eq!(seq, n, "so far there was room"),
                Err(refused) => break refused,
            }
        };
        assert!(matches!(refused, NotRecorded::NoRoom { source: _ }), "rest {rest}: {refused:?}");
        assert!(matches!(record(&store, n).await, Err(NotRecorded::NoRoom { source: _ })));
        assert_eq!(store.ledger(0, 1000).await.unwrap().len() as u64, n - 1, "reading goes on");

        std::fs::remove_file(filler).unwrap();
        assert_eq!(record(&store, n).await, Ok(n), "it heals by itself");
        drop(store);
        let store = Store::open(&location).unwrap();
        let head = store.head().await.unwrap();
        assert_eq!(head.seq, n);
        assert_eq!(store.verify(Head::START).await, Ok(Verdict::Whole { records: n, head }));
        drop(store);
        std::fs::remove_dir_all(disk.path().join(format!("round-{round}"))).unwrap();
    }
}

#[tokio::test]
async fn a_ledger_is_not_made_by_halves_where_there_is_no_room_for_it() {
    let Some(disk) = SmallDisk::mounted() else { return };
    let location = Location::in_folder(&disk.path().join("new"));
    let filler = disk.fill(10_000);
    assert!(Store::open(&location).is_err());
    std::fs::remove_file(filler).unwrap();
    let store = Store::open(&location).unwrap();
    assert_eq!(record(&store, 1).await, Ok(1));
}

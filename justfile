# The words a newcomer needs. `just` alone lists them.

# What is installed by tests/scripts/tools is found under target/tools.
[private]
default:
    @just --list

# What every change has to pass before it is shown to anyone; CI runs this and then the slower half (`just ci`).
check:
    .ci/run tests format lints docs dependencies

# All that CI runs, in its order.
ci:
    .ci/run

# The tests, or those whose name contains a word: just test expiry
test *words:
    cargo test {{words}}

# Rewrites the golden files and shows what changed in them; read every line, feeds are a contract.
golden:
    FOREWARN_GOLDEN=write cargo test --test main golden
    git --no-pager diff --stat -- tests/golden
    git --no-pager diff -- tests/golden

# A running service with the example advisories, in a data folder of its own.
serve *options:
    cargo run --release -- serve --demo --data target/demo {{options}}

# Every outside validator, parser and reader over the demo's feeds.
conformance *options:
    tests/scripts/tools feeds
    tests/scripts/conformance {{options}}

# What programs of others make of the list of feeds and of the calendars.
lists:
    tests/scripts/lists

# What real feed readers show when advisories are published, changed, ended, retracted and expire.
readers:
    tests/scripts/tools feeds
    tests/scripts/readers

# An independent WebSub subscriber at our hub, an independent hub for our publisher, and names that lead home.
websub:
    cargo build
    FOREWARN_BIN=target/debug/forewarn tests/scripts/websub
    FOREWARN_BIN=target/debug/forewarn tests/scripts/rebinding

# A Debian package, and whether it installs, starts, reloads, stops and goes without taking the data along (root).
deb:
    cargo build --release --locked
    tests/scripts/deb
    packaging/build-deb

# kill -9 under load, 200 times: nothing that was answered may be lost.
kill9 *options:
    tests/scripts/kill9 {{options}}

# The running service against its own description: a validator, every document's shape, thousands of made-up requests.
openapi *options:
    tests/scripts/tools openapi
    tests/scripts/openapi {{options}}

# What code review tools are told, before the schema of those who made the format.
sarif:
    tests/scripts/tools sarif
    tests/scripts/sarif

# Cut connections and kills, every request repeated: nothing may be done twice.
idempotency *options:
    tests/scripts/idempotency {{options}}

# What performance is measured by: printing and publishing, serving beside nginx, starting with a large archive.
bench:
    tests/scripts/tools bench
    cargo bench
    benches/scripts/serve-vs-nginx
    benches/scripts/start-memory
    benches/scripts/listeners
    benches/scripts/subscribers

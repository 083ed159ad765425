#!/bin/sh
# Everything that must hold before a commit. With --fix, formatting is put right instead of reported.
set -eu
cd "$(dirname "$0")/.."

if [ "${1:-}" = "--fix" ]; then
  cargo fmt --all
else
  cargo fmt --all --check
fi

cargo clippy --workspace --all-targets --quiet -- --deny warnings
cargo test --workspace --quiet
npm --prefix apps/desktop/src-react run typecheck
npm --prefix apps/desktop/src-react test

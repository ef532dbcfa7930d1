#!/usr/bin/env bash
# bash tools/quickstart.sh [FILE…]
# Installs what is missing, builds the optimised program and prints what FILE… hold as JSON; without
# FILE the real report of the corpus. Standard output is the JSON alone, progress goes to standard error.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tools/packages.sh"

install_missing "${build_packages[@]}"
(
  cd "$root"
  cmake --preset release
  cmake --build --preset release --target baocao_tool
) >&2

if (($# == 0)); then
  cd "$root"
  set -- test_corpus/ocr/phu-luc-6.ocr.txt
fi
exec "$root/build/release/bin/baocao" dump --pretty "$@"

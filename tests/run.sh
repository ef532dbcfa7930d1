#!/usr/bin/env bash
# bash tests/run.sh
# Installs what is missing, builds the presets dev and asan and runs all their tests; then the shared library
# installed and used, and a short run of every fuzz target, for which clang builds everything with its warnings.
# The last line says how many tests passed and failed; the exit status is 0 only if none did.
# BAOCAO_UPDATE=1 rewrites the golden files of the corpus instead of comparing with them.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tools/packages.sh
install_missing "${build_packages[@]}" "${test_packages[@]}"

jobs=$(nproc)
passed=0
failed=0

say() { printf '\n== %s (%s s)\n' "$1" "$SECONDS"; }

# count NAME COMMAND…: a step that is one test.
count() {
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "failed: $name"
  fi
}

build() {
  cmake --preset "$1" >/dev/null
  cmake --build --preset "$1" -j "$jobs"
}

# test_preset PRESET: builds it and adds up what ctest counts.
test_preset() {
  local preset=$1 results=build/$1/results.xml
  say "$preset"
  if ! build "$preset"; then
    failed=$((failed + 1))
    echo "failed: build of $preset"
    return
  fi
  ctest --preset "$preset" -j "$jobs" --output-junit results.xml || true
  local all bad
  all=$(grep -o -m1 'tests="[0-9]*"' "$results" | tr -dc 0-9)
  bad=$(grep -o -m1 'failures="[0-9]*"' "$results" | tr -dc 0-9)
  passed=$((passed + all - bad))
  failed=$((failed + bad))
}

shared_build() {
  cmake -S . -B build/shared -G Ninja -D BUILD_SHARED_LIBS=ON -D CMAKE_BUILD_TYPE=Debug -D BAOCAO_TESTS=ON \
    -D CMAKE_UNITY_BUILD=ON >/dev/null &&
    cmake --build build/shared -j "$jobs" --target baocao baocao_tool &&
    ctest --test-dir build/shared --output-on-failure -R '^install_'
}

test_preset dev
test_preset asan
say "shared library"
count "shared library installed and used" shared_build
if [[ -f tests/fuzz/run.sh ]]; then
  say "fuzz"
  count "fuzz targets" bash tests/fuzz/run.sh --short
fi

printf '\n%d passed, %d failed\n' "$passed" "$failed"
((failed == 0))

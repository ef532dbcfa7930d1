#!/usr/bin/env bash
# bash tests/fuzz/run.sh [--short | SECONDS] [TARGET…]
# Builds the fuzz targets and runs each (or those named) with seeds made from the corpus: --short for a fixed number of
# runs, SECONDS for so long each; 60 seconds without either. New inputs are kept in build/fuzz/corpus, findings in
# build/fuzz/findings.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
bound=(-max_total_time=60)
kept=build/fuzz/corpus
case ${1:-} in
  # The same work every time, whatever longer runs have kept.
  --short) bound=(-runs=300 -seed=1) && kept=build/fuzz/short && rm -rf "$kept" && shift ;;
  [0-9]*) bound=(-max_total_time="$1") && shift ;;
esac
targets=("$@")
((${#targets[@]})) || targets=(container docx html legacy mhtml ocr odt report text whole)

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz -j "$(nproc)"
mkdir -p build/fuzz/findings
python3 tests/fuzz/make_seeds.py test_corpus build/fuzz/seeds

for target in "${targets[@]}"; do
  mkdir -p "$kept/$target" "build/fuzz/seeds/$target"
  dictionary=tests/fuzz/$target.dict
  [[ -f $dictionary ]] || dictionary=tests/fuzz/html.dict
  # Small inputs are quick; a zip needs its length.
  length=8192
  [[ $target != container && $target != whole ]] || length=65536
  # Each input is judged letter by letter in every encoding.
  [[ $target != legacy ]] || length=1024
  "build/fuzz/bin/${target}_fuzz" "${bound[@]}" -max_len=$length -timeout=10 -rss_limit_mb=2048 -verbosity=0 \
    -print_final_stats=1 -dict="$dictionary" -artifact_prefix="build/fuzz/findings/$target-" \
    "$kept/$target" "build/fuzz/seeds/$target" 2>&1 |
    grep -E 'stat::number_of_executed_units|SUMMARY|ERROR|ALARM' | sed "s/^/$target: /"
done

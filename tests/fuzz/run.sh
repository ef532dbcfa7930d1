#!/usr/bin/env bash
# bash tests/fuzz/run.sh [--short | SECONDS]
# Builds the fuzz targets and runs each over the corpus as seeds: --short for a fixed number of runs, SECONDS for
# so long; 60 seconds without either. Findings are left in build/fuzz/findings.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
bound=(-max_total_time="${1:-60}")
[[ ${1:-} != --short ]] || bound=(-runs=500 -seed=1 -max_len=16384)

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz -j "$(nproc)" >/dev/null
mkdir -p build/fuzz/findings
for target in text document; do
  mkdir -p "build/fuzz/corpus/$target"
  seeds=(test_corpus/ocr test_corpus/html)
  [[ $target != document ]] || seeds+=(test_corpus/docx test_corpus/archive)
  "build/fuzz/bin/${target}_fuzz" "${bound[@]}" -timeout=25 -rss_limit_mb=2048 -verbosity=0 -print_final_stats=1 \
    -dict=tests/fuzz/html.dict -artifact_prefix="build/fuzz/findings/$target-" "build/fuzz/corpus/$target" "${seeds[@]}" 2>&1 |
    grep -E 'stat::number_of_executed_units|SUMMARY|ERROR' | sed "s/^/$target: /"
done

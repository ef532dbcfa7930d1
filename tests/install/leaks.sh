#!/usr/bin/env bash
# bash leaks.sh PROGRAM SOURCE WORK: the C example leaks nothing and touches nothing it should not, whether it reads a
# report, an archive, broken or missing files, or nothing. Needs valgrind (77: skipped).
set -euo pipefail
program=$1 source=$2 work=$3
command -v valgrind >/dev/null || { echo "skipped: no valgrind"; exit 77; }

rm -rf "$work"
mkdir -p "$work"
corpus=$source/test_corpus
head -c 9000 "$corpus/docx/phu-luc-6.pandoc.docx" >"$work/truncated.docx"
printf '%%PDF-1.4\n' >"$work/a.pdf"
: >"$work/empty"

# run STATUS ARGUMENTS…
run() {
  local want=$1 status=0
  shift
  valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite,indirect,possible \
    --show-leak-kinds=definite,indirect,possible --error-exitcode=99 --log-file="$work/log" \
    "$program" "$@" >/dev/null 2>&1 || status=$?
  [[ $status == "$want" ]] || { cat "$work/log" >&2; echo "$*: exit status $status, not $want" >&2; exit 1; }
}

run 0 "$corpus/docx/phu-luc-6.pandoc.docx"
run 0 "$corpus/html/made-word.html"
run 0 "$corpus/ocr/made-cut.ocr.txt"
run 1 "$work/truncated.docx"
run 1 "$work/a.pdf"
run 1 "$work/empty"
run 1 "$work/nowhere"
run 1 "$work"
run 2

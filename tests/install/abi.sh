#!/usr/bin/env bash
# bash abi.sh HEADERS KEPT WORK CC: the C functions and structures have the binary interface that the kept description has:
# nothing gone, no structure or argument changed; what is new is to be kept too. BAOCAO_UPDATE=1 rewrites the
# description. Needs abidw and abidiff (Debian: abigail-tools; 77: skipped).
#
# What is described is a library of empty functions made from the header: the real one's debug information holds all of
# the C++ types behind the handles as well, which are no part of the interface.
set -euo pipefail
headers=$(realpath "$1") kept=$2 work=$3 cc=$4
command -v abidw >/dev/null && command -v abidiff >/dev/null || { echo "skipped: no abidw (Debian: abigail-tools)"; exit 77; }

rm -rf "$work"
mkdir -p "$work"
{
  printf '#include <baocao/baocao.h>\n#include <stdlib.h>\n'
  "$cc" -fpreprocessed -dD -E -P "$headers/baocao/baocao.h" | tr '\n' ' ' | grep -o 'BAOCAO_API[^;{}]*;' |
    sed 's/;$/ { abort(); }/'
} >"$work/stub.c"
(cd "$work" && "$cc" -std=c11 -g -shared -fPIC -I "$headers" stub.c -o libstub.so)
abidw --no-comp-dir-path --no-corpus-path --no-show-locs --no-architecture --no-elf-needed --type-id-style hash \
  "$work/libstub.so" >"$work/now.abi"

functions=$(grep -c BAOCAO_API "$headers/baocao/baocao.h")
described=$(grep -c '<elf-symbol' "$work/now.abi")
[[ $functions == "$described" ]] || { echo "$described of $functions functions described" >&2; exit 1; }
[[ -z ${BAOCAO_UPDATE:-} ]] || cp "$work/now.abi" "$kept"
# A status with 4: something differs; with 8: incompatibly.
status=0
abidiff "$kept" "$work/now.abi" >"$work/differences" || status=$?
((status == 0)) || { cat "$work/differences" >&2; echo "another interface than $kept has (BAOCAO_UPDATE=1 rewrites it)" >&2; exit 1; }

#!/usr/bin/env bash
# bash headers.sh PREFIX CXX CC: every installed header compiles alone; baocao.h in C too.
set -euo pipefail
prefix=$1 cxx=$2 cc=$3
warnings=(-Wall -Wextra -Wpedantic -Werror -fsyntax-only)

count=0
for header in "$prefix"/include/baocao/*.{h,hpp}; do
  echo "#include <baocao/${header##*/}>" | "$cxx" -std=c++20 "${warnings[@]}" -I "$prefix/include" -x c++ -
  count=$((count + 1))
done
((count > 10)) || { echo "only $count headers in $prefix/include/baocao" >&2; exit 1; }
for standard in c11 c17; do
  echo '#include <baocao/baocao.h>' | "$cc" -std=$standard "${warnings[@]}" -I "$prefix/include" -x c -
done

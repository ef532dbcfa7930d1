#!/usr/bin/env bash
# bash examples.sh PREFIX SOURCE WORK CXX CC PYTHON: the examples of every language, built or run against the installed
# library, print the same groups of the real report, and fail alike. A static library: C and C++ only. What a
# machine has no tool for is said and left out.
set -euo pipefail
prefix=$1 source=$2 work=$3 cxx=$4 cc=$5 python=$6
examples=$source/docs/examples
report=$source/test_corpus/docx/phu-luc-6.pandoc.docx
library=$(find "$prefix" -name libbaocao.so)
pc=$(find "$prefix" -name baocao.pc)
export PKG_CONFIG_PATH=${pc%/*}
rpath=-Wl,-rpath,$(pkg-config --variable=libdir baocao)

rm -rf "$work"
mkdir -p "$work"
# Read in the report itself.
printf '%s\n' I II III IV V >"$work/ordinals"

# same NAME COMMAND…: prints the groups, and fails on a file that is not there with its code.
same() {
  local name=$1
  shift
  "$@" "$report" >"$work/$name.txt"
  cut -d ' ' -f 1 "$work/$name.txt" | diff - "$work/ordinals"
  diff "$work/$name.txt" "$work/c.txt"
  local status=0
  "$@" /nowhere/at/all >/dev/null 2>"$work/$name.error" || status=$?
  [[ $status == 1 ]] || { echo "$name: exit status $status for a missing file" >&2; exit 1; }
  grep -q 'No such file' "$work/$name.error" || { cat "$work/$name.error" >&2; exit 1; }
}
skip() { echo "skipped: $*"; }

# C objects are linked by the C++ compiler, for a static library is C++ inside.
read -ra flags <<<"$(pkg-config --cflags baocao)"
read -ra libraries <<<"$(pkg-config --libs baocao)"
"$cc" -std=c11 -Wall -Wextra -pedantic -Werror "${flags[@]}" -c "$examples/c/groups.c" -o "$work/groups.o"
"$cxx" "$work/groups.o" "${libraries[@]}" "$rpath" -o "$work/c"
"$work/c" "$report" >"$work/c.txt"
same c "$work/c"

"$cxx" -std=c++20 -Wall -Wextra -Werror "${flags[@]}" "$examples/cpp/groups.cpp" "${libraries[@]}" "$rpath" -o "$work/cpp"
same cpp "$work/cpp"
cmake -S "$examples/cpp" -B "$work/cmake" -D CMAKE_PREFIX_PATH="$prefix" -D CMAKE_CXX_COMPILER="$cxx" >"$work/cmake.log"
cmake --build "$work/cmake" >>"$work/cmake.log"
same cpp-cmake "$work/cmake/groups"

[[ -n $library ]] || exit 0
export BAOCAO_LIBRARY=$library
same python "$python" "$examples/python/groups.py"

jna=/usr/share/java/jna.jar
if command -v javac >/dev/null && [[ -f $jna ]]; then
  same java java -cp "$jna" "$examples/java/Groups.java"
else
  skip "the Java example: no JDK or no $jna (Debian: default-jdk-headless libjna-java)"
fi

# One version of the package, known by its content.
koffi=koffi-2.12.4.tgz
koffi_sha512=a433fcfe523f6a17f11d86ad5016d96a091f0ae046a06523e241909ff3c349e95f6ff08d1c0936a0a9c6712372b50306872fdab21139166d2f4e6e6c552586ab
cache=${XDG_CACHE_HOME:-$HOME/.cache}/baocao
has_koffi() { [[ -f $cache/$koffi ]] && echo "$koffi_sha512  $cache/$koffi" | sha512sum --check --status; }
if ! command -v node >/dev/null; then
  skip "the Node.js example: no node (Debian: nodejs)"
elif ! command -v curl >/dev/null && ! has_koffi; then
  skip "the Node.js example: no curl to fetch koffi"
else
  mkdir -p "$cache"
  has_koffi || curl --fail --silent --max-time 60 "https://registry.npmjs.org/koffi/-/$koffi" -o "$cache/$koffi" || true
  if has_koffi; then
    mkdir -p "$work/node_modules/koffi"
    tar -xzf "$cache/$koffi" -C "$work/node_modules/koffi" --strip-components 1
    NODE_PATH=$work/node_modules same node node "$examples/node/groups.js"
  else
    skip "the Node.js example: koffi cannot be fetched"
  fi
fi

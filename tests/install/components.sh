#!/usr/bin/env bash
# bash components.sh PREFIX WORK KIND VERSION: find_package takes the installed kind (shared or static) and version,
# and no other.
set -euo pipefail
prefix=$1 work=$2 kind=$3 version=$4
other=static
[[ $kind == shared ]] || other=shared

rm -rf "$work"
mkdir -p "$work"
# try NAME WORDS…: configures a project that has nothing but this find_package.
try() {
  local name=$1
  shift
  mkdir "$work/$name"
  printf 'cmake_minimum_required(VERSION 3.22)\nproject(t LANGUAGES CXX C)\nfind_package(baocao %s)\n' "$*" \
    >"$work/$name/CMakeLists.txt"
  printf 'if(NOT TARGET baocao::baocao)\nmessage(FATAL_ERROR "no target")\nendif()\n' >>"$work/$name/CMakeLists.txt"
  cmake -S "$work/$name" -B "$work/$name/build" -D CMAKE_PREFIX_PATH="$prefix" >"$work/$name/log" 2>&1
}
wants() { try "$@" || { cat "$work/$1/log" >&2; exit 1; }; }
refuses() { ! try "$@" || { echo "found, but should not be: ${*:2}" >&2; exit 1; }; }

wants any CONFIG REQUIRED
wants version "$version" CONFIG REQUIRED
wants kind CONFIG REQUIRED COMPONENTS "$kind"
refuses other-kind CONFIG REQUIRED COMPONENTS "$other"
refuses unknown-kind CONFIG REQUIRED COMPONENTS framework
refuses newer 99.0 CONFIG REQUIRED
IFS=. read -r major minor _ <<<"$version"
refuses next-minor "$major.$((minor + 1))" CONFIG REQUIRED

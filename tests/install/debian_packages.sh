#!/usr/bin/env bash
# bash debian_packages.sh BUILD SOURCE WORK: makes the .deb files of a shared build, looks at what they say of themselves,
# and runs the program as it lies in them, with the packages' own library.
set -euo pipefail
build=$1 source=$2 work=$3

rm -rf "$work"
mkdir -p "$work/root"
(cd "$build" && cpack -B "$work" >"$work/cpack.log" 2>&1) || { cat "$work/cpack.log"; exit 1; }

fail() { echo "$*" >&2; exit 1; }

for package in libbaocao1 libbaocao-dev baocao-tools; do
  file=$(echo "$work/${package}"_*.deb)
  [[ -f $file ]] || fail "no package $package"
  [[ $(dpkg-deb -f "$file" Package) == "$package" ]] || fail "$file is called $(dpkg-deb -f "$file" Package)"
  dpkg-deb -x "$file" "$work/root"
done
depends() { dpkg-deb -f "$work/$1"_*.deb Depends; }
for library in libzip4 libpugixml1v5 libxml2 libicu libdeflate0; do
  [[ $(depends libbaocao1) == *"$library"* ]] || fail "libbaocao1 does not depend on $library"
done
for package in libbaocao-dev baocao-tools; do
  [[ $(depends $package) == *"libbaocao1 (= "* ]] || fail "$package does not depend on libbaocao1"
done

root=$work/root/usr
[[ -f $root/share/man/man1/baocao.1 || -f $root/share/man/man1/baocao.1.gz ]] || fail "no man page"
for completion in bash-completion/completions/baocao zsh/vendor-completions/_baocao fish/vendor_completions.d/baocao.fish; do
  [[ -f $root/share/$completion ]] || fail "no completion $completion"
done
[[ -f $root/include/baocao/baocao.h ]] || fail "no header"
readelf -d "$root"/lib/libbaocao.so.1 | grep -q 'SONAME.*\[libbaocao.so.1\]' || fail "the SONAME is another"
LD_LIBRARY_PATH=$root/lib "$root/bin/baocao" dump "$source/test_corpus/docx/phu-luc-6.pandoc.docx" |
  grep -q '"schema":"baocao/report/1"' || fail "the installed program does not work"

#!/usr/bin/env bash
# bash clean_root.sh PACKAGES SOURCE WORK: installs the .deb files into a bare Debian 12 made for that, with all they depend
# on, and runs the program there. Needs debootstrap, root and an archive (77: skipped). Takes minutes: only where
# BAOCAO_CLEAN_ROOT=1 asks for it.
set -euo pipefail
packages=$1 source=$2 work=$3
[[ -n ${BAOCAO_CLEAN_ROOT:-} ]] || { echo "skipped: asked for by BAOCAO_CLEAN_ROOT=1"; exit 77; }
command -v debootstrap >/dev/null && ((EUID == 0)) || { echo "skipped: no debootstrap, or not root"; exit 77; }

root=$work/root
rm -rf "$work"
mkdir -p "$root"
debootstrap --variant=minbase bookworm "$root" >"$work/log" 2>&1 || { tail "$work/log"; echo "skipped: no archive"; exit 77; }
# The machine's own way to its archive.
cp -r /etc/apt/apt.conf.d /etc/apt/sources.list* /etc/apt/trusted.gpg.d "$root/etc/apt/" 2>/dev/null || true
cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
mkdir "$root/debs"
cp "$packages"/*.deb "$source/test_corpus/docx/phu-luc-6.pandoc.docx" "$root/debs/"

inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"; }
inside apt-get update >>"$work/log" 2>&1 || { tail "$work/log"; exit 1; }
inside sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends /debs/*.deb' >>"$work/log" 2>&1 ||
  { tail "$work/log"; exit 1; }
inside baocao --version
inside baocao dump /debs/phu-luc-6.pandoc.docx >"$work/there.json"
[[ $(grep -o '"kind":"group"' "$work/there.json" | wc -l) == 5 ]] || { echo "the program does not work there" >&2; exit 1; }
inside sh -c '! dpkg --audit | grep .'
rm -rf "$root"

# Sourced by tools/quickstart.sh and tests/run.sh: which Debian packages the project needs, and how
# they are put in.

build_packages=(g++ cmake ninja-build pkg-config
  libzip-dev libdeflate-dev libpugixml-dev libxml2-dev libicu-dev nettle-dev rapidjson-dev libcli11-dev libtomlplusplus-dev libgmime-3.0-dev libtbb-dev libsqlite3-dev)

test_packages=(abigail-tools catch2 clang doxygen libclang-rt-14-dev libjna-java nodejs openjdk-17-jdk-headless valgrind
  python3 python3-docx python3-html5lib python3-jsonschema python3-lxml
  libreoffice-calc-nogui libreoffice-writer-nogui parallel recode sqlite3)
# Tests that need chromium (with poppler-utils), openssh-server or slurm-wlm skip without them: large, or services of their own. Completions
# are tried in zsh and fish where these are installed.

# install_missing PACKAGE…: nothing where all are there; needs root or sudo otherwise.
install_missing() {
  local package missing=() as_root=()
  if ! command -v dpkg-query >/dev/null; then
    echo "not a Debian system; the packages needed are called there: $*" >&2
    return 0
  fi
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) == "install ok installed" ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "missing packages, and neither root nor sudo to install them: ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "installing ${missing[*]}" >&2
  # An archive's index that cannot be fetched does no harm where the packages can.
  "${as_root[@]}" apt-get update -q >&2 || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "${missing[@]}" >&2
}

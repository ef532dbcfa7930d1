#!/usr/bin/env bash
# bash symbols.sh LIBRARY KEPT: the shared library shows the symbols of the kept list and no other. BAOCAO_UPDATE=1
# rewrites the list.
set -euo pipefail
library=$1 kept=$2

# The version script's own name is no symbol.
shown() { nm --dynamic --defined-only --demangle "$library" | sed -E 's/^[0-9a-f]+ [A-Za-z] //' | grep -v '^LIBBAOCAO\|^BAOCAO_' | LC_ALL=C sort -u; }
if [[ -n ${BAOCAO_UPDATE:-} ]]; then
  shown >"$kept"
fi
! grep -Ev '^(typeinfo for |typeinfo name for |vtable for )?baocao(::|_)' "$kept" || { echo "not the library's own" >&2; exit 1; }
diff "$kept" <(shown) || { echo "other symbols than $kept (BAOCAO_UPDATE=1 rewrites it)" >&2; exit 1; }

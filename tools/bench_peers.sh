#!/usr/bin/env bash
# bash tools/bench_peers.sh [FILE.docx…]
# The same files through what people use today, in the same run: seconds a file in a warm process where
# the tool is a library (python-docx, mammoth), a process each otherwise (pandoc, docx2txt, baocao).
# A tool that is not installed is left out with a word. Debian: pandoc python3-docx docx2txt npm; mammoth
# is `npm install mammoth` in the current folder.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if (($# == 0)); then
  mapfile -t files < <(find "$root/test_corpus" -name 'phu-luc-6*.docx' | sort)
  set -- "${files[@]}"
fi
runs=${RUNS:-20}

# milliseconds NAME COMMAND…: the median time of a process.
milliseconds() {
  local name=$1 i begin
  shift
  for ((i = 0; i < runs; ++i)); do
    begin=$(date +%s%N)
    "$@" >/dev/null 2>&1
    echo $(($(date +%s%N) - begin))
  done | sort -n | awk -v name="$name" -v runs="$runs" \
    'NR == int((runs + 1) / 2) { printf "  %-32s %9.2f ms\n", name, $1 / 1e6 }'
}

have() { command -v "$1" >/dev/null || { echo "  $2: not installed"; return 1; }; }

python_docx() {
  /usr/bin/python3 - "$1" "$runs" <<'PYTHON'
import sys, time

try:
    import docx
except ImportError:
    sys.exit("  python-docx: not installed")


def once(path):
    return [[[p.text for p in c.paragraphs] for c in r.cells] for t in docx.Document(path).tables for r in t.rows]


path, runs, times = sys.argv[1], int(sys.argv[2]), []
for _ in range(runs):
    begin = time.perf_counter()
    once(path)
    times.append(time.perf_counter() - begin)
print(f"  {'python-docx (warm, text of cells)':<32} {sorted(times)[runs // 2] * 1e3:9.2f} ms")
PYTHON
}

mammoth() {
  node - "$1" "$runs" <<'JAVASCRIPT'
let mammoth;
try { mammoth = require("mammoth"); } catch { console.log("  mammoth: not installed"); process.exit(0); }
const [path, runs] = [process.argv[2], Number(process.argv[3])];
(async () => {
  const times = [];
  for (let i = 0; i < runs; ++i) {
    const begin = process.hrtime.bigint();
    await mammoth.convertToHtml({ path });
    times.push(Number(process.hrtime.bigint() - begin) / 1e6);
  }
  times.sort((a, b) => a - b);
  console.log("  " + "mammoth (warm)".padEnd(32) + times[runs >> 1].toFixed(2).padStart(10) + " ms");
})();
JAVASCRIPT
}

for file in "$@"; do
  echo "$file"
  "$root/build/release/bin/baocao_bench" --times 1 --no-many-runs "$file" |
    awk '/whole way/ { printf "  %-32s %9.2f ms\n", "baocao (warm)", $3 / 1000 }'
  milliseconds "baocao dump (process)" "$root/build/release/bin/baocao" dump "$file"
  milliseconds "true (an empty process)" true
  python_docx "$file" || true
  if have node mammoth; then mammoth "$file"; fi
  if have pandoc pandoc; then milliseconds "pandoc to JSON (process)" pandoc -f docx -t json "$file"; fi
  if have docx2txt docx2txt; then milliseconds "docx2txt (process)" docx2txt "$file" -; fi
done

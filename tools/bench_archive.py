#!/usr/bin/python3
"""Whole archives: tools/bench_archive.py [--files N] [--runs N] [--jobs N …] [--to FORM]

Makes an archive of the corpus (every format, duplicates, 2 % broken), converts it with each number of jobs in turn, and
prints files a second beside the floor of the same files: reading them, inflating and parsing the main part, on one thread.
Needs build/release. Seconds are the best run's; the load of the machine is printed, since others' work shows in them.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
BIN = ROOT / "build" / "release" / "bin"
sys.path.insert(0, str(ROOT / "tests" / "archive"))

from make_archive import make  # noqa: E402


def processor():
    for line in open("/proc/cpuinfo", encoding="utf-8"):
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "unknown processor"


def convert(place, jobs, form):
    """Seconds on the clock, seconds of work, peak MiB."""
    begin = time.perf_counter()
    run = subprocess.Popen([BIN / "baocao", "convert", "archive", "--jobs", str(jobs), "--to", form, "--out", f"out.{jobs}", "--force",
                            "--quiet"], cwd=place, stderr=subprocess.DEVNULL)
    used = os.wait4(run.pid, 0)[2]
    return time.perf_counter() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def floor(place):
    """Seconds; how many files have one beyond the reading."""
    paths = "".join(f"{path}\n" for path in sorted(place.glob("archive/**/*")) if path.is_file())
    done = subprocess.run([BIN / "baocao_floor"], input=paths, capture_output=True, text=True, check=True)
    _, parsed, seconds = done.stdout.split()
    return float(seconds), int(parsed)


def is_same(place, jobs):
    return subprocess.run(["diff", "-rq", *(f"out.{number}" for number in jobs)], cwd=place, capture_output=True, check=False).returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2, 8])
    parser.add_argument("--to", default="jsonl")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        place = pathlib.Path(name)
        counts = make(place / "archive", options.files)
        print(f"{processor()}, {os.cpu_count()} cores; {options.files} files, {counts['broken']} broken, {counts['duplicates']} twice")
        runs, floors = {jobs: [] for jobs in options.jobs}, []
        for _ in range(options.runs):
            floors.append(floor(place))
            for jobs in options.jobs:
                runs[jobs].append(convert(place, jobs, options.to))
                print(f"  {jobs} jobs: {runs[jobs][-1][0]:.2f} s, {runs[jobs][-1][1]:.2f} s of work, load {os.getloadavg()[0]:.1f}", flush=True)
        seconds, parsed = min(floors)
        print(f"floor            {options.files / seconds:8.0f} files/s  (one thread; {parsed} files parsed, the others read)")
        first = min(run[0] for run in runs[options.jobs[0]])
        for jobs in options.jobs:
            best = min(runs[jobs])
            print(f"{options.to}, {jobs} jobs  {options.files / best[0]:8.0f} files/s  {first / best[0]:.2f} x  {best[0] / seconds:.1f} x the floor's time"
                  f"  {best[1]:.2f} s of work  {max(run[2] for run in runs[jobs]):.0f} MiB")
        differ = [jobs for jobs in options.jobs[1:] if not is_same(place, [options.jobs[0], jobs])]
        print("outputs differ: %s" % differ if differ else "outputs are the same")
        return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())

"""`baocao convert` where files and disks misbehave: a clear word, exit status 1, and all the rest as ever."""
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from convert import PROGRAM, convert, lines
from make_archive import make

COUNT = 60
UNSHARE = shutil.which("unshare")


def may_mount():
    if os.geteuid() != 0 or not UNSHARE:
        return False
    return subprocess.run([UNSHARE, "--mount", "mount", "-t", "tmpfs", "none", "/mnt"], stderr=subprocess.DEVNULL).returncode == 0


class Trouble(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.place = Path(temporary.name)
        make(self.place / "archive", COUNT, largest=16_000)
        convert("archive", "--out", "whole.jsonl", folder=self.place, status=1)
        self.whole = (self.place / "whole.jsonl").read_bytes()

    def test_a_file_over_a_limit_ends_nothing(self):
        """Each beside the others: too large, too many rows, too long in the reading."""
        row = "<tr><td>1</td><td>Việc</td><td>Kết quả</td></tr>"
        large = "<html><meta charset=utf-8><table>" + row * 300_000 + "</table>"
        (self.place / "archive" / "large.html").write_text(large, encoding="utf-8")
        for limit, option in (("input", ("--max-input", 1_000_000)), ("rows", ("--max-rows", 10_000)),
                              ("timeout", ("--timeout", 0.3, "--max-rows", 10_000_000, "--max-cells", 100_000_000))):
            errors = convert("archive", "--out", limit + ".jsonl", "--max-memory", "1GB", *option, folder=self.place, status=1)[1]
            failures = [line for line in errors.splitlines() if line.startswith("baocao: archive/large.html: ")]
            self.assertEqual(len(failures), 1, errors)
            self.assertIn("--" + ("timeout" if limit == "timeout" else "max-" + limit), failures[0])
            self.assertEqual((self.place / (limit + ".jsonl")).read_bytes(), self.whole)

    def test_a_file_that_vanishes_meanwhile(self):
        """A pipe that comes first holds the run between the listing of the folder and the reading of its files."""
        gone = [path for path in sorted(self.place.glob("archive/**/*.html")) if path.stat().st_size > 0][-1]
        os.mkfifo(self.place / "a.fifo")
        run = subprocess.Popen([PROGRAM, "convert", "a.fifo", "archive", "--out", "out.jsonl", "--jobs", "1", "--error-format", "json"],
                               cwd=self.place, stderr=subprocess.PIPE)
        with open(self.place / "a.fifo", "wb"):  # opens once the program reads
            aside = gone.rename(self.place / "aside")
        errors = run.communicate(timeout=60)[1].decode()
        self.assertEqual(run.returncode, 1, errors)
        path = str(gone.relative_to(self.place))
        self.assertIn('{"path":"%s","code":"io","message":"cannot be opened: No such file or directory (check the path)"}' % path, errors)
        self.assertEqual({line["source"]["path"] for line in lines(self.place / "whole.jsonl")} - {path},
                         {line["source"]["path"] for line in lines(self.place / "out.jsonl")})
        # Once it is back, --resume takes it in.
        aside.rename(gone)
        convert("archive", "--out", "out.jsonl", "--resume", folder=self.place, status=1)
        self.assertEqual((self.place / "out.jsonl").read_bytes(), self.whole)

    @unittest.skipUnless(may_mount(), "needs root, to mount a small file system")
    def test_a_file_system_that_is_full(self):
        """A tmpfs of its own, too small first; what was done there is taken up once there is room."""
        for form in ("jsonl", "json", "csv", "sqlite"):
            whole, out = self.place / ("whole-" + form), self.place / ("out-" + form)
            convert("archive", "--to", form, "--out", whole, folder=self.place, status=1)
            disk = self.place / ("disk-" + form)
            disk.mkdir()
            script = """set -u
              convert() { "$PROGRAM" convert archive --to "$FORM" --out "$DISK/out" "$@"; }
              mount -t tmpfs -o size=$ROOM none "$DISK"
              convert; echo "status $?"; test ! -e "$DISK/out"; echo "nothing there $?"
              mount -o remount,size=1g "$DISK"
              convert --resume; echo "status $?"; cp -r "$DISK/out" "$OUT"; ls -A "$DISK" """
            done = subprocess.run([UNSHARE, "--mount", "sh", "-c", script], cwd=self.place, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  env=dict(os.environ, PROGRAM=PROGRAM, FORM=form, ROOM=str(len(self.whole) // 2), DISK=str(disk), OUT=str(out)), check=False)
            errors = done.stderr.decode()
            self.assertEqual(done.stdout.decode(), "status 1\nnothing there 0\nstatus 1\nout\n", errors)
            self.assertRegex(errors, r"cannot be written: No space left on device \(make room, then go on with --resume\)")
            self.assertRegex(errors, r"[1-9]\d* of them done before")
            compare = subprocess.run(["diff", "-r", str(whole), str(out)], stdout=subprocess.PIPE)
            self.assertEqual(compare.returncode, 0, (form, compare.stdout[-2000:]))


if __name__ == "__main__":
    unittest.main()

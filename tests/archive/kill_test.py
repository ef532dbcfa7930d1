"""Kills a run (SIGKILL) at random moments and goes on: the end is that of a run nobody killed."""
import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from convert import PROGRAM, convert, left_beside, store_rows
from make_archive import make

COUNT = int(os.environ.get("BAOCAO_ARCHIVE_FILES", "200"))
KILLS = 10


def remove(out):
    if out.is_dir():
        shutil.rmtree(out)
    else:
        out.unlink()


def contents(out):
    """Row for row of a store, byte for byte of all else."""
    if out.suffix == ".sqlite":
        return store_rows(out)
    if out.is_dir():
        return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    return out.read_bytes()


class Kill(unittest.TestCase):
    def kill_and_go_on(self, form):
        chance = random.Random(os.environ.get("BAOCAO_SEED", time.time_ns()))
        with tempfile.TemporaryDirectory() as name:
            place = Path(name)
            make(place / "archive", COUNT, largest=16_000)
            whole, out = place / ("whole." + form), place / ("out." + form)
            begin = time.monotonic()
            convert("archive", "--to", form, "--out", whole, folder=place, status=1)
            taken = time.monotonic() - begin
            moments = []
            while len(moments) < KILLS:
                run = subprocess.Popen([PROGRAM, "convert", "archive", "--to", form, "--out", str(out), "--resume"], cwd=place,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                moment = chance.uniform(0, taken * 0.6)
                time.sleep(moment)
                run.send_signal(signal.SIGKILL)
                if run.wait() == -signal.SIGKILL:
                    moments.append(moment)
                else:
                    remove(out)  # it came to its end: from the beginning once more
            journals = [place / (out.name + ending) for ending in (".journal", ".earlier-journal")]
            begun = any(journal.exists() and len(journal.read_bytes().splitlines()) > 2 for journal in journals)
            errors = convert("archive", "--to", form, "--out", out, "--resume", folder=place, status=1)[1]
            message = "killed after %s s" % ["%.3f" % moment for moment in moments]
            if begun:
                self.assertIn("of them done before", errors, message)
            self.assertTrue(contents(whole))
            self.assertEqual(contents(out), contents(whole), message)
            self.assertEqual(left_beside(out), [], message)

    def test_lines(self):
        self.kill_and_go_on("jsonl")

    def test_folder(self):
        self.kill_and_go_on("json")

    def test_table(self):
        self.kill_and_go_on("csv")

    def test_store(self):
        self.kill_and_go_on("sqlite")


if __name__ == "__main__":
    unittest.main()

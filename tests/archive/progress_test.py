"""What `baocao convert` shows on the way: a bar on a terminal, lines elsewhere, with --quiet only what failed."""
import fcntl
import os
import pty
import re
import shutil
import struct
import subprocess
import tempfile
import termios
import threading
import time
import unittest
from pathlib import Path

from convert import PROGRAM, convert
from make_archive import make

COUNT = 300
COLUMNS = 100
BAR = re.compile(r"\[(#*)(\.*)\] (writing )?(\d+) of (\d+) files(.*)$")


def on_terminal(*arguments, folder, columns=COLUMNS):
    """Everything the program sends to a terminal as its standard error."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    run = subprocess.Popen([PROGRAM, "convert", *map(str, arguments)], cwd=folder, stdin=subprocess.DEVNULL,
                           stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    sent = b""
    while True:
        try:
            sent += os.read(ours, 1 << 16)
        except OSError:  # the other end is closed
            break
    os.close(ours)
    return run.wait(), sent.decode()


def screen(sent):
    """The lines that stay on the terminal, and all bars it ever showed."""
    left, line, bars = [], "", []
    for piece in re.findall(r"\r\n|\r|\n|\x1B\[K|[^\r\n\x1B]+", sent):
        if piece in ("\r\n", "\n"):
            left.append(line)
            line = ""
        elif piece == "\r":
            line, old = "", line
            if old.startswith("["):
                bars.append(old)
        elif piece != "\x1B[K":
            line += piece
    return left + ([line] if line else []), bars


class OnTheWay(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.place = Path(cls.temporary.name)
        cls.counts = make(cls.place / "archive", COUNT, largest=16_000)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def test_a_bar_on_a_terminal(self):
        status, sent = on_terminal("archive", "--to", "sqlite", "--out", "bar.sqlite", folder=self.place)
        self.assertEqual(status, 1)
        left, bars = screen(sent)
        found = [BAR.fullmatch(bar) for bar in bars]
        self.assertTrue(found and all(found), bars)
        for bar in found:
            done, all_of_them = int(bar[4]), int(bar[5])
            self.assertEqual(all_of_them, COUNT)
            self.assertEqual((len(bar[1]), len(bar[1]) + len(bar[2])), (20 * done // COUNT, 20))
            self.assertRegex(bar[6], r"^, \d+:\d\d left$" if bar[3] else
                             r"^, \d+ failed, \d+ files/s, \d+\.\d MB/s, \d+:\d\d left$")
        for writing in (None, "writing "):
            shown = [int(bar[4]) for bar in found if bar[3] == writing]
            self.assertTrue(shown, bars)
            self.assertEqual(shown, sorted(shown))
        # What stays is what a pipe gets: no bar, no half a bar.
        errors = convert("archive", "--to", "sqlite", "--out", "pipe.sqlite", folder=self.place, status=1)[1]
        timeless = lambda lines: [re.sub(r" in [\d.]+ s$", "", line) for line in lines]
        self.assertEqual(timeless(left), timeless(errors.splitlines()))
        self.assertNotIn("\x1B", errors)

    def test_a_bar_stays_on_its_line(self):
        sent = on_terminal("archive", "--out", "narrow.jsonl", folder=self.place, columns=30)[1]
        bars = screen(sent)[1]
        self.assertTrue(bars)
        self.assertEqual({len(bar) for bar in bars}, {29})

    def test_quiet_on_a_terminal(self):
        sent = on_terminal("archive", "--out", "quiet.jsonl", "--quiet", folder=self.place)[1]
        lines = sent.splitlines()
        self.assertEqual(len(lines), self.counts["broken"])
        self.assertTrue(all(line.startswith("baocao: archive/") for line in lines), lines)

    def test_a_line_now_and_then_elsewhere(self):
        """A pipe among the inputs keeps the run waiting for as long as it takes to the first line."""
        shutil.copy(sorted(self.place.glob("archive/**/*.html"))[0], self.place / "a.html")
        os.mkfifo(self.place / "b.fifo")

        def feed():
            time.sleep(5.3)
            (self.place / "b.fifo").write_bytes(b"")

        feeder = threading.Thread(target=feed)
        feeder.start()
        errors = convert("a.html", "b.fifo", "--out", "-", "--jobs", 1, folder=self.place, status=1)[1]
        feeder.join()
        self.assertRegex(errors, r"(?m)^baocao: \d of 2 files, \d failed, \d files/s, 0\.0 MB/s, 0:0\d left$")

    def test_the_bar_of_a_shard_reaches_its_end(self):
        errors = convert("archive", "--shard", "1/3", "--out", "shard.jsonl", folder=self.place)[1]
        mine, elsewhere = re.search(r"(?m)^baocao: (\d+) files .*, (\d+) more in other shards$", errors).groups()
        self.assertEqual(int(mine) + int(elsewhere), COUNT)


if __name__ == "__main__":
    unittest.main()

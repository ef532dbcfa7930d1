"""Runs programs from a small process of its own: what a process held at most counts what its parent held when it was made.

A command a line, as JSON [command, file for its output, file for its errors]; the answer a line, as JSON [exit status,
seconds, bytes of memory]. A program that takes longer than the seconds given is killed.
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import namedtuple
from pathlib import Path

Run = namedtuple("Run", "status output errors seconds bytes")


class Runner:
    """The small process, seen from the one that has work for it."""

    def __init__(self, seconds):
        self.folder = tempfile.TemporaryDirectory()
        self.process = subprocess.Popen([sys.executable, "-S", __file__, str(seconds)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)

    def run(self, command):
        out, errors = (Path(self.folder.name, name) for name in ("out", "errors"))
        print(json.dumps([command, str(out), str(errors)]), file=self.process.stdin, flush=True)
        status, seconds, held = json.loads(self.process.stdout.readline())
        return Run(status, out.read_bytes(), errors.read_text("utf-8", "replace"), seconds, held)


def run(command, out, errors, seconds):
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    started = time.monotonic()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0), (os.POSIX_SPAWN_OPEN, 1, out, flags, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, errors, flags, 0o600)])
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.alarm(seconds)
    _, status, usage = os.wait4(child, 0)
    signal.alarm(0)
    return [os.waitstatus_to_exitcode(status), time.monotonic() - started, usage.ru_maxrss * 1024]


def main():
    for line in sys.stdin:
        print(json.dumps(run(*json.loads(line), int(sys.argv[1]))), flush=True)


if __name__ == "__main__":
    main()

"""Runs programs from a small process of its own: what a process held at most counts what its parent held when it was made.

A command a line, as JSON [command, file for its output, file for its errors]; the answer a line, as JSON [exit status,
seconds, bytes of memory]. A program that takes longer than the seconds given is killed.
"""
import json
import os
import signal
import sys
import time


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

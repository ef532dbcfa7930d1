"""Runs `baocao convert` and reads what it made."""
import json
import os
import sqlite3
import subprocess

PROGRAM = os.environ["BAOCAO_PROGRAM"]


def convert(*arguments, folder, status=None, seconds=300, **more):
    """Exit status and standard error."""
    done = subprocess.run([PROGRAM, "convert", *map(str, arguments)], cwd=folder, timeout=seconds, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **more)
    errors = done.stderr.decode()
    if status is not None and done.returncode != status:
        raise AssertionError("exit status %d:\n%s" % (done.returncode, errors))
    return done.returncode, errors


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def store_rows(path):
    """Every row of every table of a store."""
    with sqlite3.connect("file:%s?immutable=1" % path, uri=True) as store:
        return list(store.iterdump())


def left_beside(path):
    return sorted(p.name for p in path.parent.glob(path.name + "?*"))

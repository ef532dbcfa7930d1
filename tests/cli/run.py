#!/usr/bin/python3
"""Runs one command-line case: tests/cli/run.py --program BAOCAO CASE.test

A case is a text file of lines `keyword value`; lines that begin with # say what it is about.

  file NAME make MAKER     before the run, a file made by a function of inputs.py
  file NAME text TEXT      … with this text (\\n is a line end)
  file NAME copy PATH      … copied from the source tree
  folder NAME              an empty folder
  args …                   the arguments, split as a shell would ($NAME in them is not replaced)
  stdin NAME               standard input is this file (default: empty)
  env NAME VALUE           the program starts with this variable of its environment
  close DESCRIPTOR         the program starts with this descriptor closed
  stdout-to PATH           standard output goes there
  status N                 the exit status (default 0)
  stdout TEXT              a line of standard output, in order; `stdout-like` with * and ? as a shell's
  stderr TEXT              the same for standard error; `stderr-like`
  objects N                standard output is N JSON objects, a line each
  json N POINTER VALUE     in the Nth object (from 0), what the JSON Pointer names is VALUE
  valid LAYER              every object validates against what `baocao schema LAYER` prints
  failure PATH CODE LIKE   a line of standard error, in order: `baocao: PATH: …` like LIKE, and with
                           `--error-format json` the same message with CODE
  absent NAME              there is no such file afterwards
  seconds N                the most the run may take (default 10)
  megabytes N              the most address space it may use (default 1024)

Standard output and error must be just what the case says, to the line; with `objects` or `json`,
standard output is not compared.
"""

import argparse
import contextlib
import fnmatch
import json
import os
import pathlib
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile

import inputs

SOURCE = pathlib.Path(__file__).resolve().parents[2]


class Case:
    def __init__(self, path):
        self.args, self.status, self.seconds, self.megabytes = [], 0, 10, 1024
        self.files, self.folders, self.stdout, self.stderr, self.failures, self.json = [], [], [], [], [], []
        self.environment, self.absent = {}, []
        self.stdin = self.objects = self.valid = self.close = self.stdout_to = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                keyword, _, value = line.partition(" ")
                self.read(keyword, value)

    def read(self, keyword, value):
        if keyword == "args":
            self.args = shlex.split(value)
        elif keyword in ("status", "seconds", "megabytes", "objects", "close"):
            setattr(self, keyword, int(value))
        elif keyword in ("stdin", "valid"):
            setattr(self, keyword, value)
        elif keyword == "stdout-to":
            self.stdout_to = value
        elif keyword in ("stdout", "stderr"):
            getattr(self, keyword).append((lambda got, want: got == want, value))
        elif keyword in ("stdout-like", "stderr-like"):
            getattr(self, keyword.split("-")[0]).append((fnmatch.fnmatchcase, value))
        elif keyword == "file":
            self.files.append(value.split(" ", 2))
        elif keyword == "env":
            name, value = value.split(" ", 1)
            self.environment[name] = value
        elif keyword == "folder":
            self.folders.append(value)
        elif keyword == "absent":
            self.absent.append(value)
        elif keyword == "failure":
            self.failures.append(value.split(" ", 2))
        elif keyword == "json":
            number, pointer, want = value.split(" ", 2)
            self.json.append((int(number), pointer, json.loads(want)))
        else:
            sys.exit(f"no such keyword: {keyword}")


def make_files(case, folder):
    for name in case.folders:
        (folder / name).mkdir(parents=True)
    for name, kind, what in case.files:
        if kind == "make":
            (folder / name).write_bytes(getattr(inputs, what)())
        elif kind == "text":
            (folder / name).write_text(what.replace("\\n", "\n"), encoding="utf-8")
        else:
            shutil.copyfile(SOURCE / what, folder / name)


def run(case, program, folder, extra=(), sanitized=False):
    """Gives exit status and both outputs."""

    def limit():
        if not sanitized:  # the sanitizers reserve terabytes of address space
            resource.setrlimit(resource.RLIMIT_AS, (case.megabytes << 20,) * 2)
        if case.close is not None:
            os.close(case.close)

    with contextlib.ExitStack() as files:
        source = files.enter_context(open(folder / case.stdin if case.stdin else os.devnull, "rb"))
        target = files.enter_context(open(case.stdout_to, "wb")) if case.stdout_to else subprocess.PIPE
        done = subprocess.run(
            [program, *case.args, *extra], cwd=folder, env=os.environ | case.environment, stdin=source, stdout=target, stderr=subprocess.PIPE,
            timeout=case.seconds * (5 if sanitized else 1), preexec_fn=limit, check=False)
    return done.returncode, (done.stdout or b"").decode(), done.stderr.decode()


def check(what, holds, detail=""):
    if not holds:
        sys.exit(f"wrong: {what}\n{detail}")


def check_lines(name, text, wanted):
    lines = text.split("\n")[:-1] if text.endswith("\n") or not text else ["(last line not ended) " + text]
    shown = f"got:\n{text}\nwanted:\n" + "\n".join(want for _, want in wanted)
    check(f"{name}: number of lines", len(lines) == len(wanted), shown)
    for line, (fits, want) in zip(lines, wanted):
        check(name, fits(line, want), shown)


def resolve(value, pointer):
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def read_objects(text, pretty):
    if not pretty:
        return [json.loads(line) for line in text.splitlines()]
    objects, at = [], 0
    while at < len(text):
        value, at = json.JSONDecoder().raw_decode(text, at)
        check("line end after an object", text[at] == "\n")
        objects.append(value)
        at += 1
    return objects


def check_objects(case, program, text):
    objects = read_objects(text, "--pretty" in case.args)
    if case.objects is not None:
        check("number of objects", len(objects) == case.objects, text[:2000])
    for number, pointer, want in case.json:
        got = resolve(objects[number], pointer)
        check(f"object {number} at {pointer}", got == want, f"got {got!r}, wanted {want!r}")
    if case.valid:
        import jsonschema

        schema = json.loads(subprocess.run([program, "schema", case.valid], capture_output=True, check=True).stdout)
        for value in objects:
            jsonschema.Draft202012Validator(schema).validate(value)


def check_failures(case, text, json_text):
    wanted = [(fnmatch.fnmatchcase, f"baocao: {path}: {like}") for path, _, like in case.failures]
    check_lines("standard error", text, wanted)
    for line, record, (path, code, _) in zip(text.splitlines(), json_text.splitlines(), case.failures):
        got = json.loads(record)
        check("keys of an error", list(got) == ["path", "code", "message"], record)
        check("code of an error", got["code"] == code, record)
        if "\\" not in path:
            check("message of an error", line == f"baocao: {got['path']}: {got['message']}", f"{record}\n{line}")


def run_case(case, program, sanitized):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_files(case, folder)
        status, stdout, stderr = run(case, program, folder, sanitized=sanitized)
        for name in case.absent:
            check(f"no {name}", not (folder / name).exists())
        check("exit status", status == case.status, f"got {status}, wanted {case.status}\n{stderr}")
        if case.objects is not None or case.json:
            check_objects(case, program, stdout)
        else:
            check_lines("standard output", stdout, case.stdout)
        if case.failures:
            _, _, json_errors = run(case, program, folder, ["--error-format", "json"], sanitized)
            check_failures(case, stderr, json_errors)
        else:
            check_lines("standard error", stderr, case.stderr)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--sanitized", action="store_true", help="no memory limit, five times the time")
    parser.add_argument("case", type=pathlib.Path)
    options = parser.parse_args()
    run_case(Case(options.case), os.path.abspath(options.program), options.sanitized)


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""The examples of a page come out as printed: tests/docs/examples.py PROGRAM PAGE…

A fenced block `console` holds commands behind `$ ` (lines behind `> ` go on with one) and below each what it prints, standard
error included. The blocks of a page run in order, in one empty folder that sees docs, include and test_corpus of the source tree. A
line that ends in dots is the beginning of what is printed; a line of dots alone stands for lines left out.

With BAOCAO_UPDATE=1 what is printed is written into the page instead, for blocks without left-out lines: read the diff.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"(?ms)^```(console|\w+ [\w.-]+)\n(.*?)^```$")
DOTS = re.compile(r" *…")
MARK = "\x1e"  # between the outputs of the commands of a block


def is_line(printed, shown):
    """A shown line that ends in dots is the beginning of what is printed."""
    return printed == shown or shown[-1:] == "…" and printed.startswith(shown[:-1])


def find_lines(lines, shown, at):
    for i in range(at, len(lines) - len(shown) + 1):
        if all(map(is_line, lines[i:], shown)):
            return i
    return None


def stretches(shown):
    """The lines between lines of dots."""
    parts = [[]]
    for line in shown:
        if DOTS.fullmatch(line):
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def same(lines, shown):
    return len(lines) == len(shown) and all(map(is_line, lines, shown))


def first_difference(lines, shown):
    """None where `shown` is what was printed, else the stretch of it that is not there."""
    first, *others = stretches(shown)
    if not others:
        return None if same(lines, first) else first
    if not same(lines[:len(first)], first):
        return first
    *middle, last = others
    at, end = len(first), len(lines) - len(last)
    for part in middle:
        found = find_lines(lines[:end], part, at)
        if found is None:
            return part
        at = found + len(part)
    return None if at <= end and same(lines[end:], last) else last


def split_block(text):
    """(command, shown lines) of a block."""
    examples = []
    for line in text.splitlines():
        if line.startswith("$ "):
            examples.append((line[2:], []))
        elif line.startswith("> ") and examples and not examples[-1][1]:
            examples[-1] = (examples[-1][0] + "\n" + line[2:], [])
        else:
            examples[-1][1].append(line)
    return examples


def run_block(commands, folder, environment):
    """What each command prints. They share a shell, so that `echo $?` is that of the one before."""
    script = "".join(f"{command}\n_status=$?; printf '{MARK}'; (exit $_status)\n" for command in commands)
    run = subprocess.run(["bash", "-c", script], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=120)
    outputs = run.stdout.decode().split(MARK)
    return [output.splitlines() for output in outputs[:len(commands)]]


def updated(command, shown, lines):
    if any(DOTS.fullmatch(line) for line in shown):
        return None
    kept = [old if old and is_line(line, old) else line for line, old in zip(lines, shown + [None] * len(lines))]
    return "".join(f"{line}\n" for line in ["$ " + command.replace("\n", "\n> "), *kept])


def check_page(program, page, update=False):
    text = (ROOT / page).read_text(encoding="utf-8")
    wrong, examples = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for name in ("docs", "include", "test_corpus"):
            os.symlink(ROOT / name, os.path.join(folder, name))
        path = f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}"
        environment = {**os.environ, "PATH": path, "HOME": folder, "LC_ALL": "C.UTF-8"}

        def run(match):
            nonlocal examples
            if match[1] != "console":
                (pathlib.Path(folder) / match[1].split()[1]).write_text(match[2], encoding="utf-8")
                return match[0]
            block = split_block(match[2])
            outputs = run_block([command for command, _ in block], folder, environment)
            new = []
            for (command, shown), lines in zip(block, outputs):
                examples += 1
                difference = first_difference(lines, shown)
                if difference is not None:
                    printed = "\n".join(lines)
                    wrong.append(f"{page}: {command}\ndoes not print:\n" + "\n".join(difference) + f"\nbut:\n{printed}\n")
                new.append(updated(command, shown, lines))
            return match[0] if None in new else "```console\n" + "".join(new) + "```"

        rewritten = BLOCK.sub(run, text)
    if update:
        (ROOT / page).write_text(rewritten, encoding="utf-8")
        return []
    return wrong if examples else [f"{page} has no example"]


def main(program, *pages):
    update = os.environ.get("BAOCAO_UPDATE") == "1"
    wrong = [line for page in pages for line in check_page(program, page, update)]
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main(*sys.argv[1:])

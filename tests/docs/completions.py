#!/usr/bin/python3
"""The completions know just what the program's help lists: tests/docs/completions.py PROGRAM

Commands, options and the values of options, completed by each shell itself. Of zsh and fish, where one is not installed, only the
words of its file are looked at.
"""

import os
import pathlib
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

COMPLETIONS = pathlib.Path(__file__).resolve().parents[2] / "tools" / "completions"


def help_of(program, *command):
    return subprocess.run([program, *command, "--help"], capture_output=True, check=True, text=True).stdout


def values_of(description):
    """`What to write: jsonl (default), json, csv or sqlite` names four."""
    _, _, listed = re.sub(r" \([^)]*\)", "", description).rpartition(": ")
    values = [value for value in re.split(r", | or ", listed) if re.fullmatch(r"[a-z0-9-]+", value)]
    return values if len(values) > 1 else []


def wanted(program):
    """(words before the cursor, what completes them): from the help."""
    commands = re.findall(r"(?m)^  ([a-z]+) ", help_of(program).split("Subcommands:")[1])
    yield "", commands
    for command in ["", *commands]:
        text = help_of(program, *([command] if command else []))
        options = re.findall(r"(?m)^  (?:-\w,)?(--[a-z-]+)(?: .*?)?(?:  +(.*))?$", text)
        yield f"{command} --".lstrip(), [name for name, _ in options]
        for name, description in options:
            if values_of(description):
                yield f"{command} {name} ".lstrip(), values_of(description)
    layers = re.search(r"(?m)^  LAYER +(.*)$", help_of(program, "schema"))[1]
    yield "schema ", [value.strip() for value in re.split(r",| or ", re.sub(r"\([^)]*\)", "", layers))]


def complete_in_bash(lines, _folder):
    script = f'source {COMPLETIONS / "baocao.bash"}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _baocao; printf "%s\\n" "${{COMPREPLY[@]}}"'
    return [subprocess.run(["bash", "-c", script, "bash", "baocao", *line.split(" ")], capture_output=True, check=True,
                           text=True).stdout.split() for line in lines]


def complete_in_fish(lines, folder):
    completions = "; ".join(f'complete -C "baocao {line}"; echo .' for line in lines)
    run = subprocess.run(["fish", "--no-config", "-c", f'source {COMPLETIONS / "baocao.fish"}; {completions}'], check=True,
                         capture_output=True, text=True, env={**os.environ, "HOME": folder}, cwd=folder)
    return [[candidate.split("\t")[0] for candidate in listed.splitlines()] for listed in run.stdout.split(".\n")]


class Terminal:
    """An interactive zsh, which lists completions on a terminal only."""

    def __init__(self, folder):
        import pty  # not everywhere

        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            environment = {"HOME": folder, "PATH": os.environ["PATH"], "TERM": "dumb", "LC_ALL": "C.UTF-8", "ZDOTDIR": folder}
            os.execvpe("zsh", ["zsh", "-f", "-i"], environment)
        # Keys: ^L lists, ^G says that it is done, ^U empties the line.
        self.send("PS1=; stty -echo rows 500 cols 200; LISTMAX=9999; fpath=("
                  f"{COMPLETIONS} $fpath); autoload -Uz compinit; compinit -u -D; zstyle ':completion:*' verbose no; "
                  "listed() { print -r -- LIST''ED }; zle -N listed; bindkey '^L' list-choices '^G' listed '^U' kill-whole-line; "
                  "print READ''Y\n", "READY")

    def send(self, keys, mark):
        os.write(self.terminal, keys.encode())
        text, end = b"", time.monotonic() + 20
        while mark.encode() not in text and time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.2)[0]:
                text += os.read(self.terminal, 65536)
        return text.decode(errors="replace")

    def complete(self, line):
        text = self.send(f"\x15baocao {line}\x0c\x07", "LISTED")
        # The typed line, the list, the line once more.
        listed = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text).split(f"baocao {line}", 1)[-1].split("baocao")[0]
        return [word for word in listed.split() if word.isprintable()]

    def close(self):
        os.kill(self.child, 9)
        os.waitpid(self.child, 0)
        os.close(self.terminal)


def complete_in_zsh(lines, folder):
    terminal = Terminal(folder)
    try:
        return [terminal.complete(line) for line in lines]
    finally:
        terminal.close()


SHELLS = {"bash": ("baocao.bash", complete_in_bash), "fish": ("baocao.fish", complete_in_fish), "zsh": ("_baocao", complete_in_zsh)}


def words_of(file):
    """What a completion file names, with -- in front of what fish calls its options."""
    words = set(re.findall(r"[a-z0-9-]+", (COMPLETIONS / file).read_text(encoding="utf-8")))
    return words | {"--" + word for word in words}


def main(program):
    cases, wrong = list(wanted(program)), []
    lines = [line for line, _ in cases]
    with tempfile.TemporaryDirectory() as folder:
        for shell, (file, complete) in SHELLS.items():
            if shutil.which(shell):
                completed = complete(lines, folder)
            else:
                print(f"{shell} is not installed: only the words of {file} are looked at")
                completed = [sorted(set(expected) & words_of(file)) for _, expected in cases]
            for (line, expected), got in zip(cases, completed):
                if sorted(set(got) - {"-h", "-0"}) != sorted(expected):
                    wrong.append(f"{shell}: `baocao {line}` is completed by {sorted(got)}, not {sorted(expected)}")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main(sys.argv[1])

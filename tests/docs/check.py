#!/usr/bin/python3
"""The documentation says what the code does: tests/docs/check.py PROGRAM

The tables of docs/ are those of the sources, and the man page names every option of the help.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def expect(holds, what):
    if not holds:
        sys.exit(f"wrong: {what}")


def help_of(program, *command):
    return subprocess.run([program, *command, "--help"], capture_output=True, check=True, text=True).stdout


def table_rows(markdown):
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in markdown.splitlines() if line[:3] == "| `"]


def check_diagnostics():
    source = re.findall(r'BAOCAO_DIAGNOSTIC\(\w+, "([^"]+)", (\w+),\s*"([^"]+)"\)', read("include/baocao/diagnostic_codes.inc"))
    page = read("docs/diagnostics.md").split("## Error codes")
    wanted = [[f"`{name}`", severity, meaning] for name, severity, meaning in source]
    expect(table_rows(page[0]) == wanted, "docs/diagnostics.md has the rows of diagnostic_codes.inc, in order")
    codes = re.findall(r'return "([a-z-]+)"', read("lib/base/error.cpp"))
    expect([row[0].strip("`") for row in table_rows(page[1])] == codes, "docs/diagnostics.md has every error code, in order")


def check_limits(program):
    shown = dict(re.findall(r"(--max-[a-z-]+) \w+=(\w+)", help_of(program, "dump")))
    rows = {row[0].strip("`"): row[2].replace(",", "").replace(" ", "") for row in table_rows(read("docs/limits.md"))}
    rows.pop("--timeout")
    expect(rows == shown, f"docs/limits.md has the defaults of the help\n{rows}\n{shown}")


def check_man_page(program):
    page = read("tools/baocao.1").replace("\\-", "-")
    commands = re.findall(r"(?m)^  ([a-z]+) ", help_of(program).split("Subcommands:")[1])
    expect(commands, "the help lists subcommands")
    for command in commands:
        expect(re.search(rf'\.BR? "?{command}\b', page) or re.search(rf'\.(BI|BR) "{command} ', page), f"the man page has a section on {command}")
        for option in re.findall(r"--[a-z-]+", help_of(program, command)):
            expect(option in page, f"the man page names {option}")
    for option, default in re.findall(r"(--max-[a-z-]+) \w+=(\w+)", help_of(program, "dump")):
        entry = page.split(option)[1].split(".TP")[0]
        expect(f"({default})" in entry, f"the man page gives {option} its default, {default}")


def main(program):
    check_diagnostics()
    check_limits(program)
    check_man_page(program)


if __name__ == "__main__":
    main(sys.argv[1])

#!/usr/bin/python3
"""The documentation says what the code does: tests/docs/check.py PROGRAM

The tables of docs/ are those of the sources, the man page names every
option of the help, and links lead somewhere.
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


def anchors(page):
    """The names a page's headings go by: small letters, punctuation left out, hyphens for spaces."""
    headings = re.findall(r"(?m)^#+ (.*)$", re.sub(r"(?ms)^```.*?^```$", "", page))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def check_links():
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        text = re.sub(r"(?ms)^```.*?^```$", "", page.read_text(encoding="utf-8"))
        for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text):
            name, _, anchor = target.partition("#")
            there = (page.parent / name).resolve() if name else page
            expect(there.exists(), f"{page.name} links to what is there: {target}")
            expect(not anchor or anchor in anchors(there.read_text(encoding="utf-8")), f"{page.name} links to a heading: {target}")


def main(program):
    check_diagnostics()
    check_limits(program)
    check_man_page(program)
    check_links()


if __name__ == "__main__":
    main(sys.argv[1])

#!/usr/bin/python3
"""The documentation says what the code does: tests/docs/check.py PROGRAM

The tables of docs/ are those of the sources, the man page names every
option of the help, and links and paths lead somewhere.
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


def check_audit_codes(program):
    """The codes, severities and meanings of the audit, in English as --print-config says them, in Vietnamese as the page does."""
    settings = subprocess.run([program, "audit", "--print-config"], capture_output=True, check=True, text=True).stdout
    printed = re.findall(r'(?m)^# (.*)\n\[([a-z-]+)\]\nenabled = true\nseverity = "(\w+)"', settings)
    wanted = [[f"`{code}`", severity, meaning] for meaning, code, severity in printed]
    rows = [row for row in table_rows(read("docs/audit.md")) if len(row) == 3]
    expect(wanted and rows == wanted, "docs/audit.md has every code of the audit, in order")
    vietnamese = dict(re.findall(r'\{"([a-z-]+)", "([^"]+)"\}', read("tools/audit_page.cpp")))
    wanted = [[code, severity, vietnamese[code.strip("`")].lower()] for code, severity, _ in wanted]
    rows = [[*row[:2], row[2].lower()] for row in table_rows(read("docs/vi/huong-dan.md")) if len(row) == 3]
    expect(rows == wanted, "docs/vi/huong-dan.md has every code of the audit, in order")


def check_man_page(program):
    page = read("tools/baocao.1").replace("\\-", "-")
    commands = re.findall(r"(?m)^  ([a-z]+) ", help_of(program).split("Subcommands:")[1])
    expect(commands, "the help lists subcommands")
    for command in commands:
        expect(re.search(rf'\.BR? "?{command}\b', page) or re.search(rf'\.(BI|BR) "{command} ', page), f"the man page has a section on {command}")
        expect(" TEXT " not in help_of(program, command), f"the help of {command} names what its options take")
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


def check_paths():
    """Files that the pages for developers name are there; capitals stand for names of one's own."""
    for page in ("CONTRIBUTING.md", "docs/architecture.md"):
        for path in re.findall(r"`((?:cmake|docs|include|lib|test_corpus|tests|tools)/[\w./-]+)`", read(page)):
            stands_for_any = re.search(r"FORMAT|NAME", path)
            expect(stands_for_any or (ROOT / path).exists(), f"{page} names a file that is there: {path}")


def main(program):
    check_diagnostics()
    check_limits(program)
    check_audit_codes(program)
    check_man_page(program)
    check_links()
    check_paths()


if __name__ == "__main__":
    main(sys.argv[1])

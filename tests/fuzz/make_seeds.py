#!/usr/bin/env python3
"""Makes the seeds of every fuzz target from the corpus: make_seeds.py CORPUS OUT

The readers of packages take XML parts parted by lines `===` (parts.hpp), the report stage a document in few bytes
(report_fuzz.cpp), the others files as they are.
"""
import sys
import zipfile
from pathlib import Path

PARTS = {"docx": ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/c.html"],
         "odt": ["content.xml", "styles.xml", "Object 1/content.xml", "META-INF/manifest.xml"]}
LARGEST = 60_000


def parts_of(path, names):
    with zipfile.ZipFile(path) as package:
        there = set(package.namelist())
        return b"\n===\n".join(package.read(name) if name in there else b"" for name in names)


def report_of(text):
    """Recognised text: tables begin and end where lines with tabs do."""
    lines, out = text.split("\n"), []
    for before, line in zip([""] + lines, lines):
        out.append(("\f" if ("\t" in line) != ("\t" in before) else "\n") + line)
    return "".join(out).lstrip("\n")


def seeds(corpus):
    for path in sorted(p for p in corpus.rglob("*") if p.is_file()):
        kind = path.suffix[1:]
        if kind in ("json", "md"):
            continue
        content = path.read_bytes()
        yield "whole", path.name, content
        if kind in ("docx", "odt"):
            try:
                yield kind, path.name, parts_of(path, PARTS[kind])
            except (zipfile.BadZipFile, KeyError):
                pass
        if kind in ("docx", "odt", "zip", "doc", "rtf"):
            yield "container", path.name, content
        if kind in ("html", "mht", "txt"):
            yield {"html": "html", "mht": "mhtml", "txt": "ocr"}[kind], path.name, content
            yield "text", path.name, content
            yield "legacy", path.name, content
        if kind == "txt":
            yield "report", path.name, report_of(content.decode("utf-8", "replace")).encode()


def main():
    corpus, out = Path(sys.argv[1]), Path(sys.argv[2])
    for target, name, content in seeds(corpus):
        folder = out / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content[:LARGEST] if target not in ("container", "whole") else content)


main()

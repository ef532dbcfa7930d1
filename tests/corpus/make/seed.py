"""The real report as data: heading lines and the merged table, read from the recognised text.

Nothing here is shared with the C++ readers. The thirteen page cuts of the text were read by a person; SEAMS says
of each what the reading found: the row that opens a page goes on with the one before ("join") or is new ("new").
"""
import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3] / "test_corpus" / "ocr" / "phu-luc-6.ocr.txt"
SEAMS = ["join"] * 13

TAG = re.compile(r"<(/?)(\w+)[^>]*>")


def cell_paragraphs(cell):
    """A cell as paragraphs, each a list of (text, italic)."""
    paragraphs, italic = [[]], False
    at = 0
    for tag in TAG.finditer(cell):
        if tag.start() > at:
            paragraphs[-1].append((cell[at:tag.start()], italic))
        if tag.group(2) == "i":
            italic = not tag.group(1)
        elif tag.group(2) in ("p", "ul", "li"):
            paragraphs.append([])
        at = tag.end()
    if at < len(cell):
        paragraphs[-1].append((cell[at:], italic))
    return [p for p in paragraphs if "".join(t for t, _ in p).strip()]


def split_glued(paragraph):
    """Bullets glued behind a full stop, as they stand in the <ul> cells of the text."""
    pieces = [[]]
    for text, italic in paragraph:
        parts = re.split(r"(?<=[.])\s*(?=- ?[^\W\d_a-z])", text)
        for i, part in enumerate(parts):
            if i:
                pieces.append([])
            if part.strip() or len(parts) == 1:
                pieces[-1].append((part, italic))
    return pieces


def read():
    """(heading lines, header row, rows): rows are [ordinal, task, result, note] of paragraphs."""
    heading, header, rows, seams = [], None, [], iter(SEAMS)
    for line in SOURCE.read_text(encoding="utf-8").split("\n"):
        if "\t" not in line:
            if line.strip():
                heading.append(line.replace("**", "").strip())
            continue
        cells = line.split("\t")
        if cells[0] == "STT":
            first_of_page, header = header is not None, cells
            continue
        row = [cells[0]] + [sum((split_glued(p) for p in cell_paragraphs(c)), []) for c in cells[1:]]
        if first_of_page and next(seams) == "join":
            for mine, more in zip(rows[-1][1:], row[1:]):
                if mine and more and not more[0][0][0].lstrip().startswith("- "):
                    mine[-1] = mine[-1] + [(" ", False)] + more.pop(0)
                mine.extend(more)
        else:
            rows.append(row)
        first_of_page = False
    return heading, header, rows

"""Two readings of one file, the program's and an independent one, held against each other.

Both are lists of blocks as the document layer has them (docs/format.md): paragraphs, tables with cells at their place
in the grid, notes. Of an independent one only types, texts, columns, rows, cells and spans are asked.
"""
from collections import Counter
from dataclasses import dataclass, field

import letters


def paragraph(text):
    return {"type": "paragraph", "marker": None, "text": text}


def cell(column, column_span=1, row_span=1, blocks=()):
    return {"column": column, "column_span": column_span, "row_span": row_span, "blocks": list(blocks)}


def table(columns, rows):
    return {"type": "table", "columns": columns, "rows": [{"cells": cells} for cells in rows]}


@dataclass
class Reading:
    """`free`: letters that a reader may show as others or not at all (symbols of a font)."""
    blocks: list
    free: int = 0


@dataclass
class Difference:
    letters: int = 0  # of the independent reading
    missing: Counter = field(default_factory=Counter)
    surplus: Counter = field(default_factory=Counter)
    ordered: bool = True  # all letters stand in the same order
    tables: int = 0
    grids: list = field(default_factory=list)  # a sentence each


def pieces_of(blocks):
    """(marker, text) of every paragraph, in reading order, as letters."""
    for block in blocks:
        if block["type"] == "table":
            for row in block["rows"]:
                for one in row["cells"]:
                    yield from pieces_of(one["blocks"])
        elif block["type"] == "note":
            yield from pieces_of(block["blocks"])
        else:
            yield letters.only(block["marker"] or ""), letters.only(block["text"])


def tables_of(blocks):
    """In the order in which they begin."""
    for block in blocks:
        if block["type"] == "note":
            yield from tables_of(block["blocks"])
        if block["type"] == "table":
            yield block
            for row in block["rows"]:
                for one in row["cells"]:
                    yield from tables_of(one["blocks"])


def is_same_sequence(pieces, want):
    """A marker is typed, and stands in the other reading too, or automatic, and does not."""
    at = 0
    for marker, text in pieces:
        if want.startswith(marker + text, at):
            at += len(marker) + len(text)
        elif want.startswith(text, at):
            at += len(text)
        else:
            return False
    return at == len(want)


def compare_letters(mine, theirs, free):
    """What of `theirs` is missing in `mine`, what is too much there, and whether both have it in one order."""
    pieces = list(pieces_of(mine))
    want = "".join(marker + text for marker, text in pieces_of(theirs))
    if is_same_sequence(pieces, want):
        return Counter(), Counter(), True, len(want)
    with_markers = Counter("".join(marker + text for marker, text in pieces))
    markers = Counter("".join(marker for marker, _ in pieces))
    expected = Counter(want)
    surplus = with_markers - expected - markers
    if surplus.total() <= free:
        surplus = Counter()
    return expected - with_markers, surplus, False, len(want)


def compare_tables(mine, theirs, free):
    """A sentence for each table that is not the same; with every cell's letters where the grids are."""
    got, want = list(tables_of(mine)), list(tables_of(theirs))
    if len(got) != len(want):
        yield "%d tables instead of %d" % (len(got), len(want))
        return
    for number, (a, b) in enumerate(zip(got, want)):
        problem = compare_table(a, b, free)
        if problem:
            yield "table %d: %s" % (number, problem)


def compare_table(mine, theirs, free):
    if len(mine["rows"]) != len(theirs["rows"]):
        return "%d rows instead of %d" % (len(mine["rows"]), len(theirs["rows"]))
    for y, (got, want) in enumerate(zip(mine["rows"], theirs["rows"])):
        if places(got) != places(want):
            return "row %d has cells %s instead of %s" % (y, places(got), places(want))
        for a, b in zip(got["cells"], want["cells"]):
            missing, surplus, _, _ = compare_letters(a["blocks"], b["blocks"], free)
            if missing or surplus:
                return "row %d, column %d: missing %s, surplus %s" % (y, a["column"], show(missing), show(surplus))
    if mine["columns"] != theirs["columns"]:
        return "%d columns instead of %d" % (mine["columns"], theirs["columns"])
    return None


def places(row):
    return [(one["column"], one["column_span"], one["row_span"]) for one in row["cells"]]


def show(counter):
    return "%d (%s)" % (counter.total(), "".join(sorted(counter.elements()))[:40])


def compare(mine, reading):
    missing, surplus, ordered, count = compare_letters(mine, reading.blocks, reading.free)
    return Difference(count, missing, surplus, ordered, sum(1 for _ in tables_of(reading.blocks)),
                      list(compare_tables(mine, reading.blocks, reading.free)))

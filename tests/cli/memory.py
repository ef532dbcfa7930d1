#!/usr/bin/env python3
"""Peak memory over files of nothing but tiny pieces: memory.py PROGRAM

Each is read within 64 MiB and eight times its unpacked size, or refused with limit-exceeded before it takes more; with
--max-memory it is read.
"""
import os
import sys
import tempfile
import zipfile
from pathlib import Path

SIZE = 1 << 20
HEADER = "<table><tr><td>STT<td>Nhiệm vụ<td>Kết quả thực hiện<td>Ghi chú"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
ROOM = 6 << 20  # the heap is not the whole process


def page(piece, front=""):
    return "html", "<meta charset=utf-8>" + front + piece * (SIZE // len(piece))


def lines(piece, front=""):
    return "txt", front + piece * (SIZE // len(piece))


def word(piece):
    return "docx", piece * (SIZE // len(piece))


CELL = "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>"
CASES = {
    "paragraphs": page("<p>a"),
    "cells": page("<tr>" + "<td>1" * 50, "<table>"),
    "empty cells": page("<tr>" + "<td>" * 50, "<table>"),
    "rows of a report": page("<tr><td>1<td>a<td>b<td>c", HEADER),
    "short rows of a report": page("<tr><td>1", HEADER),
    "paragraphs of a cell": page("<p>a", HEADER + "<tr><td>1<td>"),
    "figures": page("9 xã ", HEADER + "<tr><td>1<td>"),
    "elements": page("<b>x</b>"),
    "lines": lines("a\n\n", "PHỤ LỤC 6\n\nSTT\tNhiệm vụ\n1\tBan hành kế hoạch\n\n"),
    "recognised cells": lines("a\tb\tc\td\n"),
    "recognised rows": lines("1\tb\tc\td\n", "STT\tNhiệm vụ\tKết quả\tGhi chú\n"),
    "word paragraphs": word("<w:p/>"),
    "word cells": word("<w:tbl><w:tr>" + CELL * 50 + "</w:tr></w:tbl>"),
    "word rows": word("<w:tbl>" + ("<w:tr>" + CELL + "</w:tr>") * 50 + "</w:tbl>"),
    "word elements": word("<a/>"),
}


def write(folder, name, kind, content):
    path = Path(folder, name.replace(" ", "-") + "." + kind)
    if kind != "docx":
        path.write_text(content)
        return path, len(content.encode())
    body = f'<w:document xmlns:w="{WORD}"><w:body>{content}</w:body></w:document>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", f'<Relationships><Relationship Id="r" Type="{OFFICE}" Target="d.xml"/></Relationships>')
        package.writestr("[Content_Types].xml", f'<Types xmlns="{TYPES}"><Override PartName="/d.xml" ContentType="{MAIN}"/></Types>')
        package.writestr("d.xml", body)
    return path, len(body)


def run(command):
    """Exit status, standard error and peak memory in bytes."""
    with tempfile.TemporaryFile() as errors, open(os.devnull, "wb") as null:
        actions = [(os.POSIX_SPAWN_DUP2, null.fileno(), 1), (os.POSIX_SPAWN_DUP2, errors.fileno(), 2)]
        child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
        errors.seek(0)
        return os.waitstatus_to_exitcode(status), errors.read().decode(), usage.ru_maxrss * 1024


def main():
    program = sys.argv[1]
    failed = refused = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, (kind, content) in CASES.items():
            path, size = write(folder, name, kind, content)
            bound = (64 << 20) + 8 * size + ROOM
            status, errors, peak = run([program, "dump", str(path)])
            limited = "--max-memory" in errors
            refused += limited
            problems = []
            if peak > bound:
                problems.append(f"takes {peak >> 20} MiB, more than {bound >> 20}")
            if status != 0 and not limited:
                problems.append(f"ends with {status}: {errors}")
            if limited and run([program, "dump", "--max-memory", "1GB", str(path)])[0] != 0:
                problems.append("is refused with more memory, too")
            for problem in problems:
                print(f"{name}: {problem}")
            failed += bool(problems)
    if refused == 0:
        print("no case comes to the limit: this tests nothing")
    sys.exit(1 if failed or refused == 0 else 0)


main()

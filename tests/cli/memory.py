#!/usr/bin/env python3
"""Peak memory over files of nothing but tiny pieces: memory.py PROGRAM

Each is read within 64 MiB and eight times its unpacked size, or refused with limit-exceeded before it takes more; with
--max-memory it is read.
"""
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "wide"))
from runner import Runner  # noqa: E402

SIZE = 1 << 20
HEADER = "<table><tr><td>STT<td>Nhiệm vụ<td>Kết quả thực hiện<td>Ghi chú"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
ROOM = 6 << 20  # the heap is not the whole process


def fill(piece, times):
    """`piece` over and over, up to a megabyte or several; each with a number of its own where it has a place for one."""
    count = int(times * SIZE) // len(piece)
    return piece * count if "%d" not in piece else "".join(piece % i for i in range(count))


def page(piece, front="", times=1):
    return "html", "<meta charset=utf-8>" + front + fill(piece, times)


def lines(piece, front="", times=1):
    return "txt", front + fill(piece, times)


def word(piece, times=1):
    return "docx", fill(piece, times)


def open_text(piece, styles="", times=1):
    return "odt", styles, fill(piece, times)


LONG = "x" * 10_000
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
    "glued bullets": page("a.- B", HEADER + "<tr><td>1<td>"),
    "glued bullets with spaces": page("a.\u3000-B", HEADER + "<tr><td>1<td>"),
    "a header of pages": page("<tr><td>1<td>a<td>b<td>c<td>d", HEADER + "<td>" + "x " * 50_000, times=0.3),
    "a header of pages over merged cells": page("<tr><td>1<td>a<td>b<td>c", HEADER + "<td>" + "x " * 50_000 +
                                                "<tr><td>1<td>a<td>b<td>c<td rowspan=65000>n", times=0.3),
    "emphasis": page("<b>x</b><i>y</i><u>z</u>", times=4),
    "tables": page("<table></table>", times=4),
    "list items": page("<li>a", "<ol>", times=4),
    "classes": page("<p class=abcdefghijklmnopqrstuv%d>x", times=4),
    "style rules": page("a%d{}", "<style>", times=4),
    "selectors": page("a%d,", "<style>", times=4),
    "a legacy font": page("KÕt qu¶ thùc hiÖn ", "<font face='.VnTime'>", times=4),
    "lines": lines("a\n\n", "PHỤ LỤC 6\n\nSTT\tNhiệm vụ\n1\tBan hành kế hoạch\n\n"),
    "recognised emphasis": lines("**x**y", "đ\n", times=4),
    "recognised cells": lines("a\tb\tc\td\n"),
    "recognised rows": lines("1\tb\tc\td\n", "STT\tNhiệm vụ\tKết quả\tGhi chú\n"),
    "word paragraphs": word("<w:p/>"),
    "word cells": word("<w:tbl><w:tr>" + CELL * 50 + "</w:tr></w:tbl>"),
    "word rows": word("<w:tbl>" + ("<w:tr>" + CELL + "</w:tr>") * 50 + "</w:tbl>"),
    "word elements": word("<a/>"),
    "word elements and text": word("<a/>x", times=4),
    "word sections of text": word("<![CDATA[]]>x", times=4),
    "open text and elements": open_text("<text:s/>x", times=4),
    "word tables": word("<w:tbl/>", times=4),
    "long names of styles": open_text('<text:p text:style-name="S">x</text:p>',
                                      f'<style:style style:name="S" style:family="paragraph" style:display-name="{LONG}"/>'),
    "long labels": open_text('<text:list text:style-name="L"><text:list-item><text:p/></text:list-item></text:list>',
                             '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
                             f'style:num-format="1" style:num-suffix="{LONG}"/></text:list-style>'),
    "tabs of a paragraph": page("\t\t\t\t", "<pre>x", times=4),
    "soft hyphens": page("a&shy;", times=4),
    "brackets": page("( ", times=4),
    "quotation marks": page("“ x ” ", times=4),
    "styles of lists": open_text("<text:p/>", fill('<text:list-style style:name="%d"/>', 2)),
}
# Of what ordinary pages are full; they are read whatever it is counted at.
READ = {
    "indents of no-break spaces": page("<p>" + "&nbsp;" * 8 + "Nội dung thực hiện kế hoạch của Tỉnh ủy năm nay</p>", times=3),
    "leaders of contents": page("<p>Mục lục một " + "…" * 60 + " trang</p>", times=2),
    "quotations": page("<p>Ông nói: “Làm ngay…” rồi đi. “Vâng.” “Được.”</p>", times=3),
    "dashes": page("<p>Phát triển kinh tế - xã hội – văn hóa; tăng 5%, giảm 3% so với cùng kỳ - theo kế hoạch</p>", times=3),
}


def write(folder, name, kind, *content):
    path = Path(folder, name.replace(" ", "-") + "." + kind)
    if kind in ("html", "txt"):
        path.write_text(content[0])
        return path, len(content[0].encode())
    return (write_word if kind == "docx" else write_open_text)(path, *content)


def write_open_text(path, styles, content):
    spaces = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "text", "style"))
    parts = {"content.xml": f"<office:document-content {spaces}><office:body><office:text>{content}</office:text>"
                            "</office:body></office:document-content>",
             "styles.xml": f"<office:document-styles {spaces}><office:styles>{styles}</office:styles></office:document-styles>"}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, part in parts.items():
            package.writestr(name, part)
    return path, sum(map(len, parts.values()))


def write_word(path, content):
    body = f'<w:document xmlns:w="{WORD}"><w:body>{content}</w:body></w:document>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", f'<Relationships><Relationship Id="r" Type="{OFFICE}" Target="d.xml"/></Relationships>')
        package.writestr("[Content_Types].xml", f'<Types xmlns="{TYPES}"><Override PartName="/d.xml" ContentType="{MAIN}"/></Types>')
        package.writestr("d.xml", body)
    return path, len(body)


def main():
    program = sys.argv[1]
    failed = refused = 0
    runner = Runner(seconds=100)
    with tempfile.TemporaryDirectory() as folder:
        for name, case in (CASES | READ).items():
            path, size = write(folder, name, *case)
            bound = (64 << 20) + 8 * size + ROOM
            done = runner.run([program, "dump", str(path)])
            limited = "--max-memory" in done.errors
            refused += limited
            problems = []
            if done.bytes > bound:
                problems.append(f"takes {done.bytes >> 20} MiB, more than {bound >> 20}")
            if done.status != 0 and not limited:
                problems.append(f"ends with {done.status}: {done.errors}")
            if limited and name in READ:
                problems.append("is refused")
            if limited and runner.run([program, "dump", "--max-memory", "4GB", str(path)]).status != 0:
                problems.append("is refused with more memory, too")
            for problem in problems:
                print(f"{name}: {problem}")
            failed += bool(problems)
    if refused == 0:
        print("no case comes to the limit: this tests nothing")
    sys.exit(1 if failed or refused == 0 else 0)


main()

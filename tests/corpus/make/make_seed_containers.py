"""Makes the real report in other containers. Run once, by hand: the files it made are in test_corpus.

Needs the Debian packages libreoffice-writer-nogui, pandoc, python3-docx.
"""
import base64
import html
import quopri
import re
import shutil
import subprocess
import tempfile
import unicodedata
import zipfile
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from pathlib import Path

import docx

import seed

CORPUS = seed.SOURCE.parents[1]
STAMP = (2023, 12, 1, 0, 0, 0)


def clean(text):
    return re.sub(r"\s+", " ", text)


def html_paragraph(paragraph):
    return "<p>%s</p>" % "".join(
        ("<i>%s</i>" if italic else "%s") % html.escape(clean(text)) for text, italic in paragraph)


def html_table(header, rows):
    lines = ["<table border='1'><thead><tr>%s</tr></thead><tbody>" % "".join("<th><p>%s</p></th>" % c for c in header)]
    for ordinal, *cells in rows:
        lines.append("<tr><td><p>%s</p></td>%s</tr>" % (
            ordinal, "".join("<td>%s</td>" % "".join(map(html_paragraph, c)) for c in cells)))
    return "\n".join(lines) + "</tbody></table>"


def page(heading, header, rows):
    lines = "".join("<p align='center'><b>%s</b></p>\n" % html.escape(line) for line in heading)
    return ("<!DOCTYPE html><html><head><meta charset='utf-8'><title>Phụ lục 6</title></head><body>\n%s%s\n</body></html>\n"
            % (lines, html_table(header, rows)))


def cut(rows, pages):
    """The rows over several pages: long rows are cut in the middle of their words, as pages cut them."""
    out = [[] for _ in range(pages)]
    weight = sum(len(str(r)) for r in rows) / pages
    filled = 0
    for row in rows:
        share = len(str(row))
        first = min(pages - 1, int(filled / weight))
        last = min(pages - 1, int((filled + share) / weight))
        out[first].append(row)
        filled += share
        for n in range(first + 1, last + 1):
            rest = halve(out[n - 1][-1])
            out[n].append(rest)
    return [p for p in out if p]


def halve(row):
    """Leaves the first half of each cell's words in `row` and gives the rest."""
    rest = [""]
    for i, cell in enumerate(row[1:], 1):
        words = sum(len(t.split(" ")) for p in cell for t, _ in p) // 2
        kept, moved = [], []
        for paragraph in cell:
            a, b = [], []
            for text, italic in paragraph:
                parts = text.split(" ")
                if words >= len(parts):
                    a.append((text, italic))
                    words -= len(parts)
                elif words > 0:
                    a.append((" ".join(parts[:words]), italic))
                    b.append((" ".join(parts[words:]), italic))
                    words = 0
                else:
                    b.append((text, italic))
            if a:
                kept.append(a)
            if b:
                moved.append(b)
        row[i] = kept
        rest.append(moved)
    return rest


def python_docx(path, heading, header, pieces, repeat):
    document = docx.Document()
    for line in heading:
        document.add_paragraph().add_run(line).bold = True
    for n, rows in enumerate(pieces):
        table = document.add_table(rows=0, cols=4)
        if n == 0 or repeat:
            for cell, text in zip(table.add_row().cells, header):
                cell.text = text
        for ordinal, *cells in rows:
            out = table.add_row().cells
            out[0].text = ordinal
            for cell, paragraphs in zip(out[1:], cells):
                cell._element.remove(cell.paragraphs[0]._p)
                for paragraph in paragraphs or [[("", False)]]:
                    p = cell.add_paragraph()
                    for text, italic in paragraph:
                        p.add_run(clean(text)).italic = italic or None
        document.add_paragraph(str(n + 1))
    document.save(path)
    restamp(path)


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def written_run(text, italic, size):
    """Runs of `size` characters: what Word leaves after spelling checks and revisions."""
    out = []
    for at in range(0, len(text), size):
        piece = html.escape(text[at:at + size], quote=False).replace(" - ", " - ")
        out.append("<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>" % ("<w:rPr><w:i/></w:rPr>" if italic else "", piece))
    return "".join(out)


def written_docx(path, heading, header, rows, size=7):
    """WordprocessingML by hand: short runs, no-break hyphens, insertions, deletions, hyperlinks, a content control."""
    def paragraph(runs):
        return "<w:p>%s</w:p>" % "".join(written_run(clean(t), i, size) for t, i in runs)

    def number(xml):
        return xml.replace("-KH/", "</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">KH/")

    def cell(inner):
        return "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>%s</w:tc>" % (inner or "<w:p/>")

    body = [number(paragraph([(line, False)])) for line in heading]
    body.append("<w:tbl><w:tblGrid>%s</w:tblGrid>" % ("<w:gridCol/>" * 4))
    body.append("<w:tr><w:trPr><w:tblHeader/></w:trPr>%s</w:tr>" % "".join(cell(paragraph([(c, False)])) for c in header))
    for ordinal, *cells in rows:
        inner = [cell("<w:p><w:ins w:id=\"1\" w:author=\"x\">%s</w:ins></w:p>" % written_run(ordinal, False, 9))]
        for paragraphs in cells:
            xml = "".join(map(paragraph, paragraphs))
            xml = xml.replace("<w:r>", "<w:del w:id=\"2\"><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:r>", 1)
            inner.append(cell("<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>" % xml if xml else ""))
        body.append("<w:tr>%s</w:tr>" % "".join(inner))
    body.append("</w:tbl><w:p/>")
    document = ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>"
                % (W, "".join(body)))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in [
            ("[Content_Types].xml",
             "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
             "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/report/main.xml\" "
             "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels",
             "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
             "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
             "Target=\"report/main.xml\"/></Relationships>"),
            ("report/main.xml", document)]:
            package.writestr(zipfile.ZipInfo(name, STAMP), content, zipfile.ZIP_DEFLATED)


def restamp(path):
    """The same bytes at every run."""
    with zipfile.ZipFile(path) as package:
        entries = [(i.filename, package.read(i)) for i in package.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in entries:
            package.writestr(zipfile.ZipInfo(name, STAMP), content, zipfile.ZIP_DEFLATED)


def libreoffice(source, target_format, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", "-env:UserInstallation=file://%s/profile" % folder, "--headless", "--convert-to", target_format,
                        "--outdir", folder, str(source)], check=True, stdout=subprocess.DEVNULL)
        shutil.copy(next(Path(folder).glob(source.stem + ".*")), target)


def single_file_page(path, page, charset, encoding):
    """A MIME message as Word saves a page: a preamble, the page, an image beside it (RFC 2557)."""
    message = MIMEMultipart("related", boundary="----=_NextPart_01D9", type="text/html")
    message.preamble = "This is a Web archive file."
    part = MIMENonMultipart("text", "html", charset=charset)
    part["Content-Location"] = "file:///C:/report.htm"
    part["Content-Transfer-Encoding"] = encoding
    content = page.encode(charset)
    part.set_payload(quopri.encodestring(content).decode() if encoding == "quoted-printable" else base64.encodebytes(content).decode())
    message.attach(part)
    image = MIMENonMultipart("image", "png")
    image["Content-Location"] = "file:///C:/report_files/image001.png"
    image["Content-Transfer-Encoding"] = "base64"
    image.set_payload(base64.encodebytes(b"\x89PNG\r\n\x1a\n").decode())
    message.attach(image)
    path.write_bytes(message.as_bytes().replace(b"\n", b"\r\n"))


def vietnamese_code_page(text):
    """Letters as windows-1258 has them: a base letter with its shape, the tone behind."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = []
    for c in unicodedata.normalize("NFC", text):
        whole = unicodedata.normalize("NFD", c)
        tone = "".join(m for m in whole if m in tones)
        out.append(unicodedata.normalize("NFC", "".join(m for m in whole if m not in tones)) + tone)
    return "".join(out)


def main():
    heading, header, rows = seed.read()
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "phu-luc-6.html"
        plain.write_text(page(heading, header, rows), encoding="utf-8")
        shutil.copy(plain, CORPUS / "html" / "phu-luc-6.plain.html")
        libreoffice(plain, "docx:MS Word 2007 XML", CORPUS / "docx" / "phu-luc-6.libreoffice.docx")
        libreoffice(CORPUS / "docx" / "phu-luc-6.libreoffice.docx", "html:HTML (StarWriter)", CORPUS / "html" / "phu-luc-6.libreoffice.html")
        for name in ["docx", "html"]:
            subprocess.run(["pandoc", "-s", "-f", "html", "-o", str(CORPUS / name / ("phu-luc-6.pandoc." + name)), str(plain)],
                           check=True, env={"SOURCE_DATE_EPOCH": "1701388800", "PATH": "/usr/bin:/bin"})
        libreoffice(CORPUS / "docx" / "phu-luc-6.libreoffice.docx", "odt:writer8", CORPUS / "odt" / "phu-luc-6.libreoffice.odt")
        subprocess.run(["pandoc", "-f", "html", "-o", str(CORPUS / "odt" / "phu-luc-6.pandoc.odt"), str(plain)],
                       check=True, env={"SOURCE_DATE_EPOCH": "1701388800", "PATH": "/usr/bin:/bin"})
        text = plain.read_text(encoding="utf-8").replace("<meta charset='utf-8'>", "")
        single_file_page(CORPUS / "mhtml" / "phu-luc-6.written.mht", text, "utf-8", "quoted-printable")
        single_file_page(CORPUS / "mhtml" / "phu-luc-6.windows-1258.mht", vietnamese_code_page(text), "windows-1258", "base64")
    for name in ["made-merged", "made-automatic-numbers"]:
        libreoffice(CORPUS / "docx" / (name + ".docx"), "odt:writer8", CORPUS / "odt" / (name + ".libreoffice.odt"))
    python_docx(CORPUS / "docx" / "phu-luc-6.python-docx.docx", heading, header, [rows], True)
    written_docx(CORPUS / "docx" / "phu-luc-6.written.docx", heading, header, rows)
    pages = cut(seed.read()[2], 14)
    python_docx(CORPUS / "docx" / "phu-luc-6.pages.docx", heading, header, pages, True)
    pages = cut(seed.read()[2], 9)
    python_docx(CORPUS / "docx" / "phu-luc-6.headerless.docx", heading, header, pages, False)


if __name__ == "__main__":
    main()

"""The letters and digits of a file's tables, read without the program: the other side of conservation.

Tables are given as lists of rows of cell texts, in the order in which the tables begin, nested ones included
and their text also in the cell around them. DOCX and ODT through lxml, HTML through html5lib, MHTML through the
standard library's email, recognised text by hand.
"""
import email
import re
import unicodedata
import zipfile
from collections import Counter

import html5lib
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def only(text):
    """Letters and digits, composed, with the eth that stands for đ read as it."""
    text = unicodedata.normalize("NFC", text).replace("Ð", "Đ").replace("ð", "đ")
    return "".join(c for c in text if c.isalnum())


def count(text):
    return Counter(only(text))


def tables_of(path):
    if path.suffix == ".docx":
        return docx_tables(path)
    if path.suffix == ".html":
        return html_tables(path.read_bytes())
    if path.suffix == ".odt":
        return odt_tables(path)
    if path.suffix == ".mht":
        return html_tables(mht_page(path))
    return ocr_tables(path.read_text(encoding="utf-8-sig"))


def docx_tables(path):
    with zipfile.ZipFile(path) as package:
        rels = etree.fromstring(package.read("_rels/.rels"))
        main = next(r.get("Target") for r in rels if r.get("Type").endswith("/officeDocument")).lstrip("/")
        root = etree.fromstring(package.read(main))
    for gone in list(root.iter(W + "del", W + "moveFrom", W + "instrText", W + "delText")):
        if gone.getparent() is not None:
            gone.getparent().remove(gone)
    return [docx_table(table) for table in root.iter(W + "tbl")]


def docx_table(table):
    """Rows of cell texts; the text of a vertical merge stands in the cell it goes on from."""
    rows, anchors = [], {}
    for row in table_rows(table):
        texts, column = [], 0
        for cell in table_cells(row):
            text = "".join(t.text or "" for t in cell.iter(W + "t"))
            merge = cell.find("%stcPr/%svMerge" % (W, W))
            span = cell.find("%stcPr/%sgridSpan" % (W, W))
            goes_on = merge is not None and merge.get(W + "val", "continue") == "continue" and column in anchors
            if goes_on:
                anchor_row, index = anchors[column]
                anchor_row[index] += text
            else:
                anchors.pop(column, None)
                if merge is not None:
                    anchors[column] = (texts, len(texts))
            texts.append("" if goes_on else text)
            column += int(span.get(W + "val")) if span is not None else 1
        rows.append(texts)
    return rows


def own(table, tag, stop):
    """Descendants of one tag that belong to this table and not to one inside it."""
    for child in table:
        if child.tag == tag:
            yield child
        elif child.tag not in stop:
            yield from own(child, tag, stop)


def table_rows(table):
    return list(own(table, W + "tr", (W + "tbl",)))


def table_cells(row):
    return list(own(row, W + "tc", (W + "tbl",)))


def html_tables(data):
    root = html5lib.parse(data, treebuilder="lxml", namespaceHTMLElements=False)
    tables = []
    for table in root.iter("table"):
        rows = list(own(table, "tr", ("table",)))
        feet = [r for r in rows if r.getparent().tag == "tfoot"]
        tables.append([["".join(visible_text(cell)) for cell in own_cells(row)]
                       for row in [r for r in rows if r not in feet] + feet])
    return tables


def own_cells(row):
    return [c for c in row.iter("td", "th") if next(c.iterancestors("tr")) is row]


def visible_text(element):
    if element.text:
        yield element.text
    for child in element:
        hidden = child.tag in ("script", "style", "del", "title", "template") or not isinstance(child.tag, str) or \
            re.search(r"display:\s*none", child.get("style") or "") or child.get("hidden") is not None
        if not hidden:
            yield from visible_text(child)
        if child.tail:
            yield child.tail


ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TABLE, TEXT, OFFICE = ODF % "table", ODF % "text", ODF % "office"


def odt_tables(path):
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("content.xml"))
    for gone in list(root.iter(TEXT + "tracked-changes", OFFICE + "annotation", ODF % "svg-compatible" + "desc")):
        gone.getparent().remove(gone)
    tables = []
    for table in root.find(OFFICE + "body").iter(TABLE + "table"):
        rows = []
        for row in own(table, TABLE + "table-row", (TABLE + "table",)):
            cells = ["".join(cell.itertext()) for cell in row.iterchildren(TABLE + "table-cell")
                     for _ in range(int(cell.get(TABLE + "number-columns-repeated", 1)))]
            rows += [cells] * int(row.get(TABLE + "number-rows-repeated", 1))
        tables.append(rows)
    return tables


def mht_page(path):
    """The first page of the message, as UTF-8 with a mark."""
    message = email.message_from_bytes(path.read_bytes())
    page = next(part for part in message.walk() if part.get_content_type() == "text/html")
    return b"\xef\xbb\xbf" + page.get_payload(decode=True).decode(page.get_content_charset()).encode("utf-8")


def ocr_tables(text):
    tables, inside = [], False
    for line in text.replace("\r", "").split("\n"):
        if "\t" not in line:
            inside = False
            continue
        if not inside:
            tables.append([])
            inside = True
        tables[-1].append([re.sub(r"</?(p|i|b|u|ul|ol|li|br|em|strong|span)\b[^>]*>", " ", cell).replace("&amp;", "&")
                           for cell in line.split("\t")])
    return tables

"""Makes the inputs of the command-line tests: wrong files of every kind, and small right ones.

A maker is a function without arguments that gives the file's bytes; a case names it:
`file NAME make MAKER`.
"""

import io
import struct
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
PACKAGE_RELATIONSHIPS = (
    f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)

HEADER = ("STT", "Nội dung nhiệm vụ", "Kết quả thực hiện", "Ghi chú")
ROWS = (
    ("I", "Nhóm thứ nhất: Công tác tuyên truyền", "", ""),
    ("1", "Ban hành kế hoạch năm 2023", "Đã ban hành Kế hoạch số 238-KH/TU ngày 22/3/2023.", ""),
)


def zip_of(entries):
    """A zip file of (name, content) pairs, the same bytes every time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def docx_of(body, document=None):
    """A WordprocessingML package around body markup (or a whole main part)."""
    main = document if document is not None else f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return zip_of(
        [("[Content_Types].xml", CONTENT_TYPES), ("_rels/.rels", PACKAGE_RELATIONSHIPS), ("word/document.xml", main)]
    )


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx():
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in (HEADER, *ROWS)
    )
    return docx_of(f"{paragraph('PHỤ LỤC 1')}<w:tbl>{rows}</w:tbl>{paragraph('')}")


def html():
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in (HEADER, *ROWS))
    return f'<!DOCTYPE html><meta charset="utf-8"><p>PHỤ LỤC 1</p><table>{rows}</table>'.encode()


def two_pages():
    """Pages put one behind the other, as some mergers do; a browser shows both."""
    page = html().replace(b"<meta", b"<html><head><meta").replace(b"<p>", b"</head><body><p>") + b"</body></html>"
    return page + page


def ocr_text():
    lines = ["PHỤ LỤC 1", "", *("\t".join(row) for row in (HEADER, *ROWS))]
    return ("\n".join(lines) + "\n").encode()


def archive():
    """A zip of two documents with a file between them that is none."""
    return zip_of([("a.txt", ocr_text()), ("b.pdf", pdf()), ("c.html", html())])


def archive_of_escapes():
    """Names that would leave the folder or break a line if anyone used them as they are."""
    return zip_of([("../../outside.html", html()), ("a\nb.pdf", pdf())])


def empty():
    return b""


def truncated_zip():
    return docx()[:-200]


def truncated_in_data():
    return docx()[:400]


def pdf():
    return b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"


def rtf():
    return rb"{\rtf1\ansi\deff0 {\fonttbl {\f0 Times New Roman;}}B\'e1o c\'e1o}"


def png():
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 1, 1, 8, 0, 0, 0, 0) + b"\0" * 40


def xlsx():
    types = CONTENT_TYPES.replace("/word/document.xml", "/xl/workbook.xml").replace(
        "wordprocessingml.document", "spreadsheetml.sheet"
    )
    rels = PACKAGE_RELATIONSHIPS.replace("word/document.xml", "xl/workbook.xml")
    return zip_of([("[Content_Types].xml", types), ("_rels/.rels", rels), ("xl/workbook.xml", "<workbook/>")])


def compound_file(streams):
    """An OLE compound file (MS-CFB, version 3) whose streams are padded to 4096 bytes, so that none
    lies in the mini stream. They must come in the order of a directory's siblings: shorter names first."""
    sector, free, end, fat_sector = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    fat, body, entries = [fat_sector, end], b"", []

    def entry(name, kind, child, start, size, right=free):
        label = name.encode("utf-16-le")
        head = label.ljust(64, b"\0") + struct.pack("<HBBIII", len(label) + 2, kind, 1, free, right, child)
        return head + b"\0" * 36 + struct.pack("<IQ", start, size)

    for number, (name, data) in enumerate(streams):
        data = data.ljust(4096, b"\0")
        start = len(fat)
        fat += [start + i + 1 for i in range(len(data) // sector - 1)] + [end]
        right = number + 2 if number + 1 < len(streams) else free
        entries.append(entry(name, 2, free, start, len(data), right))
        body += data
    root = entry("Root Entry", 5, 1 if streams else free, end, 0)
    directory = (root + b"".join(entries)).ljust(sector, b"\0")
    header = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 16
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    table = struct.pack("<128I", *fat, *[free] * (128 - len(fat)))
    return header + table + directory + body


def doc():
    """Enough of a binary Word file: the FIB's magic and version (MS-DOC, 2.5.1)."""
    return compound_file([("1Table", b""), ("WordDocument", struct.pack("<HH", 0xA5EC, 0xC1) + b"\0" * 28)])


def doc_with_password():
    """The same with fEncrypted, bit 8 of the flags at byte 10."""
    base = struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0, 0, 0x0100)
    return compound_file([("1Table", b""), ("WordDocument", base + b"\0" * 20)])


def encrypted_package():
    """What Word writes for a .docx with a password: an OLE file (MS-OFFCRYPTO, 2.3.4)."""
    return compound_file([("EncryptionInfo", struct.pack("<HHI", 4, 4, 0x40)), ("EncryptedPackage", b"\x10" * 64)])


def encrypted_zip():
    """A docx whose entries are marked as encrypted (APPNOTE 6.3.10, 4.4.4, bit 0)."""
    data = bytearray(docx())
    for signature, flags_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags_at] |= 1
            at = data.find(signature, at + 4)
    return bytes(data)


def zip_bomb():
    """A main part of 300 MB that packs to 300 KB."""
    spaces = " " * (300 << 20)
    return docx_of("", f'<w:document xmlns:w="{WORD}"><w:body>{spaces}</w:body></w:document>')


def many_entries():
    return zip_of([(f"{i}.html", "") for i in range(30)])


def zip_in_zip():
    inner = html()
    for _ in range(6):
        inner = zip_of([("inner.zip" if inner[:2] == b"PK" else "a.html", inner)])
    return inner


def broken_xml():
    return docx_of("", f'<w:document xmlns:w="{WORD}"><w:body><w:p></w:tbl></w:body>')


def no_main_part():
    return zip_of([("[Content_Types].xml", CONTENT_TYPES), ("_rels/.rels", PACKAGE_RELATIONSHIPS)])


def noise():
    """Bytes without order, from a small generator, so that they are the same everywhere."""
    state, out = 20231201, bytearray()
    for _ in range(20000):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        out.append(state >> 16 & 0xFF)
    return bytes(out)


def html_noise():
    return b"<html>" + noise()


def plain_english():
    return b"There is nothing here to be read as a report.\n"


def nested_tables():
    """Tables inside tables, deeper than any document."""
    depth = 25000
    return ("<table><tr><td>" * depth + "x" + "</td></tr></table>" * depth).encode()


def wide_table():
    return b"<table><tr>" + b"<td colspan=1000>x</td>" * 6 + b"</tr></table>"


def tall_table():
    return b"<table>" + b"<tr><td>x</td></tr>" * 50 + b"</table>"


def tcvn3_bytes():
    """One sentence that says what all is in; the rest follows. Line ends of both sorts."""
    text = "Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập - tự do - hạnh phúc\r\n\nNội dung\n"
    return _tcvn3(text)


def much_text():
    """25 MB."""
    return ("Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập - tự do - hạnh phúc. " * 12 + "\n").encode() * 24000


def _tcvn3(text):
    """The 74 letters of TCVN 5712-1 that fonts have, by the standard's order."""
    capitals, small = "ĂÂÊÔƠƯĐ", "ăâêôơưđ"
    codes = {letter: 0xA1 + i for i, letter in enumerate(capitals)} | {letter: 0xA8 + i for i, letter in enumerate(small)}
    toned = {0xB5: "àảãáạ", 0xBB: "ằẳẵắ", 0xC6: "ặầẩẫấậè", 0xCE: "ẻẽéẹềểễếệìỉ", 0xDC: "ĩíịò", 0xE1: "ỏõóọồổỗốộờởỡớợù",
             0xF1: "ủũúụừửữứựỳỷỹýỵ"}
    for first, letters in toned.items():
        codes |= {letter: first + i for i, letter in enumerate(letters)}
    return bytes(codes.get(letter) or ord(letter) for letter in text)


def windows_1258_bytes():
    return "Tiê\u0301n đô\u0323 thư\u0323c hiê\u0323n\n".encode("cp1258")


def utf16_with_mark():
    return "Cộng hòa\r\nxã “ hội ” .\n".encode("utf-16")


def invalid_utf8():
    return b"Xa\xff h\xe1\xbb\x99i \xc3\n"


def spanned_slots():
    """4,000 cells that each reach over 60,000 rows: a few bytes that would be 240 million places."""
    return b"<table><tr>" + b"<td rowspan=65534>x</td>" * 4000 + b"<tr></tr>" * 60000 + b"</table>"


def repeated_chunk():
    """A page of 500 KB that packs to nothing, embedded a thousand times."""
    part = "<html><body>" + "<p>abc</p>" * 50_000 + "</body></html>"
    relationship = f'<Relationship Id="c" Type="{OFFICE}/aFChunk" Target="c.html"/>'
    chunk = f'<w:altChunk xmlns:r="{OFFICE}" r:id="c"/>'
    main = f'<w:document xmlns:w="{WORD}"><w:body>{chunk * 1000}</w:body></w:document>'
    return zip_of([("[Content_Types].xml", CONTENT_TYPES), ("_rels/.rels", PACKAGE_RELATIONSHIPS),
                   ("word/document.xml", main), ("word/c.html", part),
                   ("word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONSHIPS}">{relationship}</Relationships>')])


def long_page():
    """Half a million elements: nothing but the parser's work."""
    return b"<html><body>" + b"<b></b>" * 500_000


def many_cells():
    """400,000 cells of a number each: what a spreadsheet saved as a page looks like."""
    return b"<html><body><table>" + (b"<tr>" + b"<td>12</td>" * 20 + b"</tr>\n") * 20_000 + b"</table>"

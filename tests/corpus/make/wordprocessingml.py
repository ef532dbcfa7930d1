"""Small word-processing packages, written by hand."""
import html
import zipfile

STAMP = (2023, 12, 1, 0, 0, 0)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def paragraph(text="", properties="", run_properties=""):
    run = "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>" % (
        "<w:rPr>%s</w:rPr>" % run_properties if run_properties else "", html.escape(text, quote=False))
    return "<w:p>%s%s</w:p>" % ("<w:pPr>%s</w:pPr>" % properties if properties else "", run if text else "")


def cell(content, properties=""):
    """`content`: texts, one a paragraph, or XML."""
    inner = content if content.startswith("<w:") else "".join(paragraph(t) for t in content.split("\n"))
    return "<w:tc>%s%s</w:tc>" % ("<w:tcPr>%s</w:tcPr>" % properties if properties else "", inner)


def row(*cells, properties=""):
    return "<w:tr>%s%s</w:tr>" % ("<w:trPr>%s</w:trPr>" % properties if properties else "",
                                  "".join(c if c.startswith("<w:tc>") else cell(c) for c in cells))


def table(columns, *rows):
    return "<w:tbl><w:tblPr/><w:tblGrid>%s</w:tblGrid>%s</w:tbl>" % ("<w:gridCol w:w=\"2000\"/>" * columns, "".join(rows))


def save(path, body, numbering=""):
    parts = {
        "[Content_Types].xml": "<Types xmlns=\"%s/content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                               "vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" "
                               "ContentType=\"%s\"/></Types>" % (PACKAGE, MAIN),
        "_rels/.rels": "<Relationships xmlns=\"%s/relationships\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" "
                       "Target=\"word/document.xml\"/></Relationships>" % (PACKAGE, OFFICE),
        "word/document.xml": "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>" % (W, body),
    }
    if numbering:
        parts["word/_rels/document.xml.rels"] = ("<Relationships xmlns=\"%s/relationships\"><Relationship Id=\"rId1\" Type=\"%s/"
                                                 "numbering\" Target=\"numbering.xml\"/></Relationships>" % (PACKAGE, OFFICE))
        parts["word/numbering.xml"] = "<w:numbering xmlns:w=\"%s\">%s</w:numbering>" % (W, numbering)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, STAMP), content, zipfile.ZIP_DEFLATED)

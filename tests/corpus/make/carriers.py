"""Writes one report table in many containers, each run in a font of its own.

A paragraph is a list of pieces (text, italic, font). The font of most of the text may be set where the container
lets one: on the run, in a character, paragraph or table style, in the defaults, in the theme, in a CSS class …
"""
import html
import zipfile

from wordprocessingml import OFFICE, PACKAGE, STAMP, W

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
DOCX_PLACES = ("direct", "character", "paragraph", "table", "defaults", "theme")
HTML_PLACES = ("style", "face", "class", "word", "shorthand")


def escape(text):
    return html.escape(text, quote=False)


def quoted(text):
    return html.escape(text, quote=True)


def fonts_of(document):
    heading, rows = document
    paragraphs = heading + [p for row in rows for cell in row for p in cell]
    return sorted({font for paragraph in paragraphs for _, _, font in paragraph})


# DOCX

def r_fonts(font):
    return "<w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\"/>" % (quoted(font), quoted(font)) if font else ""


def docx_run(text, italic, properties):
    pieces = "".join("<w:softHyphen/>" if piece is None else "<w:t xml:space=\"preserve\">%s</w:t>" % escape(piece)
                     for piece in split_soft_hyphens(text))
    return "<w:r><w:rPr>%s%s</w:rPr>%s</w:r>" % (properties, "<w:i/>" if italic else "", pieces)


def split_soft_hyphens(text):
    """Every other soft hyphen is Word's own element, which None stands for; the rest stay characters."""
    parts = text.split("\u00ad")
    pieces = [parts[0]]
    for index, part in enumerate(parts[1:]):
        if index % 2 == 0:
            pieces += [None, part]
        else:
            pieces[-1] += "\u00ad" + part
    return [piece for piece in pieces if piece != ""]


def docx(path, document, place, base):
    """`base`: the font that `place` sets for all; the others stand on their runs."""
    heading, rows = document
    styles = {font: "c%d" % n for n, font in enumerate(fonts_of(document))}

    def run(text, italic, font):
        if place == "character":
            return docx_run(text, italic, "<w:rStyle w:val=\"%s\"/>" % styles[font])
        return docx_run(text, italic, "" if font == base and place != "direct" else r_fonts(font))

    def paragraph(pieces, style):
        return "<w:p>%s%s</w:p>" % ("<w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>" % style if style else "",
                                    "".join(run(*piece) for piece in pieces))

    in_table = "based" if place == "paragraph" else ""
    body = "".join(paragraph(p, "based" if place in ("paragraph", "table") else "") for p in heading)
    body += "<w:tbl><w:tblPr>%s</w:tblPr><w:tblGrid>%s</w:tblGrid>" % (
        "<w:tblStyle w:val=\"grid\"/>" if place == "table" else "", "<w:gridCol w:w=\"2000\"/>" * len(rows[0]))
    for row in rows:
        body += "<w:tr>%s</w:tr>" % "".join(
            "<w:tc>%s</w:tc>" % ("".join(paragraph(p, in_table) for p in cell) or "<w:p/>") for cell in row)
    body += "</w:tbl><w:p/>"
    save_docx(path, body, docx_styles(place, base, styles), docx_theme(base))


def docx_styles(place, base, styles):
    defaults = {"defaults": r_fonts(base),
                "theme": "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>"}.get(place, "")
    out = "<w:docDefaults><w:rPrDefault><w:rPr>%s</w:rPr></w:rPrDefault></w:docDefaults>" % defaults
    out += "<w:style w:type=\"paragraph\" w:styleId=\"base\"><w:rPr>%s</w:rPr></w:style>" % r_fonts(base)
    out += "<w:style w:type=\"paragraph\" w:styleId=\"based\"><w:basedOn w:val=\"base\"/></w:style>"
    out += "<w:style w:type=\"table\" w:styleId=\"grid\"><w:rPr>%s</w:rPr></w:style>" % r_fonts(base)
    return out + "".join("<w:style w:type=\"character\" w:styleId=\"%s\"><w:rPr>%s</w:rPr></w:style>" % (name, r_fonts(font))
                         for font, name in styles.items())


def docx_theme(base):
    fonts = "<a:%s><a:latin typeface=\"%s\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:%s>"
    return "<a:fontScheme name=\"x\">%s%s</a:fontScheme>" % (
        fonts % ("majorFont", "Arial", "majorFont"), fonts % ("minorFont", quoted(base), "minorFont"))


def save_docx(path, body, styles, theme):
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    parts = {
        "[Content_Types].xml": "<Types xmlns=\"%s/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd."
                               "openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType="
                               "\"%sdocument.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"%sstyles+xml\"/>"
                               "<Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-"
                               "officedocument.theme+xml\"/></Types>" % (PACKAGE, word, word),
        "_rels/.rels": "<Relationships xmlns=\"%s/relationships\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target="
                       "\"word/document.xml\"/></Relationships>" % (PACKAGE, OFFICE),
        "word/_rels/document.xml.rels": "<Relationships xmlns=\"%s/relationships\"><Relationship Id=\"r1\" Type=\"%s/styles\" "
                                        "Target=\"styles.xml\"/><Relationship Id=\"r2\" Type=\"%s/theme\" Target=\"theme/theme1.xml\"/>"
                                        "</Relationships>" % (PACKAGE, OFFICE, OFFICE),
        "word/styles.xml": "<w:styles xmlns:w=\"%s\">%s</w:styles>" % (W, styles),
        "word/theme/theme1.xml": "<a:theme xmlns:a=\"%s\" name=\"x\"><a:themeElements>%s</a:themeElements></a:theme>" % (DRAWING, theme),
        "word/document.xml": "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>" % (W, body),
    }
    save_zip(path, parts)


def save_zip(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, STAMP), content.encode("utf-8"), zipfile.ZIP_DEFLATED)


# ODT

def odt(path, document):
    heading, rows = document
    fonts = fonts_of(document)

    def span(text, italic, font):
        return "<text:span text:style-name=\"T%d%s\">%s</text:span>" % (fonts.index(font), "i" if italic else "", escape(text))

    def paragraph(pieces):
        return "<text:p>%s</text:p>" % "".join(span(*piece) for piece in pieces)

    faces = "".join("<style:font-face style:name=\"F%d\" svg:font-family=\"%s\"/>" % (n, quoted("'%s'" % f)) for n, f in enumerate(fonts))
    styles = "".join("<style:style style:name=\"T%d%s\" style:family=\"text\"><style:text-properties style:font-name=\"F%d\"%s/>"
                     "</style:style>" % (n, mark, n, slant)
                     for n in range(len(fonts)) for mark, slant in (("", ""), ("i", " fo:font-style=\"italic\"")))
    body = "".join(map(paragraph, heading)) + "<table:table><table:table-column table:number-columns-repeated=\"%d\"/>" % len(rows[0])
    for row in rows:
        body += "<table:table-row>%s</table:table-row>" % "".join(
            "<table:table-cell>%s</table:table-cell>" % "".join(map(paragraph, cell)) for cell in row)
    body += "</table:table>"
    spaces = " ".join("xmlns:%s=\"urn:oasis:names:tc:opendocument:xmlns:%s:1.0\"" % (short, long) for short, long in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"), ("manifest", "manifest")))
    save_zip(path, {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<manifest:manifest %s><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                                 "application/vnd.oasis.opendocument.text\"/></manifest:manifest>" % spaces,
        "content.xml": "<office:document-content %s><office:font-face-decls>%s</office:font-face-decls><office:automatic-styles>%s"
                       "</office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document-content>"
                       % (spaces, faces, styles, body)})


# HTML

def html_page(document, place, head="<meta charset='utf-8'>"):
    heading, rows = document
    fonts = fonts_of(document)

    def span(text, italic, font):
        inner = escape(text).replace("\u00ad", "&shy;")
        if place == "face":
            inner = "<font face=\"%s\">%s</font>" % (quoted(font), inner)
        elif place == "none":
            pass
        elif place == "shorthand":
            inner = "<span style='font: 12pt/14pt \"%s\", serif'>%s</span>" % (quoted(font), inner)
        elif place == "style":
            inner = "<span style='font-family:\"%s\"'>%s</span>" % (quoted(font), inner)
        elif place == "class" or font != fonts[-1]:
            inner = "<span class=f%d>%s</span>" % (fonts.index(font), inner)
        return "<i>%s</i>" % inner if italic else inner

    def paragraph(pieces):
        return "<p class=MsoNormal>%s</p>" % "".join(span(*piece) for piece in pieces)

    rules = "".join(".f%d {font-family:\"%s\", \"sans-serif\"; font-size:12.0pt}\n" % pair for pair in enumerate(fonts))
    if place == "word":  # Word gives the font of most of the text to p.MsoNormal
        rules += "p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-parent:\"\"; font-family:\"%s\"}\n" % fonts[-1]
    body = "\n".join(map(paragraph, heading)) + "\n<table>\n" + "\n".join(
        "<tr>%s</tr>" % "".join("<td>%s</td>" % "".join(map(paragraph, cell)) for cell in row) for row in rows) + "\n</table>"
    style = "<style><!--\n%s--></style>" % rules if place in ("class", "word") else ""
    return "<html><head>%s%s</head><body>\n%s\n</body></html>\n" % (head, style, body)


# Recognised text

def ocr_text(document):
    heading, rows = document

    def paragraph(pieces):
        return "".join("<i>%s</i>" % text if italic else text for text, italic, _ in pieces)

    return "\n".join(map(paragraph, heading)) + "\n\n" + "\n".join(
        "\t".join("".join("<p>%s</p>" % paragraph(p) for p in cell) for cell in row) for row in rows) + "\n"

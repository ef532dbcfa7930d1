"""WordprocessingML read through lxml, by ECMA-376 and the contract's settled cases; shares nothing with the program."""
import posixpath
import zipfile
from collections import namedtuple

from lxml import etree

import blocks as made

Style = namedtuple("Style", "kind based_on hidden name")

PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "urn:schemas-microsoft-com:vml": "v",
}
WORD_EXTENSIONS = "http://schemas.microsoft.com/office/word/"
NOT_SHOWN = {"w:del", "w:moveFrom", "w:instrText", "w:delInstrText", "w:delText", "w:pPr", "w:rPr", "w:sectPr", "w:sdtPr",
             "w:sdtEndPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:rubyPr", "w:customXmlPr", "w:smartTagPr", "pic:pic",
             "c:chart", "dgm:relIds", "w:tblPrEx"}


def name_of(element):
    """The tag with the usual prefix; "" for comments and foreign elements."""
    if not isinstance(element.tag, str):
        return ""
    name = etree.QName(element)
    prefix = PREFIXES.get(name.namespace)
    return "%s:%s" % (prefix, name.localname) if prefix else ""


def attribute(element, local, default=None):
    """By local name: strict and transitional files qualify it differently, some not at all."""
    for key, value in element.attrib.items():
        if key.rsplit("}", 1)[-1] == local:
            return value
    return default


def child(element, name):
    if element is None:
        return None
    return next((c for c in element if name_of(c) == name), None)


def is_on(element):
    return element is not None and attribute(element, "val", "1") not in ("0", "false", "off", "none")


def toggle(properties, name):
    """True, False, or None where nothing is said."""
    found = None
    for element in () if properties is None else properties:
        if name_of(element) == name:
            found = is_on(element)
    return found


def integer(text, default):
    try:
        return int((text or "").strip())
    except ValueError:
        return default


def parse_xml(data):
    """Wrong values of xml:id make a document no less well-formed."""
    try:
        return etree.fromstring(data, etree.XMLParser(huge_tree=True, resolve_entities=False))
    except etree.XMLSyntaxError as error:
        if "xml:id" not in str(error):
            raise
        return etree.fromstring(data, etree.XMLParser(huge_tree=True, resolve_entities=False, recover=True))


class Package:
    def __init__(self, file):
        self.archive = zipfile.ZipFile(file)
        self.names = {n.replace("\\", "/").lstrip("/").lower(): n for n in self.archive.namelist()}

    def has(self, part):
        return part.lower() in self.names

    def read(self, part):
        return self.archive.read(self.names[part.lower()])

    def parse(self, part):
        return parse_xml(self.read(part))

    def relationships(self, part):
        """Id → (last word of the type, target part), those outside the package left out; "" is the package itself."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", name + ".rels")
        found = {}
        for one in self.parse(rels) if self.has(rels) else ():
            if isinstance(one.tag, str) and one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/" + folder, one.get("Target") or "")).lstrip("/")
                found[one.get("Id")] = ((one.get("Type") or "").rsplit("/", 1)[-1], target)
        return found

    def main_part(self):
        try:
            for kind, target in self.relationships("").values():
                if kind == "officeDocument" and self.has(target):
                    return target
        except etree.XMLSyntaxError:
            pass
        for one in self.parse("[Content_Types].xml") if self.has("[Content_Types].xml") else ():
            if ".main+xml" in one.get("ContentType", "") and self.has(one.get("PartName", "").lstrip("/")):
                return one.get("PartName").lstrip("/")
        return "word/document.xml"


class Docx:
    def __init__(self, package, read_piece):
        self.package = package
        self.read_piece = read_piece  # what reads the bytes of an embedded piece
        self.free = 0
        main = package.main_part()
        self.root = package.parse(main)
        self.relationships = self.broken_as_absent(package.relationships, main) or {}
        self.styles, self.default_hidden, self.defaults = self.read_styles()
        self.notes = {"w:footnoteReference": [], "w:endnoteReference": []}

    @staticmethod
    def broken_as_absent(work, *arguments):
        try:
            return work(*arguments)
        except (etree.XMLSyntaxError, KeyError, zipfile.BadZipFile):
            return None

    def part_of_kind(self, kind):
        target = next((t for k, t in self.relationships.values() if k == kind), None)
        return self.broken_as_absent(self.package.parse, target) if target and self.package.has(target) else None

    def read_styles(self):
        root = self.part_of_kind("styles")
        styles, defaults, hidden = {}, {}, False
        for element in () if root is None else root:
            if name_of(element) == "w:docDefaults":
                hidden = bool(toggle(child(child(element, "w:rPrDefault"), "w:rPr"), "w:vanish"))
            if name_of(element) != "w:style":
                continue
            base = child(element, "w:basedOn")
            kind, key = attribute(element, "type", "paragraph"), attribute(element, "styleId", "")
            styles.setdefault(key, Style(kind, None if base is None else attribute(base, "val"),
                                         toggle(child(element, "w:rPr"), "w:vanish"), key))
            if attribute(element, "default") in ("1", "true", "on"):
                defaults.setdefault(kind, key)
        return styles, hidden, defaults

    def style_hides(self, kind, key):
        """By the chain of styles that the style is based on."""
        if self.styles.get(key) is None or self.styles[key].kind != kind:
            key = self.defaults.get(kind)
        seen = set()
        while key in self.styles and key not in seen:
            seen.add(key)
            style = self.styles[key]
            if style.hidden is not None:
                return style.hidden
            key = style.based_on
        return False

    def read(self):
        out = self.story(self.root, child(self.root, "w:body"))
        for reference, kind, tag in (("w:footnoteReference", "footnotes", "w:footnote"),
                                     ("w:endnoteReference", "endnotes", "w:endnote")):
            root = self.part_of_kind(kind) if self.notes[reference] else None
            notes = {}
            for note in () if root is None else root:
                if name_of(note) == tag and attribute(note, "type", "normal") == "normal":
                    notes.setdefault(attribute(note, "id"), note)
            for key in self.notes[reference]:  # grows where a note refers to further ones
                if key in notes:
                    out.append({"type": "note", "blocks": self.story(root, notes[key])})
        return made.Reading(out, self.free)

    def story(self, root, flow):
        return [] if flow is None else Story(self, root).read(flow)

    def piece(self, key):
        """An embedded document (w:altChunk), in whatever format."""
        _, target = self.relationships.get(key, (None, None))
        if target is None or not self.package.has(target):
            return []
        return self.read_piece(self.package.read(target))


class Story:
    """The body, or one note."""

    def __init__(self, document, root):
        self.document = document
        self.unclosed = self.find_unclosed_fields(root)
        self.fields = []  # of those that are open: True in their code
        self.boxes = []
        self.table_hides = False

    @staticmethod
    def find_unclosed_fields(root):
        open_fields = []
        for element in root.iter():
            if name_of(element) == "w:fldChar":
                kind = attribute(element, "fldCharType")
                if kind == "begin":
                    open_fields.append(element)
                if kind == "end" and open_fields:
                    open_fields.pop()
        return set(open_fields)

    def read(self, flow):
        out = []
        self.flow(flow, out)
        return out

    def flow(self, parent, out):
        for element in parent:
            name = name_of(element)
            if name in ("w:p", "a:p"):
                out.append(made.paragraph(self.paragraph(element)))
                self.put_boxes(out)
            elif name == "w:tbl":
                table = self.table(element)
                if table is not None:
                    out.append(table)
            elif name == "w:altChunk":
                out.extend(self.document.piece(attribute(element, "id")))
            elif name in ("w:r", "m:r", "w:t", "m:t", "m:oMath", "w:hyperlink", "w:fldSimple"):
                out.append(made.paragraph("".join(self.inline(element, False, False))))
                self.put_boxes(out)
            elif name == "mc:AlternateContent":
                self.flow(self.branch(element), out)
            elif isinstance(element.tag, str) and name not in NOT_SHOWN:
                self.flow(element, out)

    def put_boxes(self, out):
        """Text boxes stand after the paragraph they are anchored to."""
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            outer, self.fields = self.fields, []
            self.flow([box] if name_of(box) == "w:tbl" else box, out)
            self.fields = outer

    @staticmethod
    def branch(alternate):
        """The first choice whose namespaces are known, else the fallback."""
        for element in alternate:
            if name_of(element) == "mc:Choice":
                spaces = [element.nsmap.get(prefix, "") for prefix in element.get("Requires", "?").split()]
                if all(uri in PREFIXES or uri.startswith(WORD_EXTENSIONS) for uri in spaces):
                    return element
            if name_of(element) == "mc:Fallback":
                return element
        return ()

    def paragraph(self, element):
        properties = child(element, "w:pPr")
        style = child(properties, "w:pStyle")
        hides = self.document.style_hides("paragraph", None if style is None else attribute(style, "val"))
        return "".join(self.inline(element, hides, self.document.default_hidden or hides != self.table_hides))

    def inline(self, element, style_hides, hidden):
        name = name_of(element)
        if name in NOT_SHOWN:
            return
        if name in ("w:t", "m:t", "a:t"):
            if not hidden and not any(self.fields):
                text = "".join(element.itertext())
                self.document.free += sum(0xF020 <= ord(c) <= 0xF0FF for c in text)
                yield text
        elif name in ("w:tab", "w:br", "w:cr", "w:ptab"):
            yield " "
        elif name == "w:sym" or etree.QName(element).localname == "symEx":
            self.document.free += 1
        elif name == "w:fldChar":
            self.mark_field(element)
        elif name in self.document.notes:
            if not hidden and not any(self.fields):
                self.document.notes[name].append(attribute(element, "id"))
        elif name in ("w:txbxContent", "a:txBody", "w:tbl"):
            if not hidden and not any(self.fields):
                self.boxes.append(element)
        elif name == "mc:AlternateContent":
            for one in self.branch(element):
                if isinstance(one.tag, str):
                    yield from self.inline(one, style_hides, hidden)
        else:
            if name in ("w:r", "m:r"):
                hidden = self.run_is_hidden(child(element, "w:rPr"), style_hides)
            for one in element:
                if isinstance(one.tag, str):
                    yield from self.inline(one, style_hides, hidden)

    def mark_field(self, element):
        kind = attribute(element, "fldCharType")
        if kind == "begin" and element not in self.unclosed:
            self.fields.append(True)
        elif kind == "separate" and self.fields:
            self.fields[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()

    def run_is_hidden(self, properties, style_hides):
        """Toggles of styles combine by exclusive or; what the run says itself holds (§17.7.3)."""
        direct = toggle(properties, "w:vanish")
        if direct is not None:
            return direct
        reference = child(properties, "w:rStyle")
        by_style = reference is not None and self.document.style_hides("character", attribute(reference, "val"))
        return self.document.default_hidden or (style_hides ^ by_style ^ self.table_hides)

    def table(self, element):
        style = child(child(element, "w:tblPr"), "w:tblStyle")
        outer, self.table_hides = self.table_hides, style is not None and self.document.style_hides("table", attribute(style, "val"))
        grid = Grid()
        rows = list(self.below(element, "w:tr"))
        shown = [row for row in rows if not self.is_left_out(row)]
        for row in shown:
            self.row(row, grid)
        self.table_hides = outer
        return made.table(grid.columns, grid.rows) if shown or not rows else None

    def below(self, element, wanted):
        """Rows of a table, cells of a row, through content controls and the like."""
        for one in element:
            name = name_of(one)
            if name == wanted:
                yield one
            elif name == "mc:AlternateContent":
                branch = self.branch(one)
                yield from () if isinstance(branch, tuple) else self.below(branch, wanted)
            elif isinstance(one.tag, str) and name not in NOT_SHOWN and name not in ("w:tbl", "w:p", "w:tr", "w:tc"):
                yield from self.below(one, wanted)

    @staticmethod
    def is_left_out(row):
        properties = child(row, "w:trPr")
        return child(properties, "w:del") is not None or is_on(child(properties, "w:hidden"))

    def row(self, element, grid):
        properties = child(element, "w:trPr")
        grid.begin_row(*(integer(attribute(e, "val"), 0) if (e := child(properties, n)) is not None else 0
                         for n in ("w:gridBefore", "w:gridAfter")))
        for cell in self.below(element, "w:tc"):
            cell_properties = child(cell, "w:tcPr")
            if child(cell_properties, "w:cellDel") is not None:
                continue
            outer, self.fields = self.fields, list(self.fields)
            content = []
            self.flow(cell, content)
            self.fields = outer
            span = child(cell_properties, "w:gridSpan")
            grid.add(max(1, integer(attribute(span, "val"), 1)) if span is not None else 1,
                     self.merge(cell_properties, "w:vMerge"), self.merge(cell_properties, "w:hMerge"), content)
        grid.end_row()

    @staticmethod
    def merge(properties, name):
        element = child(properties, name)
        tracked = child(properties, "w:cellMerge")
        if name == "w:vMerge" and tracked is not None and attribute(tracked, "vMerge"):
            return "continue" if attribute(tracked, "vMerge") == "cont" else "restart"
        return None if element is None else "restart" if attribute(element, "val") == "restart" else "continue"


class Grid:
    """A cell stands where the one before it ended; a vertical merge goes on with the same column and span."""

    def __init__(self):
        self.rows, self.columns, self.anchors = [], 0, {}

    def begin_row(self, before, after):
        self.rows.append([])
        self.column, self.after, self.last, self.merging, self.kept = before, after, None, False, {}

    def add(self, span, vertical, horizontal, content):
        if horizontal == "continue" and self.merging:
            self.last["column_span"] += span
            self.last["blocks"] += content
            self.column += span
            return
        anchor = self.anchors.get((self.column, span)) if vertical == "continue" else None
        if anchor is not None:
            anchor["row_span"] += 1
            anchor["blocks"] += content
            self.last = anchor
        else:
            self.last = made.cell(self.column, span, 1, content)
            self.rows[-1].append(self.last)
        if vertical is not None:
            self.kept[(self.column, span)] = self.last
        self.merging = horizontal == "restart"
        self.column += span

    def end_row(self):
        self.anchors = self.kept
        self.columns = max(self.columns, self.column + self.after)


def read(file, read_piece):
    return Docx(Package(file), read_piece).read()

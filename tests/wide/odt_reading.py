"""OpenDocument text read through lxml, by ODF 1.3 and the contract's settled cases; shares nothing with the program."""
import zipfile

from lxml import etree

import blocks as made
from docx_reading import parse_xml

SPACES = {"urn:oasis:names:tc:opendocument:xmlns:%s:1.0" % long: short for long, short in (
    ("office", "office"), ("text", "text"), ("table", "table"), ("drawing", "draw"), ("svg-compatible", "svg"),
    ("style", "style"))}
NOT_SHOWN = {"text:tracked-changes", "office:annotation", "office:annotation-end", "office:forms", "office:event-listeners",
             "svg:title", "svg:desc", "table:title", "table:desc", "text:script", "text:sequence-decls", "text:variable-decls",
             "text:user-field-decls", "text:dde-connection-decls", "text:label", "draw:control"}
SHAPES = {"draw:%s" % kind for kind in ("caption", "circle", "connector", "custom-shape", "ellipse", "g", "line", "measure",
                                        "path", "polygon", "polyline", "rect", "regular-polygon")}


def name_of(element):
    if not isinstance(element.tag, str):
        return ""
    name = etree.QName(element)
    return "%s:%s" % (SPACES.get(name.namespace, "?"), name.localname)


def attribute(element, name, default=None):
    prefix, local = name.split(":")
    for uri, short in SPACES.items():
        if short == prefix and (value := element.get("{%s}%s" % (uri, local))) is not None:
            return value
    return default


def count(element, name):
    text = attribute(element, name, "1").strip()
    return max(1, int(text)) if text.isdigit() else 1


class Odt:
    def __init__(self, file):
        self.archive = zipfile.ZipFile(file)
        self.hidden_styles = {}
        self.notes = []
        if "styles.xml" in self.archive.namelist():
            try:
                self.read_styles(self.parse("styles.xml"))
            except etree.XMLSyntaxError:
                pass
        self.content = self.parse("content.xml")
        self.read_styles(self.content)

    def parse(self, part):
        return parse_xml(self.archive.read(part))

    def read_styles(self, root):
        for style in root.iter():
            if name_of(style) == "style:style":
                display = next((attribute(p, "text:display") for p in style if name_of(p) == "style:text-properties"), None)
                self.hidden_styles[(attribute(style, "style:family"), attribute(style, "style:name"))] = (
                    None if display is None else display == "none", attribute(style, "style:parent-style-name"))

    def hides(self, family, style, otherwise):
        seen = set()
        while style is not None and style not in seen:
            seen.add(style)
            hidden, style = self.hidden_styles.get((family, style), (None, None))
            if hidden is not None:
                return hidden
        return otherwise

    def read(self):
        out = []
        for body in self.content:
            if name_of(body) == "office:body":
                for text in body:  # `office:text`; some producer gave it another name
                    if isinstance(text.tag, str):
                        self.flow(text, out)
        for note in self.notes:  # grows where a note holds another
            body = []
            self.flow(next((e for e in note if name_of(e) == "text:note-body"), ()), body)
            out.append({"type": "note", "blocks": body})
        return made.Reading(out)

    def flow(self, parent, out):
        for element in parent:
            if isinstance(element.tag, str):
                self.block(element, out)

    def block(self, element, out):
        name = name_of(element)
        if name in NOT_SHOWN or name.endswith("-source"):
            return
        if name in ("text:p", "text:h"):
            self.paragraph(element, out)
        elif name == "table:table":
            out.append(self.table(element))
        elif name == "draw:frame":
            self.frame(element, out)
        elif name == "text:section" and attribute(element, "text:display") == "none":
            return
        else:
            self.flow(element, out)

    def paragraph(self, element, out):
        if any(name_of(e) == "text:hidden-paragraph" and attribute(e, "text:is-hidden") == "true" for e in element):
            return
        frames = []
        hidden = self.hides("paragraph", attribute(element, "text:style-name"), False)
        out.append(made.paragraph("".join(self.inline(element, hidden, frames))))
        for frame in frames:
            self.block(frame, out)

    def inline(self, parent, hidden, frames):
        yield "" if hidden else parent.text or ""
        for element in parent:
            yield from self.inline_element(element, hidden, frames)
            yield "" if hidden else element.tail or ""

    def inline_element(self, element, hidden, frames):
        name = name_of(element)
        if not isinstance(element.tag, str) or name in NOT_SHOWN or name.endswith("-source"):
            return
        if name == "text:note":
            if not hidden:
                self.notes.append(element)
        elif name == "draw:frame" and self.formula(element) is not None:
            yield "" if hidden else self.formula(element)
        elif name in SHAPES or name in ("draw:frame", "table:table", "text:list"):
            frames.append(element)
        elif name == "text:hidden-text" and attribute(element, "text:is-hidden") == "true":
            return
        elif name in ("text:s", "text:tab", "text:line-break"):
            yield " "
        else:
            inner = self.hides("text", attribute(element, "text:style-name"), hidden) if name == "text:span" else hidden
            yield from self.inline(element, inner, frames)

    def frame(self, element, out):
        """The first thing in it that can be shown."""
        for wanted in ("draw:text-box", "table:table"):
            found = next((e for e in element if name_of(e) == wanted), None)
            if found is not None:
                return self.block(found, out)
        formula = self.formula(element)
        if formula is not None:
            out.append(made.paragraph(formula))
        image = next((e for e in element if name_of(e) == "draw:image"), None)
        if image is not None and not any(name_of(e) == "draw:object" for e in element):
            self.flow(image, out)

    def formula(self, frame):
        """The letters of an embedded formula; None where it is something else."""
        holder = next((e for e in frame if name_of(e) == "draw:object"), None)
        if holder is None:
            return next((math_text(e) for e in frame if isinstance(e.tag, str) and etree.QName(e).localname == "math"), None)
        for element in holder:
            if isinstance(element.tag, str) and etree.QName(element).localname == "math":
                return math_text(element)
        part = (holder.get("{http://www.w3.org/1999/xlink}href") or "").removeprefix("./") + "/content.xml"
        if part not in self.archive.namelist():
            return None
        try:
            root = self.parse(part)
        except (etree.XMLSyntaxError, zipfile.BadZipFile):
            return None
        return math_text(root) if etree.QName(root).localname == "math" else None

    def table(self, element):
        grid = Grid()
        for row in self.rows(element):
            for _ in range(count(row, "table:number-rows-repeated")):
                self.row(row, grid)
        return made.table(grid.columns, grid.rows)

    def rows(self, element):
        for one in element:
            if name_of(one) in ("table:table-header-rows", "table:table-rows", "table:table-row-group"):
                yield from self.rows(one)
            elif name_of(one) == "table:table-row" and attribute(one, "table:visibility") not in ("collapse", "filter"):
                yield one

    def row(self, element, grid):
        grid.begin_row()
        for one in element:
            if name_of(one) == "table:table-cell":
                for _ in range(count(one, "table:number-columns-repeated")):
                    content = []
                    target = grid.add(count(one, "table:number-columns-spanned"), count(one, "table:number-rows-spanned"))
                    self.flow(one, content)
                    target["blocks"] += content
            elif name_of(one) == "table:covered-table-cell":
                content = []
                self.flow(one, content)
                grid.cover(count(one, "table:number-columns-repeated"), content)
        grid.end_row()


class Grid:
    """Covered cells take the slots of merged ones; where a producer left them out they are thought there."""

    def __init__(self):
        self.rows, self.columns, self.above, self.y = [], 0, {}, -1

    def begin_row(self):
        self.rows.append([])
        self.y += 1
        self.x, self.owed, self.last = 0, 0, None

    def reaching(self, x):
        found = self.above.get(x)
        return found if found and found[0] > self.y else None

    def add(self, columns, rows):
        self.x += self.owed
        while self.reaching(self.x):
            _, one = self.reaching(self.x)
            self.x = one["column"] + one["column_span"]
        columns = next((dx for dx in range(1, columns) if self.reaching(self.x + dx)), columns)
        self.last = made.cell(self.x, columns, rows)
        self.rows[-1].append(self.last)
        if rows > 1:
            self.above.update({self.x + dx: (self.y + rows, self.last) for dx in range(columns)})
        self.x += 1
        self.owed = columns - 1
        return self.last

    def cover(self, copies, content):
        if content:
            above = self.reaching(self.x)
            if above:
                above[1]["blocks"] += content
            elif self.owed > 0:
                self.last["blocks"] += content
            else:
                self.rows[-1].append(made.cell(self.x, 1, 1, content))
        self.x += copies
        self.owed -= min(self.owed, copies)
        self.columns = max(self.columns, self.x)

    def end_row(self):
        self.columns = max(self.columns, self.x + self.owed)
        for y, row in enumerate(self.rows):
            for one in row:
                one.setdefault("wanted", one["row_span"])
                one["row_span"] = min(one["wanted"], len(self.rows) - y)


def math_text(element):
    """Without the annotation, which holds the formula once more."""
    text = element.text or ""
    for one in element:
        if isinstance(one.tag, str) and not etree.QName(one).localname.startswith("annotation"):
            text += math_text(one)
        text += one.tail or ""
    return text


def read(file):
    return Odt(file).read()

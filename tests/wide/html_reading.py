"""HTML read through html5lib, by the table model of HTML §4.9.12.1 and the contract's settled cases; shares nothing with
the program."""
import re

import html5lib
from lxml import etree

import blocks as made

NOT_SHOWN = {"script", "style", "title", "template", "svg", "audio", "video", "iframe", "noembed", "datalist", "select",
             "textarea", "button", "del", "annotation", "annotation-xml", "xml"}
SIMPLE_SELECTOR = re.compile(r"[\w-]*(\.[\w-]+)?$")


class StyleSheet:
    """What simple selectors (`p`, `.c3`, `p.note`) say of being shown."""

    def __init__(self, css):
        self.rules = {}
        css = re.sub(r"/\*.*?(\*/|$)|<!--|-->", "", css, flags=re.S)
        for selectors, declarations in re.findall(r"([^{}]*)\{([^{}]*)", css):
            hidden = hides(declarations)
            for selector in selectors.split(","):
                selector = selector.strip()
                if hidden is not None and selector and SIMPLE_SELECTOR.match(selector):
                    name, _, rest = selector.partition(".")
                    self.rules[name.lower() + ("." + rest if rest else "")] = hidden

    def hides(self, name, classes):
        found = self.rules.get(name)
        for one in classes:
            for selector in ("." + one, "%s.%s" % (name, one)):
                found = self.rules.get(selector, found)
        return found


def hides(declarations):
    """True, False, or None where nothing is said."""
    found = None
    for declaration in declarations.lower().split(";"):
        name, _, value = declaration.partition(":")
        if name.strip() == "display":
            found = value.strip().startswith("none")
        if name.strip() == "mso-hide":
            found = value.strip().startswith("all")
    return found


def without_templates(page):
    """html5lib takes for content what a script would make a page of (HTML §4.12.3)."""
    before = None
    while before != page:
        before = page
        page = re.sub(r"<template\b[^>]*>(?:(?!</?template\b).)*(</template[^>]*>|$)", "", page, flags=re.S | re.I)
    return page


def without_frames(page):
    """Frames are not fetched, so what stands for them is shown, which to html5lib is no markup; a form control of old
    (isindex) is text to it."""
    return re.sub(r"</?(frameset|frame|noframes|isindex)\b[^>]*>", "", page, flags=re.I)


def local(element):
    return element.tag.rsplit("}", 1)[-1].lower() if isinstance(element.tag, str) else ""


def span(text, most):
    digits = re.match(r"[ \t\r\n\f]*\+?([0-9]+)", text or "")
    return min(int(digits.group(1)), most) if digits else 1


class Page:
    def __init__(self, root):
        self.root = root
        self.sheet = StyleSheet("\n".join("".join(e.itertext()) for e in root.iter() if local(e) == "style"))

    def read(self):
        out = []
        self.flow(self.root, out)
        return made.Reading(out)

    def is_hidden(self, element):
        if element.get("hidden") is not None:
            return True
        own = hides(element.get("style") or "")
        return bool(self.sheet.hides(local(element), (element.get("class") or "").split()) if own is None else own)

    def flow(self, parent, out):
        add_text(out, parent.text)
        for element in parent:
            name = local(element)
            # A page that hides all of itself waits for a script to show it.
            if name and name not in NOT_SHOWN and (name in ("html", "body") or not self.is_hidden(element)):
                if name == "table":
                    self.table(element, out)
                else:
                    self.flow(element, out)
            add_text(out, element.tail)

    def table(self, element, out):
        """What stands in a table but not in a cell, such as the caption, comes before it."""
        groups, feet, loose, strays = [], [], [], []
        for child in element:
            name = local(child)
            if name in ("tbody", "thead", "tfoot"):
                (feet if name == "tfoot" else groups).append(self.shown_rows(child, strays))
            elif name == "tr":
                loose.append(child)
            elif name not in ("col", "colgroup", ""):
                strays.append(child)
        for stray in strays:
            if not self.is_hidden(stray):
                self.flow(stray, out)
        rows = []
        for group in groups + ([loose] if loose else []) + feet:
            rows += self.group(group)
        out.append(made.table(max((one["column"] + one["column_span"] for row in rows for one in row), default=0), rows))

    def shown_rows(self, group, strays):
        strays += [e for e in group if local(e) not in ("tr", "", "script", "style", "template")]
        rows = [e for e in group if local(e) == "tr"]
        return [] if self.is_hidden(group) else [row for row in rows if not self.is_hidden(row)]

    def group(self, rows):
        made_rows, taken = [], {}
        for y, row in enumerate(rows):
            made_rows.append([])
            x = 0
            for element in row:
                if local(element) not in ("td", "th") or self.is_hidden(element):
                    continue
                while taken.get(x, 0) > y:
                    x += 1
                columns = span(element.get("colspan"), 1000) or 1
                down = span(element.get("rowspan"), 65534)
                down = len(rows) - y if down == 0 else min(down, len(rows) - y)
                for dx in range(columns):
                    taken[x + dx] = max(taken.get(x + dx, 0), y + down)
                content = []
                self.flow(element, content)
                made_rows[-1].append(made.cell(x, columns, down, content))
                x += columns
        return made_rows


def add_text(out, text):
    if not text:
        return
    if out and out[-1]["type"] == "paragraph":
        out[-1]["text"] += text
    else:
        out.append(made.paragraph(text))


def decode(data):
    stream = html5lib._inputstream.HTMLBinaryInputStream(data, useChardet=False)
    return data.decode(stream.charEncoding[0].codec_info.name, "replace")


def read(data, encoding=None):
    page = data.decode(encoding, "replace") if encoding else decode(data)
    # Unlike lxml's, Python's own tree holds characters that XML has no place for.
    return Page(html5lib.parse(without_frames(without_templates(page)), treebuilder="etree", namespaceHTMLElements=False)).read()


def read_xml(data):
    """XHTML as XML has it, where CDATA and entities are text."""
    return Page(etree.fromstring(data, etree.XMLParser(huge_tree=True, load_dtd=False, recover=True))).read()

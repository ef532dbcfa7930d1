#!/usr/bin/python3
"""docs/format.md is what the program prints: tests/docs/format.py PROGRAM

Its block `html sample.html` is the file all examples are read from. A block `json FILE LAYER POINTER` is what the JSON Pointer names
in that file's JSON. Together the examples show every key of the schemas. BAOCAO_UPDATE=1 writes the blocks anew: read the diff.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "format.md"
BLOCK = re.compile(r"(?ms)^```json (\S+) (\S+) ?(\S*)\n(.*?)^```$")
WIDTH = 120

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCX = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{KIND}.document.main+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{KIND}.footnotes+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>',
    "word/document.xml": f'<w:document {WORD}><w:body><w:p><w:r><w:t>Số liệu đến ngày 31/10/2023</w:t></w:r>'
    '<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Số hộ nghèo</w:t></w:r></w:p></w:tc>'
    '<w:tc><w:p><w:r><w:t>1.250</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>',
    "word/footnotes.xml": f'<w:footnotes {WORD}><w:footnote w:id="1"><w:p><w:r><w:t>Theo Chi cục Thống kê.</w:t></w:r></w:p>'
    "</w:footnote></w:footnotes>",
}


def make_files(folder, text):
    sample = re.search(r"(?ms)^```html sample.html\n(.*?)^```$", text)[1]
    for name in ("sample.html", "the-same.html"):
        (folder / name).write_text(sample, encoding="utf-8")
    letterhead = "".join(f"<td>{side}</td>" for side in ("<p>HUYỆN ỦY AN BÌNH</p><p>BAN THƯỜNG VỤ</p><p>*</p>", "ĐẢNG CỘNG SẢN VIỆT NAM"))
    (folder / "letterhead.html").write_text(f"<table><tr>{letterhead}</tr></table>{sample}", encoding="utf-8")
    with zipfile.ZipFile(folder / "footnote.docx", "w") as package:
        for name, part in DOCX.items():
            package.writestr(zipfile.ZipInfo(name), part)  # at no time, so that the bytes stay the same


def printed(program, folder, name, layer):
    """The JSON of a layer of a file; of the same content once more for `the-same.html`."""
    arguments = {"report": ["dump", name], "document": ["dump", "--layer", "document", name],
                 "audit": ["audit", "--format", "json", name]}[layer]
    if name == "the-same.html":
        arguments = ["convert", "--quiet", "--out", "-", "sample.html", name]
    output = subprocess.run([program, *arguments], cwd=folder, capture_output=True, check=True).stdout
    return json.loads(output.splitlines()[-1])


def named(value, pointer):
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def laid_out(value, depth=0):
    """On one line what fits on one."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + depth <= WIDTH or not isinstance(value, (dict, list)):
        return flat
    inner = " " * (depth + 2)
    if isinstance(value, dict):
        parts = [f"{json.dumps(key, ensure_ascii=False)}: {laid_out(part, depth + 2)}" for key, part in value.items()]
        return "{\n" + ",\n".join(inner + part for part in parts) + "\n" + " " * depth + "}"
    return "[\n" + ",\n".join(inner + laid_out(part, depth + 2) for part in value) + "\n" + " " * depth + "]"


def keys_of_schema(schema):
    if isinstance(schema, list):
        return set().union(*map(keys_of_schema, schema))
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", {})).union(*map(keys_of_schema, schema.values()))


def keys_of(value):
    if isinstance(value, list):
        return set().union(*map(keys_of, value))
    return set(value).union(*map(keys_of, value.values())) if isinstance(value, dict) else set()


def main(program):
    text, update = PAGE.read_text(encoding="utf-8"), os.environ.get("BAOCAO_UPDATE") == "1"
    layers = ("report", "document", "audit")
    schemas = {layer: json.loads(subprocess.run([program, "schema", layer], capture_output=True, check=True).stdout) for layer in layers}
    shown, wrong = {layer: set() for layer in layers}, []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_files(folder, text)

        def check(match):
            file, layer, pointer, block = match.groups()
            whole = printed(program, folder, file, layer)
            jsonschema.Draft202012Validator(schemas[layer]).validate(whole)
            value = named(whole, pointer)
            if not update and json.dumps(json.loads(block)) != json.dumps(value):
                wrong.append(f"{file} {layer} {pointer} is\n{laid_out(value)}")
            shown[layer] |= keys_of(value) | set(pointer.split("/"))
            return f"```json {file} {layer}{' ' + pointer if pointer else ''}\n{laid_out(value)}\n```"

        rewritten = BLOCK.sub(check, text)
    if update:
        PAGE.write_text(rewritten, encoding="utf-8")
    for layer in layers:
        # What the layers define alike is shown once.
        others = {} if layer == "report" else schemas["report"]["$defs"]
        own = {name: part for name, part in schemas[layer].get("$defs", {}).items() if part != others.get(name)}
        missing = keys_of_schema({**schemas[layer], "$defs": own}) - shown[layer]
        if missing:
            wrong.append(f"no example shows these keys of the {layer} schema: {sorted(missing)}")
    if wrong:
        sys.exit("docs/format.md: " + "\n".join(wrong))


if __name__ == "__main__":
    main(sys.argv[1])

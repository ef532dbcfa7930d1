"""The corpus: golden files, and the laws that hold for every file.

BAOCAO_UPDATE=1 rewrites the golden files; read the diff before it is committed.
"""
import json
import os
import sys
import unicodedata
import unittest
from collections import Counter
from pathlib import Path

import jsonschema

sys.path.insert(0, str(Path(__file__).parent / "make"))
import letters  # noqa: E402
import rules  # noqa: E402
import seed  # noqa: E402
from program import CORPUS, corpus_files, dump, schema  # noqa: E402

FILES = corpus_files()
PLAIN = [f for f in FILES if not f.endswith(".zip")]
SEED_FILES = [f for f in FILES if "phu-luc-6" in f and not f.endswith(".zip")]
# Files with automatic labels, and the letters of the labels as they were read from the list definitions.
AUTOMATIC = {"docx/made-automatic-numbers.docx": letters.count("I 1 2 II 1"),
             "html/made-automatic-numbers.libreoffice.html": letters.count("I 1 2 II 1"),
             "odt/made-automatic-numbers.libreoffice.odt": letters.count("I 1 2 II 1")}
UPDATE = os.environ.get("BAOCAO_UPDATE") == "1"


def without_rows(items):
    return [{**{k: v for k, v in i.items() if k != "rows"}, "items": without_rows(i["items"])} for i in items]


def pretty(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


class Corpus(unittest.TestCase):
    maxDiff = 20000

    @classmethod
    def setUpClass(cls):
        cls.reports = {f: dump([f]) for f in FILES}
        cls.documents = {f: dump([f], "document") for f in FILES}

    def compare(self, golden, value):
        path = CORPUS / golden
        if UPDATE:
            path.write_text(pretty(value), encoding="utf-8")
        self.assertEqual(json.loads(path.read_text(encoding="utf-8")), value, golden)

    def test_golden_files(self):
        for file in FILES:
            if file in SEED_FILES and not file.startswith("ocr/"):
                continue
            with self.subTest(file):
                self.compare(file.rsplit(".", 1)[0] + ".json", self.reports[file])

    def test_the_real_report_is_the_same_in_every_container(self):
        self.compare("phu-luc-6.items.json", without_rows(self.reports["ocr/phu-luc-6.ocr.txt"][0]["reports"][0]["items"]))
        want = json.loads((CORPUS / "phu-luc-6.items.json").read_text(encoding="utf-8"))
        for file in SEED_FILES:
            with self.subTest(file):
                self.assertEqual(len(self.reports[file][0]["reports"]), 1)
                self.assertEqual(without_rows(self.reports[file][0]["reports"][0]["items"]), want)

    def test_the_real_report_as_it_was_read(self):
        """Against the reading in seed.py, which shares nothing with the program."""
        want = [[" ".join("".join(t for t, _ in p).split()) for p in cell] for row in seed.read()[2] for cell in row[1:3]]
        got = []
        for _, item in rules.items_of(self.reports["ocr/phu-luc-6.ocr.txt"][0]["reports"][0]):
            for field in ("task", "result"):
                got.append([" ".join(((p["marker"] or "") + " " + p["text"]).split()) for p in item[field]])
        tidy = [[p.replace("“ ", "“").replace(" ”", "”") for p in cell] for cell in want]
        self.assertEqual(got, tidy)

    def test_schemas(self):
        for layer, files in (("report", self.reports), ("document", self.documents)):
            validator = jsonschema.Draft202012Validator(schema(layer))
            for file, objects in files.items():
                for value in objects:
                    with self.subTest(file, layer=layer):
                        validator.validate(value)

    def test_rules(self):
        for file in FILES:
            with self.subTest(file):
                for value in self.reports[file]:
                    self.assertTrue(rules.check_report_layer(value))
                for value in self.documents[file]:
                    self.assertTrue(rules.check_document_layer(value))

    def test_same_bytes_twice(self):
        self.assertEqual(dump(FILES), [value for file in FILES for value in self.reports[file]])

    def test_conservation_in_the_document_layer(self):
        for file in PLAIN:
            with self.subTest(file):
                want = [t for t in letters.tables_of(CORPUS / file)]
                got = list(document_tables(self.documents[file][0]["blocks"]))
                self.assertEqual(len(got), len(want))
                for table, (mine, theirs) in enumerate(zip(got, want)):
                    self.assertEqual(len(mine), len(theirs), "rows of table %d" % table)
                    got_letters, want_letters = (letters.count("".join(map("".join, t))) for t in (mine, theirs))
                    self.assertFalse(want_letters - got_letters, "lost")
                    self.assertFalse(got_letters - want_letters - labels(file), "doubled")

    def test_order_in_cells(self):
        """Each cell's letters stand in the order of the source."""
        for file in PLAIN:
            if file in AUTOMATIC:
                continue
            with self.subTest(file):
                want = [[["".join(c for c in unicodedata.normalize("NFC", cell) if c.isalnum()) for cell in row] for row in table]
                        for table in letters.tables_of(CORPUS / file)]
                got = [[["".join(c for c in cell if c.isalnum()) for cell in row] for row in table]
                       for table in document_tables(self.documents[file][0]["blocks"])]
                for mine, theirs in zip(got, want):
                    for row, source in zip(mine, theirs):
                        self.assertEqual([c for c in row if c], [c for c in source if c])

    def test_conservation_in_the_report_layer(self):
        for file in PLAIN:
            with self.subTest(file):
                tables = letters.tables_of(CORPUS / file)
                automatic = labels(file)
                for report in self.reports[file][0]["reports"]:
                    named, got = Counter(), Counter()
                    for _, item in rules.items_of(report):
                        for row in item["rows"]:
                            named[(row["table"], row["row"])] += 1
                        got += item_letters(item)
                    self.assertFalse([r for r, n in named.items() if n > 1], "a row stands in two items")
                    want = sum((letters.count("".join(tables[t][r])) for t, r in named), Counter())
                    missing, doubled = want - got, got - want
                    self.assertFalse(missing)
                    self.assertFalse(doubled - automatic)

    def test_every_row_is_accounted_for(self):
        for file in PLAIN:
            with self.subTest(file):
                told = {(d["at"]["table"], d["at"]["row"]) for d in self.reports[file][0]["diagnostics"] if d["at"]}
                tables = letters.tables_of(CORPUS / file)
                for report in self.reports[file][0]["reports"]:
                    rows = {(r["table"], r["row"]) for _, item in rules.items_of(report) for r in item["rows"]}
                    for table in {t for t, _ in rows}:
                        first = min(r for t, r in rows if t == table)
                        for row in range(first, len(tables[table])):
                            self.assertIn((table, row), rows | told, "row %d of table %d is nowhere" % (row, table))


def item_letters(item):
    texts = [item["ordinal"]["text"] if item["ordinal"] else ""]
    for paragraphs in [item["task"], item["result"], item["note"], *item["other"].values()]:
        for paragraph in paragraphs:
            texts += [paragraph["marker"] or "", paragraph["text"]]
    return letters.count("".join(texts))


def document_tables(blocks):
    """Tables in the order in which they begin, as rows of cell texts; the text of a nested one in its cell too."""
    for block in blocks:
        if block["type"] == "table":
            yield [[block_text(cell["blocks"]) for cell in row["cells"]] for row in block["rows"]]
            for row in block["rows"]:
                for cell in row["cells"]:
                    yield from document_tables(cell["blocks"])


def block_text(blocks):
    text = ""
    for block in blocks:
        if block["type"] == "paragraph":
            text += (block["marker"] or "") + block["text"]
        elif block["type"] == "table":
            text += "".join(block_text(cell["blocks"]) for row in block["rows"] for cell in row["cells"])
    return text


def labels(file):
    """Letters that lists put in front of paragraphs: what a reader of the page sees, but no text of the source."""
    return AUTOMATIC.get(file, Counter())


if __name__ == "__main__":
    unittest.main()

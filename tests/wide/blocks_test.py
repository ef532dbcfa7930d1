"""That the comparison sees what it is there for: text lost, doubled or moved, cells in the wrong place."""
import copy
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "corpus"))
import blocks  # noqa: E402
from program import dump  # noqa: E402

FILE = "docx/made-merged.docx"


class Comparison(unittest.TestCase):
    def setUp(self):
        self.theirs = dump([FILE], "document")[0]["blocks"]
        self.mine = copy.deepcopy(self.theirs)
        self.cells = [one for table in blocks.tables_of(self.mine) for row in table["rows"] for one in row["cells"]
                      if one["blocks"]]

    def compare(self):
        return blocks.compare(self.mine, blocks.Reading(self.theirs))

    def test_the_same(self):
        found = self.compare()
        self.assertTrue(found.letters > 100 and found.tables > 1 and found.ordered)
        self.assertFalse(found.missing or found.surplus or found.grids)

    def test_a_lost_paragraph(self):
        self.cells[3]["blocks"].pop()
        found = self.compare()
        self.assertTrue(found.missing and found.grids and not found.surplus)

    def test_a_doubled_paragraph(self):
        self.cells[3]["blocks"] *= 2
        found = self.compare()
        self.assertTrue(found.surplus and found.grids and not found.missing)

    def test_text_in_another_cell(self):
        self.cells[3]["blocks"] += self.cells[4]["blocks"]
        self.cells[4]["blocks"] = []
        self.assertTrue(self.compare().grids)

    def test_a_wrong_span(self):
        for key in ("column", "column_span", "row_span"):
            self.setUp()
            self.cells[3][key] += 1
            self.assertTrue(self.compare().grids, key)

    def test_a_lost_row(self):
        next(blocks.tables_of(self.mine))["rows"].pop()
        self.assertTrue(self.compare().grids)

    def test_a_lost_table(self):
        self.mine[:] = [block for block in self.mine if block["type"] != "table"]
        self.assertTrue(self.compare().grids)

    def test_labels_of_lists_are_no_text_of_the_file(self):
        labelled = [{"type": "paragraph", "marker": "a)", "text": "Ban hành"}]
        for text in ("Ban hành", "a) Ban hành"):
            found = blocks.compare(labelled, blocks.Reading([blocks.paragraph(text)]))
            self.assertTrue(found.ordered, text)
        self.assertTrue(blocks.compare(labelled, blocks.Reading([blocks.paragraph("b) Ban hành")])).missing)


if __name__ == "__main__":
    unittest.main()

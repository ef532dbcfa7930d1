"""The CSV of `convert` opens in LibreOffice with its Vietnamese and its cells as they are."""
import csv
import io
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import lxml.etree

from convert import convert

CORPUS = Path(__file__).resolve().parents[2] / "test_corpus"
OFFICE = shutil.which("soffice")
CALC = OFFICE and (Path(OFFICE).resolve().parent / "libsclo.so").exists()
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def rows_of(sheet):
    """The texts of the cells, as LibreOffice took them."""
    for row in lxml.etree.parse(str(sheet)).iter(TABLE + "table-row"):
        cells = []
        for cell in row.iter(TABLE + "table-cell"):
            text = "\n".join("".join(paragraph.itertext()) for paragraph in cell.iter(TEXT + "p"))
            cells += [text] * min(int(cell.get(TABLE + "number-columns-repeated", 1)), 9)
        if any(cells):
            yield (cells + [""] * 9)[:9]


@unittest.skipUnless(CALC, "needs LibreOffice Calc")
class Spreadsheet(unittest.TestCase):
    def test_cells_are_what_was_written(self):
        with tempfile.TemporaryDirectory() as name:
            place = Path(name)
            convert(CORPUS / "ocr" / "phu-luc-6.ocr.txt", CORPUS / "html" / "made-columns.html", "--to", "csv", "--out", "out.csv",
                    folder=place, status=0)
            written = list(csv.reader(io.StringIO((place / "out.csv").read_bytes().decode("utf-8-sig"), newline="")))
            # Comma, quotation mark, UTF-8: what the dialogue offers by itself for a file that begins with a byte-order mark,
            # which a run without windows does not look for.
            read_as = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"
            subprocess.run([OFFICE, "-env:UserInstallation=" + (place / "profile").as_uri(), "--headless", read_as, "--convert-to",
                            "fods", "out.csv"], cwd=place, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=180)
            opened = list(rows_of(place / "out.fods"))
            squeeze = lambda rows: [[" ".join(cell.split()) for cell in row] for row in rows]
            self.assertGreater(len(written), 5)
            self.assertTrue(any("Nghị quyết" in cell for row in written for cell in row))
            self.assertEqual(squeeze(opened), squeeze(written))


if __name__ == "__main__":
    unittest.main()

"""`convert --report`: one page that needs nothing beside it, tried in a real browser where there is one."""
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import lxml.html

from convert import convert

CORPUS = Path(__file__).resolve().parents[2] / "test_corpus"
BROWSER = shutil.which("chromium")
HOSTILE = '<img src=x onerror="document.title=1">&amp;%BODY%.pdf'


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.place = Path(cls.temporary.name)
        shutil.copytree(CORPUS / "html", cls.place / "archive")
        (cls.place / "archive" / HOSTILE).write_bytes(b"%PDF-1.4\n")
        (cls.place / "archive" / "b.zip").write_bytes(b"PK\x03\x04broken")
        (cls.place / "archive" / "a.doc").write_bytes(b"")
        cls.errors = convert("archive", "--out", "out.jsonl", "--report", "page.html", folder=cls.place, status=1)[1]
        cls.text = (cls.place / "page.html").read_text(encoding="utf-8")
        cls.page = lxml.html.fromstring(cls.text)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def failures(self, page):
        return [[" ".join(cell.text_content().split()) for cell in row] for row in page.xpath("//table[@id='failures']/tbody/tr")]

    def test_nothing_beside_it_is_needed(self):
        self.assertEqual(self.page.xpath("//@src | //@href | //link | //iframe | //object | //img"), [])
        self.assertNotRegex(self.text, r"https?:|@import|url\(")

    def test_failures_are_those_of_standard_error(self):
        shown = [(row[0], row[2]) for row in self.failures(self.page)]
        said = [tuple(line[len("baocao: "):].split(": ", 1)) for line in self.errors.splitlines() if line.startswith("baocao: archive/")]
        self.assertEqual(shown, said)
        self.assertIn("archive/" + HOSTILE, [path for path, _ in shown])
        self.assertTrue(all(len(row) == 4 and row[3] for row in self.failures(self.page)))

    def test_figures_are_those_of_the_summary(self):
        numbers = [cell.text for cell in self.page.xpath("//table[@id='figures']//td[@class='number']")]
        self.assertEqual(numbers[0], re.search(r"(\d+) files", self.errors)[1])
        self.assertEqual(numbers[2], re.search(r"(\d+) documents", self.errors)[1])
        self.assertEqual(numbers[3], re.search(r"(\d+) reports? found", self.errors)[1])
        self.assertEqual(numbers[6], re.search(r"(\d+) failed", self.errors)[1])
        bars = self.page.xpath("//*[local-name()='svg']//*[local-name()='rect']/@class")
        self.assertIn("good", bars)
        self.assertIn("bad", bars)

    def test_both_languages_say_everything(self):
        spans = [[" ".join(span.text_content().split()) for span in self.page.xpath("//span[@class='%s']" % name)] for name in ("vi", "en")]
        self.assertEqual(len(spans[0]), len(spans[1]))
        self.assertTrue(all(spans[0] + spans[1]))

    @unittest.skipUnless(BROWSER, "needs chromium")
    def test_a_browser_sorts_and_translates(self):
        """The page with a script behind it that clicks, as Chromium has it afterwards."""
        tried = self.place / "tried.html"
        clicks = """<script>
          const before = getComputedStyle(document.querySelector("h1 .en")).display;
          document.getElementById("language").click();
          document.body.dataset.english = before + " " + getComputedStyle(document.querySelector("h1 .en")).display;
          document.querySelector("#failures th:nth-child(2) button").click();
          document.body.dataset.ascending = [...document.querySelectorAll("#failures tbody td:nth-child(2)")].map(c => c.innerText);
          document.querySelector("#failures th:nth-child(2) button").click();
          document.body.dataset.descending = [...document.querySelectorAll("#failures tbody td:nth-child(2)")].map(c => c.innerText);
          </script></body>"""
        tried.write_text(self.text.replace("</body>", clicks), encoding="utf-8")
        done = subprocess.run([BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=%s" % (self.place / "profile"),
                               "--dump-dom", tried.as_uri()], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
        body = lxml.html.fromstring(done.stdout.decode()).xpath("//body")[0]
        codes = [row[1] for row in self.failures(self.page)]
        self.assertEqual(body.get("data-english"), "none inline", done.stderr.decode()[-2000:])
        self.assertEqual(body.get("data-ascending").split(","), sorted(codes))
        self.assertEqual(body.get("data-descending").split(","), sorted(codes, reverse=True))
        self.assertNotEqual(lxml.html.fromstring(done.stdout.decode()).findtext(".//title"), "1")


if __name__ == "__main__":
    unittest.main()

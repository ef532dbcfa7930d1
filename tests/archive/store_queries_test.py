"""The queries of docs/store.md, run as printed: in the sqlite3 shell where there is one, on the store of the corpus."""
import re
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from convert import convert

ROOT = Path(__file__).resolve().parents[2]


class Queries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.store = Path(cls.temporary.name) / "corpus.sqlite"
        convert("test_corpus", "--to", "sqlite", "--out", cls.store, folder=ROOT, status=1)
        cls.queries = re.findall(r"```sql\n(.*?)```", (ROOT / "docs/store.md").read_text(encoding="utf-8"), re.S)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def test_every_query_finds_something(self):
        self.assertGreater(len(self.queries), 5)
        with sqlite3.connect(self.store) as store:
            for query in self.queries:
                rows = store.execute(query).fetchall()
                self.assertTrue(rows and rows != [(0,)], query)

    @unittest.skipUnless(shutil.which("sqlite3"), "needs the sqlite3 shell")
    def test_the_shell_runs_them(self):
        for query in self.queries:
            done = subprocess.run(["sqlite3", "-bail", str(self.store)], input=query.encode(), stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, b""), query)
            self.assertTrue(done.stdout, query)

    def test_marks_are_needed_neither_in_text_nor_query(self):
        with sqlite3.connect(self.store) as store:
            def paragraphs(words):
                return {text for text, in store.execute(
                    "SELECT p.text FROM search JOIN paragraphs p ON p.id = search.rowid WHERE search MATCH ?", (words,))}

            def holding(words):
                return {text for text, in store.execute("SELECT text FROM paragraphs") if words in text.lower()}

            for marked, plain in (("kỷ luật đảng", "ky luat dang"), ("lãnh đạo", "lanh dao"), ("thực hiện", "thuc hien")):
                self.assertTrue(holding(marked), marked)
                self.assertLessEqual(holding(marked), paragraphs('"%s"' % plain), plain)
                self.assertLessEqual(holding(marked), paragraphs('"%s"' % marked), marked)

    def test_tables_in_the_page_are_those_of_the_store(self):
        page = (ROOT / "docs/store.md").read_text(encoding="utf-8")
        named = {name for row in re.findall(r"^\| (`[^|]*)\|", page, re.M) for name in re.findall(r"`(\w+)`", row)}
        with sqlite3.connect(self.store) as store:
            tables = {name for name, in store.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\'")}
        self.assertEqual(named, tables)


if __name__ == "__main__":
    unittest.main()

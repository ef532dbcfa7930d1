"""Pages cut anywhere: the same items as the merged table gives.

The merged table of a report is cut anew at random places (any word, before a capital, before a bullet, inside
emphasis), over one to thirty pages, with repeated headers and without, and in every container. The seed is fixed.
"""
import copy
import random
import re
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "make"))
import make_seed_containers as containers  # noqa: E402
import seed  # noqa: E402
from program import dump  # noqa: E402

# A made report in the manner of the real one, but with numbered tasks and a note.
MADE_HEADER = ["TT", "Nhiệm vụ", "Kết quả thực hiện", "Ghi chú"]
MADE_ROWS = [
    ["I", "Nhóm việc về đê điều: sửa đê bao, nạo vét kênh rạch và trồng cây chắn sóng ở các xã ven biển.", "", ""],
    ["1", "Sửa đê bao Bờ Đông và các cống lấy nước; giữ đất bãi bồi Cồn Lợi - Cồn Bửng.",
     "- Đã sửa 4,2 km đê bao. Cống Ba Lai - Giồng Luông đã thông nước.¶- Đang làm 02 cống nhỏ, dự kiến xong trước mùa mưa.", ""],
    ["2", "Nạo vét kênh rạch.", "- Nạo vét kênh Sáu Quế; kênh Bảy Tấn chưa làm vì vướng nhà dân.¶- Vận động 12 hộ hiến đất.", "Còn 1 hộ"],
    ["II", "Nhóm việc về trường học", "", ""],
    ["1", "Sửa mái Trường Mầm non Hoa Mai theo đề xuất của Phòng Giáo dục và Đào tạo",
     "Đã sửa xong mái; lát lại sân. Phụ huynh góp 35 ngày công. Trường đón 210 cháu vào năm học mới.", ""],
]


def made_rows():
    return [[r[0]] + [[[(p, False)] for p in c.split("¶")] if c else [] for c in r[1:]] for r in MADE_ROWS]


def words(cell):
    return sum(len(text.split(" ")) for paragraph in cell for text, _ in paragraph)


def cut_cell(cell, count):
    """The first `count` words of a cell, and the rest."""
    kept, moved = [], []
    for paragraph in cell:
        a, b = [], []
        for text, italic in paragraph:
            parts = text.split(" ")
            if count >= len(parts):
                a.append((text, italic))
                count -= len(parts)
            elif count > 0:
                a.append((" ".join(parts[:count]), italic))
                b.append((" ".join(parts[count:]), italic))
                count = 0
            else:
                b.append((text, italic))
        if "".join(t for t, _ in a).strip():
            kept.append(a)
        if "".join(t for t, _ in b).strip():
            moved.append(b)
    return kept, moved


def places_of(cell):
    """Word counts before which something telling stands: a capital, a bullet, the inside of emphasis."""
    flat = [(word, italic) for paragraph in cell for text, italic in paragraph for word in text.split(" ")]
    return [i for i, (word, italic) in enumerate(flat) if i and (word[:1].isupper() or word == "-" or italic)]


def cut(rows, randomly):
    pages = [[]]
    for row in copy.deepcopy(rows):
        for _ in range(randomly.choice([0, 0, 1, 1, 2, 5])):
            sizes = [words(c) for c in row[1:]]
            if max(sizes) < 4:
                break
            telling = places_of(row[2] or row[1])
            count = randomly.choice(telling) if telling and randomly.random() < 0.5 else randomly.randrange(1, max(sizes))
            parts = [cut_cell(c, count) for c in row[1:]]
            if not any(b for _, b in parts):
                continue
            pages[-1].append([row[0]] + [a for a, _ in parts])
            pages.append([])
            row = [""] + [b for _, b in parts]
        pages[-1].append(row)
        if randomly.random() < 0.2:
            pages.append([])
    return [p for p in pages if p]


def inline(paragraph):
    return "".join("<i>%s</i>" % t if italic else t for t, italic in ((re.sub(r"\s+", " ", t), i) for t, i in paragraph))


def ocr_text(header, pages, repeat):
    def line(row):
        return "\t".join([row[0]] + ["".join("<p>%s</p>" % inline(p) for p in c) for c in row[1:]])
    return "\n\n".join("\n".join((["\t".join(header)] if repeat or n == 0 else []) + [line(r) for r in page])
                       for n, page in enumerate(pages)) + "\n"


def without_rows(items):
    return [{**{k: v for k, v in i.items() if k != "rows"}, "items": without_rows(i["items"])} for i in items]


def content(report):
    """What must not depend on the pages: the items, and the entities in them with their places."""
    entities = {name: [e for e in report[name] if e["at"].startswith("/items")]
                for name in ("citations", "quantities", "dates", "periods")}
    return {"items": without_rows(report["items"]), **entities}


def items(path, folder):
    return [content(r) for r in dump([path], folder=folder)[0]["reports"]]


class Recut(unittest.TestCase):
    maxDiff = 4000
    TRIES = 200

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def check(self, header, rows, tries, start):
        (self.folder / "whole.txt").write_text(ocr_text(header, [rows], True), encoding="utf-8")
        want = items("whole.txt", self.folder)
        self.assertEqual(len(want), 1)
        names = []
        for n in range(tries):
            randomly = random.Random(start + n)
            pages = cut(rows, randomly)
            names.append("cut-%d.txt" % n)
            text = ocr_text(header, pages, randomly.random() < 0.6)
            if n % 10 == 0:
                text = unicodedata.normalize("NFD", text)
            (self.folder / names[-1]).write_text(text, encoding="utf-8")
        for name, file in zip(names, dump(names, folder=self.folder)):
            with self.subTest(name, start=start):
                self.assertEqual([content(r) for r in file["reports"]], want)

    def test_the_real_report(self):
        _, header, rows = seed.read()
        self.check(header, rows, self.TRIES, 1000)

    def test_a_made_report(self):
        self.check(MADE_HEADER, made_rows(), self.TRIES, 5000)

    def test_other_containers(self):
        heading, header, rows = seed.read()
        want = None
        for n in range(12):
            pages = cut(rows, random.Random(9000 + n))
            containers.python_docx(self.folder / "cut.docx", heading, header, pages, n % 2 == 0)
            (self.folder / "cut.html").write_text("".join(
                containers.html_table(header, page) if n % 2 == 0 or i == 0 else
                containers.html_table(header, page).replace(containers.html_table(header, []).split("<tbody>")[0], "<table><tbody>")
                for i, page in enumerate(pages)), encoding="utf-8")
            got = [items(name, self.folder) for name in ("cut.docx", "cut.html")]
            want = want or got[0]
            with self.subTest(n):
                self.assertEqual(got, [want, want])

    def test_runs_split_anywhere(self):
        heading, header, rows = seed.read()
        want = None
        for size in (1, 2, 3, 11, 400, 100000):
            containers.written_docx(self.folder / "runs.docx", heading, header, rows, size)
            got = items("runs.docx", self.folder)
            want = want or got
            with self.subTest(size):
                self.assertEqual(got, want)


if __name__ == "__main__":
    unittest.main()

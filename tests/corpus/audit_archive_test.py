"""The audit over a made archive: five years of a committee and two of another, in mixed formats and page cuts.

What is planted stands in audit_plants.py, by hand. Each report is written in a container, an encoding and page cuts of
its own, drawn anew for each try; every try must give the same findings. BAOCAO_TRIES sets how many (3).
"""
import collections
import json
import os
import random
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "make"))
import audit_plants as plants  # noqa: E402
import carriers  # noqa: E402
import legacy  # noqa: E402
import make_seed_containers as containers  # noqa: E402
import recut_test  # noqa: E402
from audit_test import audit, resolve  # noqa: E402
from program import dump  # noqa: E402

HEADER = ["STT", "Nội dung nhiệm vụ", "Kết quả thực hiện", "Ghi chú"]
NUMBERS = ["nhất", "hai", "ba", "tư"]
ROMAN = ["I", "II", "III", "IV"]
TRIES = int(os.environ.get("BAOCAO_TRIES", "3"))


def paragraphs(text):
    return [[(p, False)] for p in text.split("¶")] if text else []


def line(ordinal, task, result, note=""):
    return [ordinal, paragraphs(task), paragraphs(result), paragraphs(note)]


def sub_rows(number, labels, of):
    for label in labels:
        ordinal = label if label.endswith(")") else "%d.%s" % (number, label)
        yield line(ordinal, "Làm phần %s của %s" % (label.rstrip(")"), of[:1].lower() + of[1:]), "Đã làm phần này.")


def numbered(rows):
    """The rows of one group with their ordinals; a row's own `ordinal` says how it breaks the order."""
    number = 0
    for _, task, result, note, ordinal in rows:
        number += {"skip": 2, "repeat": 0}.get(ordinal, 1)
        yield line(str(number), task, result, note)
        if ordinal.startswith("sub "):
            yield from sub_rows(number, ordinal.split()[1:], task)


def heading(year, committee):
    lines = ["PHỤ LỤC %d" % (year - 2017),
             "Kết quả khắc phục hạn chế, khuyết điểm sau kiểm điểm của %s năm %d trong năm %d" % (committee, year, year + 1)]
    if "Tỉnh" in committee:
        lines.append("(kèm Báo cáo số %d-BC/TU ngày 01/12/%d của %s)" % (year % 100, year + 1, committee))
    return lines


def provincial(year):
    rows = [r for _, rows, _ in plants.PLANTS for r in rows if r[0] == year]
    rows += [r for _, rows in plants.NEAR for r in rows if r[0] == year]
    random.Random(year).shuffle(rows)
    rows = [(y, task or "Phần việc được giao thứ tự %s" % chr(ord("A") + n % 25), result or "Đã làm xong phần này.", note, ordinal)
            if not task else (y, task, result, note, ordinal) for n, (y, task, result, note, ordinal) in enumerate(rows)]
    # A number that is left out or repeated needs one before it.
    rows.sort(key=lambda r: r[4] in ("skip", "repeat"))
    out, share = [], -(-len(rows) // 3)
    for n, title in enumerate(plants.GROUPS[year]):
        out.append(line(ROMAN[n], title.format(n=NUMBERS[n]), ""))
        out += numbered(rows[n * share:(n + 1) * share])
    return heading(year, "Ban Thường vụ Tỉnh ủy"), out


def district(year):
    rows = [(year, task, result, "", "") for result, task in plants.DISTRICT[year]]
    return heading(year, "Ban Thường vụ Huyện ủy Ba Tri"), [line("I", plants.DISTRICT_GROUP[year], "")] + list(numbered(rows))


REPORTS = {str(year): provincial(year) for year in plants.GROUPS} | {"ba-tri-%d" % year: district(year) for year in plants.DISTRICT}


# Containers: each writes heading, rows and page cuts and gives the file's name.

def set_in(lines, rows, encoding):
    """Heading and rows with the header, every run in the encoding's characters and font."""
    def piece(text):
        if encoding is None:
            return [(text, False, legacy.UNICODE_FONT)]
        return [(characters, False, font) for characters, font in legacy.pieces_of(text, encoding)]
    cells = [[[p] for p in HEADER]] + [[[r[0]] if r[0] else []] + [["".join(t for t, _ in p) for p in c] for c in r[1:]] for r in rows]
    return [piece(text) for text in lines], [[[piece(p) for p in c] for c in r] for r in cells]


def as_ocr(path, lines, rows, rng, form=None):
    text = "\n".join(lines) + "\n\n" + recut_test.ocr_text(HEADER, recut_test.cut(rows, rng), rng.random() < 0.6)
    path.write_text(unicodedata.normalize(form, text) if form else text, encoding="utf-8")


def as_html(path, lines, rows, rng):
    pages = recut_test.cut(rows, rng)
    path.write_text("<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>%s%s</body></html>" % (
        "".join("<p>%s</p>" % text for text in lines), "".join(containers.html_table(HEADER, page) for page in pages)), encoding="utf-8")


CONTAINERS = [
    (".txt", as_ocr),
    (".txt", lambda path, lines, rows, rng: as_ocr(path, lines, rows, rng, "NFD")),
    (".docx", lambda path, lines, rows, rng: containers.python_docx(path, lines, HEADER, recut_test.cut(rows, rng), True)),
    (".docx", lambda path, lines, rows, rng: containers.written_docx(path, lines, HEADER, rows, rng.choice([2, 5, 40]))),
    (".docx", lambda path, lines, rows, rng: carriers.docx(path, set_in(lines, rows, "tcvn3"), rng.choice(carriers.DOCX_PLACES), ".VnTime")),
    (".docx", lambda path, lines, rows, rng: carriers.docx(path, set_in(lines, rows, "vni"), "direct", "VNI-Times")),
    (".odt", lambda path, lines, rows, rng: carriers.odt(path, set_in(lines, rows, None))),
    (".odt", lambda path, lines, rows, rng: carriers.odt(path, set_in(lines, rows, "vni"))),
    (".html", as_html),
]


def fits(finding, quotations, years):
    """Whether each quotation stands in an evidence of its own."""
    texts = [e["text"] for e in finding["evidence"]]
    left = list(texts)
    for quotation in quotations:
        found = next((t for t in left if quotation in t), None)
        if found is None:
            return False
        left.remove(found)
    return True


def describe(finding):
    return finding["code"] + ": " + " | ".join(e["text"][:80] for e in finding["evidence"])


class Archive(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def write(self, attempt):
        """The archive in a folder of its own, in containers drawn for this try; the files' names."""
        rng = random.Random(attempt)
        drawn = rng.sample(CONTAINERS, len(CONTAINERS))
        names = []
        (self.folder / str(attempt)).mkdir()
        for (name, (lines, rows)), (ending, write) in zip(REPORTS.items(), drawn):
            # Folders of two letters, so that the files stand in another order each time.
            names.append("%d/%s%s%s" % (attempt, rng.choice("abcdef"), name, ending))
            write(self.folder / names[-1], lines, rows, rng)
        return names

    def findings(self, names):
        audited = json.loads(audit(self.folder, names).stdout)
        return audited, audited["findings"]

    def test_planted(self):
        _, found = self.findings(self.write(0))
        left = list(found)
        planted, hit, missed = collections.Counter(), collections.Counter(), []
        for code, rows, quotations in plants.PLANTS:
            planted[code] += 1
            match = next((f for f in left if f["code"] == code and fits(f, quotations, rows)), None)
            if match is None:
                missed.append((code, quotations))
            else:
                left.remove(match)
                hit[code] += 1
        total, misses = collections.Counter(f["code"] for f in found), collections.Counter(code for code, _ in plants.NEAR)
        for code in sorted(planted | total):
            precision = hit[code] / total[code] if total[code] else 1
            recall = hit[code] / planted[code] if planted[code] else 1
            print("%-26s planted %2d  near misses %2d  found %2d  precision %.2f  recall %.2f" % (
                code, planted[code], misses[code], total[code], precision, recall))
            with self.subTest(code):
                self.assertGreaterEqual(min(precision, recall), 0.95, "found in vain: %s; missed: %s" % (
                    [describe(f) for f in left if f["code"] == code], [q for c, q in missed if c == code]))

    def test_order_format_and_pages_change_nothing(self):
        want = None
        for attempt in range(TRIES):
            names = self.write(attempt)
            first = audit(self.folder, names)
            self.assertEqual(audit(self.folder, names).stdout, first.stdout)
            self.assertEqual(audit(self.folder, random.Random(attempt).sample(names, len(names))).stdout, first.stdout)
            audited = json.loads(first.stdout)
            self.assert_evidence_resolves(audited)
            years = [r["year"] for r in audited["reports"]]
            got = [(f["id"], f["code"], f["severity"], f["message"], [(years[e["report"]], e["at"], e["span"], e["text"]) for e in f["evidence"]])
                   for f in audited["findings"]]
            want = want or got
            with self.subTest(names):
                self.assertEqual(got, want)

    def assert_evidence_resolves(self, audited):
        files = {name: file for name, file in zip(sorted({r["source"] for r in audited["reports"]}),
                                                  dump(sorted({r["source"] for r in audited["reports"]}), folder=self.folder))}
        for finding in audited["findings"]:
            for evidence in finding["evidence"]:
                report = audited["reports"][evidence["report"]]
                paragraph = resolve(files[report["source"]]["reports"][report["report"]], evidence["at"])
                start, end = evidence["span"]
                self.assertEqual(paragraph["text"][start:end], evidence["text"])


if __name__ == "__main__":
    unittest.main()

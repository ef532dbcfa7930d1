"""Documents of the corpus set again in the encodings before Unicode, in fonts that say so, say nothing or lie: the same
reports as the Unicode ones. Letters are encoded by other programs (make/legacy.py); the seed is fixed.
"""
import json
import random
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "make"))
import carriers  # noqa: E402
import legacy  # noqa: E402
import seed  # noqa: E402
from program import PROGRAM, dump  # noqa: E402
from recut_test import MADE_HEADER, made_rows  # noqa: E402

BY_FONT = [e for e in legacy.ENCODINGS if e != "windows-1258"]  # no font says windows-1258
UNICODE = legacy.UNICODE_FONT


def one_font(text, font=UNICODE):
    return [(text, font)]


def read(heading, header, rows):
    """(heading paragraphs, rows of cells of paragraphs of (text, italic)), spaces as one."""
    plain = lambda text: [(text, False)]  # noqa: E731
    rows = [[[plain(c)] for c in header]] + [[[plain(r[0])] if r[0] else []] + r[1:] for r in rows]
    return ([plain(line) for line in heading],
            [[[[(re.sub(r"\s+", " ", t), i) for t, i in p] for p in cell] for cell in row] for row in rows])


MADE_HEADING = ["PHỤ LỤC II", "Kết quả khắc phục hạn chế, khuyết điểm năm 2004 của Ban Thường vụ Huyện ủy"]
DOCUMENTS = {"real": read(*seed.read()), "made": read(MADE_HEADING, MADE_HEADER, made_rows())}


def set_in(document, setter):
    """The document with each run set anew: setter(run, text) gives [(characters, font)]; run is its number.

    A setter that asks for `paragraph` gets the number of letters of the run's paragraph and the paragraph's number instead."""
    count = iter(range(10 ** 9))
    by_paragraph = "paragraph" in setter.__code__.co_varnames

    def paragraph(runs):
        number = (next(count), sum(len(text) for text, _ in runs)) if by_paragraph else None
        return [(characters, italic, font) for text, italic in runs
                for characters, font in setter(number if by_paragraph else next(count), text)]

    heading, rows = document
    return [paragraph(p) for p in heading], [[[paragraph(p) for p in cell] for cell in row] for row in rows]


def reports(file):
    return file["reports"]


def but_capitals(reports):
    """Of text whose capitals are lost, the items: what citations and titles are hangs on capitals."""
    return json.loads(json.dumps([report["items"] for report in reports], ensure_ascii=False).lower())


class Legacy(unittest.TestCase):
    maxDiff = 3000
    wanted = {}

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def unicode_reports(self, names, places):
        """What the documents give that are Unicode; read once for all tests."""
        missing = [(name, place) for name in names for place in places if (name, place) not in Legacy.wanted]
        for name, place in missing:
            self.write("want-%s-%s" % (name, place), set_in(DOCUMENTS[name], lambda _, text: one_font(text)), place, UNICODE)
        if missing:
            files = dump(["want-%s-%s" % key for key in missing], folder=self.folder)
            Legacy.wanted.update(zip(missing, map(reports, files)))
        return Legacy.wanted

    def write(self, file, document, place, base):
        path = self.folder / file
        if place in carriers.DOCX_PLACES:
            carriers.docx(path, document, place, base)
        elif place == "odt":
            carriers.odt(path, document)
        elif place == "ocr":
            path.write_text(carriers.ocr_text(document), encoding="utf-8")
        else:
            path.write_text(carriers.html_page(document, place.split("-")[-1]), encoding="utf-8")

    def check(self, setter, places, base=UNICODE, same=lambda value: value, uses=(), names=DOCUMENTS):
        """The documents set by `setter` give what the Unicode ones do; `uses` must be among the encodings named."""
        wanted = self.unicode_reports(names, places)
        keys = [(name, place) for name in names for place in places]
        for name in names:
            document = set_in(DOCUMENTS[name], setter)
            for place in places:
                self.write("got-%s-%s" % (name, place), document, place, base)
        for key, got in zip(keys, dump(["got-%s-%s" % key for key in keys], folder=self.folder)):
            with self.subTest(document=key[0], place=key[1]):
                self.assertEqual(same(reports(got)), same(wanted[key]))
                self.assertLessEqual(set(uses), set(got["source"]["encodings"]))

    PLACES = (*carriers.DOCX_PLACES, "odt", *("html-" + place for place in carriers.HTML_PLACES))
    FEW = ("direct", "character", "odt", "html-class")

    def test_all_of_it(self):
        for encoding in BY_FONT:
            with self.subTest(encoding):
                self.check(lambda _, text: legacy.pieces_of(text, encoding), self.PLACES, legacy.FONTS[encoding], uses=[encoding])

    def test_half_of_the_runs(self):
        for encoding in BY_FONT:
            with self.subTest(encoding):
                self.check(lambda run, text: legacy.pieces_of(text, encoding) if run % 2 else one_font(text), self.FEW, uses=[encoding])

    def test_runs_split_inside_words(self):
        for encoding in BY_FONT:
            for size in (1, 3, 7):
                def setter(_, text):
                    return [p for at in range(0, len(text), size)
                            for p in (legacy.pieces_of(text[at:at + size], encoding) if at // size % 2 else one_font(text[at:at + size]))]
                with self.subTest(encoding, size=size):
                    self.check(setter, self.FEW, uses=[encoding])

    def test_words_of_two_fonts(self):
        """The capital a word begins with stands in a Unicode font."""
        for encoding in BY_FONT:
            def setter(_, text):
                return [p for part in re.split(r"((?<!\w)\w)", text)
                        for p in (one_font(part) if len(part) == 1 and part.isupper() else legacy.pieces_of(part, encoding))]
            with self.subTest(encoding):
                self.check(setter, self.FEW, uses=[encoding])

    def test_words_in_the_font_of_capitals(self):
        """`P` in .VnTime, the rest of the word in .VnTimeH; ASCII there as small letters."""
        def setter(_, text):
            pieces = []
            for word in re.split(r"(\w+)", text):
                if word.isupper() and len(word) > 1 and all(c.lower() in legacy.LOWER or ord(c) < 0x80 for c in word):
                    pieces += [*legacy.pieces_of(word[0], "tcvn3"),
                               (legacy.characters_of(word[1:].lower(), "tcvn3"), legacy.CAPITALS_FONT)]
                else:
                    pieces += legacy.pieces_of(word, "tcvn3")
            return pieces
        self.check(setter, self.FEW, uses=["tcvn3"])

    def test_names_of_fonts(self):
        names = {"tcvn3": [(".VNTIME", ".VNTIMEH"), ("ABCDEF+.VnTime", "XYZABC+.VnTimeH"), (".vnarial", ".vnarialh"),
                           ("VNSTCVN3", ".VnAvantH")],
                 "vni": [("vni-times", ""), ("QWERTY+VNI-Helve", ""), ("VNI Times", "")],
                 "vps": [("VPSLongXuyen", ""), ("vps times", "")], "viscii": [("VISCII-Times", "")]}
        for encoding, fonts in names.items():
            for font, capitals in fonts:
                with self.subTest(font):
                    self.check(lambda _, text: legacy.pieces_of(text, encoding, font, capitals), ("direct", "html-face", "odt"),
                               uses=[encoding])

    def test_unicode_in_legacy_fonts(self):
        for font in legacy.FONTS.values():
            with self.subTest(font):
                self.check(lambda _, text: one_font(text, font), self.FEW)
                self.check(lambda run, text: one_font(text, font) if run % 2 else one_font(text), self.FEW)

    def test_half_is_unicode_in_the_same_legacy_font(self):
        """Paragraph by paragraph. Short ones may be read either way (`Ghi chó`) and follow the rest: they are Unicode."""
        for encoding in BY_FONT:
            font = legacy.FONTS[encoding]

            def setter(paragraph, text):
                number, letters = paragraph
                return legacy.pieces_of(text, encoding) if number % 3 == 0 and letters > 80 else one_font(text, font)
            with self.subTest(encoding):
                self.check(setter, self.FEW, uses=[encoding])

    def test_fonts_that_say_nothing(self):
        """TCVN3 without its fonts cannot tell its capitals."""
        for encoding in legacy.ENCODINGS:
            same = but_capitals if encoding == "tcvn3" else lambda value: value
            with self.subTest(encoding):
                self.check(lambda _, text: legacy.pieces_of(text, encoding, "Arial", "Arial"), self.FEW, same=same, uses=[encoding])

    def test_fonts_that_lie(self):
        for encoding in BY_FONT:
            for lie in BY_FONT:
                if lie == encoding:
                    continue
                font = legacy.FONTS[lie]
                same = but_capitals if "tcvn3" in (encoding, lie) else lambda value: value
                with self.subTest(encoding, font=font):
                    self.check(lambda _, text: legacy.pieces_of(text, encoding, font, font), self.FEW, same=same, uses=[encoding])

    def test_two_encodings(self):
        for first in BY_FONT:
            for second in BY_FONT:
                if first < second:
                    with self.subTest(first=first, second=second):
                        self.check(lambda run, text: legacy.pieces_of(text, first if run % 2 else second), self.FEW, uses=[first, second])

    def test_two_encodings_in_one_font_that_says_nothing(self):
        for first, second in (("tcvn3", "vni"), ("vni", "windows-1258")):
            def setter(run, text):
                return legacy.pieces_of(text, first if run % 2 else second, "Arial", "Arial")
            with self.subTest(first=first, second=second):
                self.check(setter, self.FEW, same=but_capitals, uses=[first, second], names=["real"])

    def test_recognised_text(self):
        for encoding in legacy.ENCODINGS:
            def plain(text):
                return text if legacy.punctuation_is_free(encoding) else re.sub("[“”]", '"', text).replace("–", "-")
            same = but_capitals if encoding == "tcvn3" else lambda value: value
            for name in DOCUMENTS:
                (self.folder / "want").write_text(
                    carriers.ocr_text(set_in(DOCUMENTS[name], lambda _, text: one_font(plain(text)))), encoding="utf-8")
                text = carriers.ocr_text(set_in(DOCUMENTS[name], lambda _, text: one_font(plain(text))))
                (self.folder / "bytes").write_bytes(legacy.bytes_of(text, encoding))
                (self.folder / "characters").write_text(legacy.characters_of(text, encoding), encoding="utf-8")
                want, *got = dump(["want", "bytes", "characters"], folder=self.folder)
                for file, form in zip(got, ("bytes", "characters")):
                    with self.subTest(encoding, document=name, form=form):
                        self.assertEqual(same(reports(file)), same(reports(want)))
                        self.assertIn(encoding, file["source"]["encodings"])

    def test_pages_with_a_wrong_label(self):
        """Bytes of legacy text in a page that says it is something else, with and without fonts."""
        for encoding in legacy.ENCODINGS:
            for label in ("", "windows-1258", "windows-1252", "iso-8859-1", "x-user-defined", "utf-8"):
                for place in ("style", "none"):
                    def plain(text):
                        return text if legacy.punctuation_is_free(encoding) else re.sub("[“”]", '"', text).replace("–", "-")
                    head = "<meta http-equiv=Content-Type content='text/html; charset=%s'>" % label if label else ""
                    same = but_capitals if encoding == "tcvn3" else lambda value: value

                    def page(setter, head):
                        return carriers.html_page(set_in(DOCUMENTS["made"], lambda _, text: setter(plain(text))), place, head)
                    (self.folder / "want").write_text(page(one_font, "<meta charset='utf-8'>"), encoding="utf-8")
                    text = page(lambda text: one_font(text, legacy.FONTS[encoding]), head)
                    (self.folder / "got").write_bytes(legacy.bytes_of(text, encoding))
                    want, got = dump(["want", "got"], folder=self.folder)
                    with self.subTest(encoding, label=label, place=place):
                        self.assertEqual(same(reports(got)), same(reports(want)))


class Letters(unittest.TestCase):
    """Each of the 134 letters in each encoding, as bytes and as the characters windows-1252 shows for them."""

    def normalize(self, encoding, content):
        done = subprocess.run([PROGRAM, "normalize", "--from", encoding], input=content, stdout=subprocess.PIPE, check=True)
        return done.stdout.decode("utf-8").split("\n")[:-1]

    def test_letters(self):
        for encoding in legacy.ENCODINGS:
            letters = [c for c in legacy.TABLES[encoding]]
            self.assertEqual(len(letters), 74 if encoding == "tcvn3" else 134)
            lines = b"".join(b"B%s\n" % legacy.TABLES[encoding][c] for c in letters)
            with self.subTest(encoding, form="bytes"):
                self.assertEqual(self.normalize(encoding, lines), ["B" + c for c in letters])
            if encoding == "windows-1258":
                continue  # always bytes
            characters = "".join(map(legacy.as_character, lines)).encode("utf-8")
            with self.subTest(encoding, form="characters"):
                self.assertEqual(self.normalize(encoding, characters), ["B" + c for c in letters])

    def test_no_two_letters_have_one_code(self):
        for encoding, table in legacy.TABLES.items():
            self.assertEqual(len(set(table.values())), len(table), encoding)


if __name__ == "__main__":
    unittest.main()

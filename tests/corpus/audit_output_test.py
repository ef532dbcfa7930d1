"""What the audit writes and takes besides its findings: SARIF, accepted findings, units and renames, --out."""
import json
import os
import shutil
import subprocess
import tempfile
import unicodedata
import unittest
import urllib.parse
from pathlib import Path

import jsonschema
import lxml.html

import program
from audit_test import GROUP, LIMIT_A, LIMIT_B, LIMIT_C, LONG_TASK, groups, report, result, task

BROWSER = shutil.which("chromium")
PDF_TEXT = shutil.which("pdftotext")

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
PLACE = {
    "type": "object",
    "required": ["id", "physicalLocation", "logicalLocations", "message"],
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "physicalLocation": {
            "type": "object", "required": ["artifactLocation"], "additionalProperties": False,
            "properties": {"artifactLocation": {"type": "object", "required": ["uri"], "properties": {
                "uri": {"type": "string", "pattern": "^([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"}}}}},
        "logicalLocations": {"type": "array", "minItems": 1, "items": {
            "type": "object", "required": ["fullyQualifiedName"],
            "properties": {"fullyQualifiedName": {"type": "string", "pattern": "^/reports/"}, "kind": {"type": "string"}}}},
        "message": TEXT,
        "properties": {"type": "object"}},
    "additionalProperties": False}
# What the SARIF 2.1.0 standard asks of the objects that are written (sections 3.13, 3.14, 3.18, 3.19, 3.27, 3.28, 3.49).
SARIF = {
    "type": "object", "required": ["version", "runs"], "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {
            "type": "object", "required": ["tool", "results"], "additionalProperties": False,
            "properties": {
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "tool": {"type": "object", "required": ["driver"], "properties": {"driver": {
                    "type": "object", "required": ["name"], "properties": {
                        "name": {"type": "string"}, "version": {"type": "string"},
                        "rules": {"type": "array", "uniqueItems": True, "items": {
                            "type": "object", "required": ["id"], "additionalProperties": False, "properties": {
                                "id": {"type": "string"}, "shortDescription": TEXT,
                                "defaultConfiguration": {"type": "object", "properties": {"level": LEVEL},
                                                         "additionalProperties": False}}}}}}}},
                "invocations": {"type": "array", "items": {
                    "type": "object", "required": ["executionSuccessful"], "properties": {
                        "executionSuccessful": {"type": "boolean"},
                        "toolExecutionNotifications": {"type": "array", "items": {
                            "type": "object", "required": ["message"], "additionalProperties": False,
                            "properties": {"message": TEXT, "level": LEVEL}}}}}},
                "results": {"type": "array", "items": {
                    "type": "object", "required": ["message"], "additionalProperties": False, "properties": {
                        "ruleId": {"type": "string"}, "level": LEVEL, "message": TEXT,
                        "locations": {"type": "array", "items": PLACE}, "relatedLocations": {"type": "array", "items": PLACE},
                        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}}}}}}}}}}


class Output(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def write(self, name, text):
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")
        return name

    def audit(self, *arguments, status=0):
        run = subprocess.run([program.PROGRAM, "audit", *arguments], cwd=self.folder, capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, status, run.stderr)
        return run.stdout

    def findings(self, *arguments, **options):
        return json.loads(self.audit("--format", "json", *arguments, **options))["findings"]

    def archive(self):
        return [self.write("năm 2022#1.txt", report([GROUP, ("1", LONG_TASK, "Có 56/209 vụ, đạt 22,27% <số> vụ", ""),
                                                     ("3", "Việc khác", "", "")])),
                self.write("2023.txt", task(LONG_TASK, 2023))]

    def test_sarif(self):
        names = self.archive()
        audited = json.loads(self.audit("--format", "json", *names))
        self.write("accepted.txt", "0123456789abcdef\n")
        sarif = json.loads(self.audit("--format", "sarif", "--baseline", "accepted.txt", *names))
        jsonschema.validate(sarif, SARIF)
        official = os.environ.get("BAOCAO_SARIF_SCHEMA")  # the standard's own file, where one has it
        if official:
            jsonschema.Draft7Validator(json.loads(Path(official).read_text(encoding="utf-8"))).validate(sarif)
        run = sarif["runs"][0]
        self.assertEqual({r["id"] for r in run["tool"]["driver"]["rules"]},
                         set(program.schema("audit")["properties"]["findings"]["items"]["properties"]["code"]["enum"]))
        self.assertEqual([r["partialFingerprints"]["baocao/v1"] for r in run["results"]], [f["id"] for f in audited["findings"]])
        self.assertGreaterEqual({r["level"] for r in run["results"]}, {"note", "warning", "error"})
        for found, finding in zip(run["results"], audited["findings"]):
            places = found["locations"] + found["relatedLocations"]
            self.assertEqual([p["message"]["text"] for p in places], [e["text"] for e in finding["evidence"]])
            self.assertEqual([p["properties"]["span"] for p in places], [e["span"] for e in finding["evidence"]])
            self.assertEqual([p["logicalLocations"][0]["fullyQualifiedName"] for p in places],
                             ["/reports/0" + e["at"] for e in finding["evidence"]])
        self.assertIn("n%C4%83m%202022%231.txt",
                      {p["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"] for p in r["locations"]})
        self.assertTrue(any("0123456789abcdef" in n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]))

    def test_a_baseline_hides_what_it_names(self):
        names = self.archive()
        whole = self.findings(*names)
        self.assertGreater(len(whole), 3)
        for known in whole:
            self.write("known.txt", f"# accepted in spring\n\n{known['id']}  {known['code']}\r\n")
            self.assertEqual(self.findings("--baseline", "known.txt", *names), [f for f in whole if f["id"] != known["id"]])
        self.write("all.json", self.audit("--format", "json", *names))
        self.assertEqual(self.findings("--baseline", "all.json", "--fail-on", "info", *names), [])

    def test_what_is_found_no_more_is_a_note(self):
        names = self.archive()
        some = self.findings(*names)[0]["id"]
        self.write("known.txt", f"{some}\nffffffffffffffff\n")
        audited = json.loads(self.audit("--format", "json", "--baseline", "known.txt", *names))
        self.assertEqual([(d["code"], d["severity"], some in d["message"], "ffffffffffffffff" in d["message"])
                          for d in audited["diagnostics"] if d["code"] == "accepted-not-found"],
                         [("accepted-not-found", "info", False, True)])
        self.assertIn("\nnote: finding ffffffffffffffff", self.audit("--baseline", "known.txt", *names))

    def test_a_list_that_is_none(self):
        names = self.archive()
        self.write("wrong.txt", "not-an-id\n")
        self.write("wrong.json", '{"schema": "baocao/report/1"}')
        self.write("wrong.csv", '"a, ""b""",c\nno comma\n')
        for option, name in (("--baseline", "wrong.txt"), ("--baseline", "wrong.json"), ("--baseline", "none"),
                             ("--units", "wrong.csv"), ("--renames", "wrong.csv")):
            with self.subTest(name):
                self.assertEqual(self.audit(option, name, *names, status=1), "")

    def test_copies(self):
        """A report that is there twice, in two formats, is one."""
        names = [self.write("a.txt", result("Họp ngày 31/02/2023; có 45/60 hộ, đạt 85%")), self.write("b.txt", groups(LIMIT_A, year=2023))]
        want = [(f["id"], f["code"]) for f in self.findings(*names)]
        self.assertIn("percent-mismatch", [code for _, code in want])
        names.append(self.write("c.txt", (self.folder / "a.txt").read_text(encoding="utf-8")))
        rows = [line for line in (self.folder / "a.txt").read_text(encoding="utf-8").split("\n")]
        lines = "".join(f"<p>{line}</p>" for line in rows if line and "\t" not in line)
        cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line.split(chr(9)))}</tr>" for line in rows if "\t" in line)
        names.append(self.write("d.html", f"<meta charset=utf-8>{lines}<table>{cells}</table>"))
        audited = json.loads(self.audit("--format", "json", *names))
        self.assertEqual([(f["id"], f["code"]) for f in audited["findings"]], want)
        self.assertEqual(len(audited["reports"]), 4)

    def test_units(self):
        """Two years of one text: a series, unless the units tell them apart."""
        names = [self.write("ben-tre/2022.txt", groups(LIMIT_A)), self.write("tra-vinh/2023.txt", groups(LIMIT_A, year=2023))]
        recurs = lambda *options: [f["code"] for f in self.findings(*options, *names)].count("limitation-recurs")
        self.assertEqual(recurs(), 1)
        self.write("units.csv", "path pattern,unit\n*ben-tre/*,Bình Thuận\r\n\"tra-*\",\"Tỉnh Quảng Ninh\"\n")
        self.assertEqual(recurs("--units", "units.csv"), 0)
        # Both went on in Vĩnh Long in 2025: built in.
        self.write("merged.csv", "*ben-tre/*,Tỉnh Bến Tre\ntra-*,Trà Vinh\n")
        self.assertEqual(recurs("--units", "merged.csv"), 1)
        self.write("renames.csv", "# another table\nBình Thuận,Quảng Ninh\n")
        self.assertEqual(recurs("--units", "units.csv", "--renames", "renames.csv"), 1)

    def recurs(self, title, next_title, *options):
        """Whether the group of one year recurs in the next under these titles."""
        names = []
        for year, text in ((2022, title), (2023, next_title)):
            lines = groups(LIMIT_A, year=year).split("\n")
            lines[1:3] = [text.format(year)]
            names.append(self.write(f"{year}.txt", "\n".join(lines)))
        return [f["code"] for f in self.findings(*options, *names)].count("limitation-recurs") == 1

    def test_units_in_headings(self):
        self.write("units.csv", "2022*,Bình Thuận\n2023*,Quảng Ninh\n")
        society = "KẾT QUẢ NHIỆM VỤ KINH TẾ - XÃ HỘI NĂM {} CỦA BAN THƯỜNG VỤ TỈNH ỦY"
        commune = "KẾT QUẢ KHẮC PHỤC NĂM {} CỦA ỦY BAN NHÂN DÂN XÃ HỘI %s"
        with self.subTest("xã hội in capitals is no commune: the file names the units"):
            self.assertTrue(self.recurs(society, society))
            self.assertFalse(self.recurs(society, society, "--units", "units.csv"))
        with self.subTest("communes named Hội"):
            self.assertFalse(self.recurs(commune % "XUÂN", commune % "SƠN"))
            self.assertTrue(self.recurs(commune % "XUÂN", commune % "XUÂN", "--units", "units.csv"))

    def test_units_in_letterheads(self):
        """The letterhead stands pages above the heading; it tells units apart, also in what convert wrote."""
        def write(name, year, *letterhead):
            head = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in letterhead)
            rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in
                           (("STT", "Nội dung", "Kết quả"), ("I", LIMIT_A, ""), ("1", f"Việc của {year}", f"Xong {year}")))
            title = f"Kết quả khắc phục năm {year} của Ban Thường vụ Huyện ủy"
            return self.write(name, "<meta charset=utf-8>" + (f"<table>{head}</table><p>BÁO CÁO</p>" if head else "")
                              + f"<p>Tình hình chung đã ổn định.</p><p>PHỤ LỤC 1</p><p>{title}</p><table>{rows}</table>")
        party = "ĐẢNG CỘNG SẢN VIỆT NAM"
        ba_tri = [("TỈNH ỦY BẾN TRE<br>HUYỆN ỦY BA TRI<br>*<br>Số 9-BC/HU", f"{party}<br>Ba Tri, ngày 01 tháng 12 năm 2023")]
        ba_tri_in_rows = [("TỈNH ỦY BẾN TRE", party), ("HUYỆN ỦY BA TRI", "________"), ("Số 9-BC/HU", "Ba Tri, ngày 01 tháng 12 năm 2023")]
        giong_trom = [("<p>TỈNH ỦY BẾN TRE</p><p>HUYỆN ỦY GIỒNG TRÔM</p>", party)]
        for name, earlier, later, goes_on in (("one", ba_tri, ba_tri_in_rows, True), ("two", ba_tri, giong_trom, False),
                                              ("one and none", ba_tri, [], True), ("none", [], [], True)):
            with self.subTest(name):
                names = [write("earlier.html", 2022, *earlier), write("later.html", 2023, *later)]
                found = [f["code"] for f in self.findings(*names)]
                self.assertEqual(found.count("limitation-recurs"), goes_on)
                for to in ("jsonl", "sqlite"):
                    subprocess.run([program.PROGRAM, "convert", *names, "--out", f"{name}.{to}", "--to", to], cwd=self.folder, check=True,
                                   capture_output=True)
                    self.assertEqual([f["code"] for f in self.findings(f"{name}.{to}")], found)
        with self.subTest("plain lines"):
            plain = [self.write(f"{year}.txt", f"HUYỆN ỦY {unit}\n*\nĐẢNG CỘNG SẢN VIỆT NAM\n\n" + groups(LIMIT_A, year=year).replace("Tỉnh ủy", "Huyện ủy"))
                     for unit, year in (("BA TRI", 2022), ("GIỒNG TRÔM", 2023), ("BA TRI", 2024))]
            self.assertEqual([f["code"] for f in self.findings(*plain[:2])].count("limitation-recurs"), 0)
            self.assertEqual([f["code"] for f in self.findings(*plain)].count("limitation-recurs"), 1)
        with self.subTest("a place above the body that issues"):
            self.write("units.csv", "2022*,Bình Thuận\n2023*,Quảng Ninh\n")
            def goes_on(issuer, one, other, *options):
                names = [self.write(f"{year}.txt", head + "\nĐẢNG CỘNG SẢN VIỆT NAM\n\n" + groups(LIMIT_A, year=year).replace("Ban Thường vụ Tỉnh ủy", issuer))
                         for head, year in ((one, 2022), (other, 2023))]
                return "limitation-recurs" in [f["code"] for f in self.findings(*names, *options)]
            units = ("--units", "units.csv")
            party, police, army = "Ban Thường vụ Đảng ủy", "HUYỆN ỦY BA TRI\nĐẢNG ỦY CÔNG AN", "HUYỆN ỦY BA TRI\nĐẢNG ỦY QUÂN SỰ"
            self.assertFalse(goes_on(party, police, army))
            self.assertFalse(goes_on(party, police, army, *units))
            self.assertTrue(goes_on(party, police, police))
            self.assertTrue(goes_on(party, police, "ĐẢNG ỦY CÔNG AN HUYỆN BA TRI"))
            commune = "UBND HUYỆN BA TRI\nUBND XÃ"
            self.assertFalse(goes_on("Ủy ban nhân dân xã", commune, commune, *units))
            self.assertTrue(goes_on("Ủy ban nhân dân xã", commune, commune))
            self.assertFalse(goes_on("Ban Thường vụ Huyện ủy", *["TỈNH ỦY BẾN TRE\nBAN THƯỜNG VỤ"] * 2, *units))
            self.assertTrue(goes_on("Ban Thường vụ Tỉnh ủy", *["TỈNH ỦY BẾN TRE\nBAN THƯỜNG VỤ"] * 2, *units))
            self.assertTrue(goes_on("Ban Thường vụ Tỉnh ủy", "ĐẢNG BỘ TỈNH BẾN TRE\nTỈNH ỦY", "TỈNH ỦY BẾN TRE", *units))
            self.assertTrue(goes_on("Ban Thường vụ Huyện ủy", "HUYỆN ỦY BA TRI\nThành phố Bến Tre, ngày 5 tháng 12 năm 2023", "HUYỆN ỦY BA TRI"))
            self.assertFalse(goes_on("Ban Thường vụ Huyện ủy", *[f"HUYỆN ỦY {unit}\nThành phố Bến Tre, ngày 5 tháng 12 năm 2023" for unit in ("BA TRI", "BA VÌ")]))
            for body in ("Sở Lao động - Thương binh và Xã hội", "Liên minh Hợp tác xã"):
                self.assertFalse(goes_on(body, *[f"UBND TỈNH {unit}\n{body.upper()}" for unit in ("BẾN TRE", "LONG AN")]), body)
            self.assertFalse(goes_on("Sở Nội vụ", "UBND TỈNH BẾN TRE\nSỞ NỘI VỤ", "UBND TỈNH LONG AN\nSỞ NỘI VỤ"))
        dumped = json.loads(subprocess.run([program.PROGRAM, "dump", write("one.html", 2022, *ba_tri_in_rows)], cwd=self.folder, check=True,
                                           capture_output=True).stdout)
        jsonschema.validate(dumped, program.schema("report"))
        self.assertEqual(dumped["reports"][0]["heading"]["letterhead"], ["TỈNH ỦY BẾN TRE", "HUYỆN ỦY BA TRI"])

    def test_renamed_units_that_the_issuer_names(self):
        self.write("renames.csv", "Huyện Ba Vì,Huyện Ba Bể\nPhường Lá,Phường Hoa\n")
        committee = "Kết quả khắc phục năm {} của Ban Thường vụ Tỉnh ủy %s"
        council = "Kết quả khắc phục năm {} của UBND %s"
        district = "Kết quả khắc phục năm {} của Ban Thường vụ Huyện ủy %s"
        ward = "Kết quả khắc phục năm {} của Ban Thường vụ Đảng ủy phường %s"
        for title, one, other, goes_on in ((committee, "Bến Tre", "Vĩnh Long", True), (committee, "Trà Vinh", "Vĩnh Long", True),
                                           (council, "tỉnh Bạc Liêu", "tỉnh Cà Mau", True), (council, "tỉnh Bà Rịa - Vũng Tàu", "thành phố Hồ Chí Minh", True),
                                           (committee, "Bến Tre", "Cà Mau", False), (district, "Ba Vì", "Ba Bể", True),
                                           (district, "Ba Vì", "Ba Tri", False), (ward, "Lá", "Hoa", True), (ward, "7", "07", True), (ward, "7", "8", False)):
            with self.subTest(f"{one} and {other}"):
                self.assertEqual(self.recurs(title % one, title % other, "--renames", "renames.csv"), goes_on)
        self.assertFalse(self.recurs(district % "Ba Vì", district % "Ba Bể"))

    def test_merged_units_before_the_merger(self):
        """Three provinces report one year and are three until two of them went on in the third."""
        def write(unit, year, paid):
            lines = groups(LIMIT_A, year=year).split("\n")
            lines[1:3] = [f"Kết quả khắc phục năm {year} của Ban Thường vụ Tỉnh ủy {unit}"]
            text = "\n".join(lines).replace(f"Xong việc I của {year}", f"Thu phí bến năm 2022 đạt {paid} tỷ đồng")
            return self.write(f"{unit} {year}.txt", text)
        names = [write(unit, 2022, paid) for unit, paid in (("Bến Tre", 40), ("Trà Vinh", 50), ("Vĩnh Long", 60))]
        self.assertEqual(self.findings(*names), [])
        with self.subTest("the built-in mergers are of 2025"):
            audited = json.loads(self.audit("--format", "json", names[0], names[2], write("Vĩnh Long", 2024, 60)))
            self.assertEqual([[audited["reports"][e["report"]]["source"] for e in f["evidence"]] for f in audited["findings"]],
                             [["Vĩnh Long 2022.txt", "Vĩnh Long 2024.txt"]])
        with self.subTest("years of one among those of another"):
            audited = json.loads(self.audit("--format", "json", names[0], write("Vĩnh Long", 2023, 60), write("Bến Tre", 2024, 40)))
            self.assertEqual([[audited["reports"][e["report"]]["source"] for e in f["evidence"]] for f in audited["findings"]],
                             [["Bến Tre 2022.txt", "Bến Tre 2024.txt"]])
        names += [write("Vĩnh Long", 2025, 60), write("Vĩnh Long", 2026, 60)]
        audited = json.loads(self.audit("--format", "json", *names))
        years = lambda code: sorted([audited["reports"][e["report"]]["source"][:-4] for e in f["evidence"]]
                                    for f in audited["findings"] if f["code"] == code)
        self.assertEqual(years("limitation-recurs"),
                         [["Bến Tre 2022", "Vĩnh Long 2025"], ["Trà Vinh 2022", "Vĩnh Long 2025"],
                          ["Vĩnh Long 2022", "Vĩnh Long 2025"], ["Vĩnh Long 2025", "Vĩnh Long 2026"]])
        self.assertEqual(len(years("figure-conflict")), 2)
        with self.subTest("numbers of their districts"):
            def cite(unit, year, day):
                name = write(unit, year, 60)
                text = (self.folder / name).read_text(encoding="utf-8")
                return self.write(name, text.replace("Thu phí", f"Theo Nghị quyết số 12-NQ/HU ngày {day:02}/3/2021, thu phí"))
            one, other = cite("Bến Tre", 2022, 5), cite("Trà Vinh", 2022, 6)
            self.assertEqual(self.findings(one, other), [])
            codes = [f["code"] for f in self.findings(one, other, cite("Vĩnh Long", 2025, 6))]
            self.assertEqual(codes.count("citation-date-conflict"), 1)

    def test_out(self):
        names = self.archive()
        self.write("audit.json", "old")
        self.assertEqual(self.audit("--format", "json", "--out", "audit.json", *names), "")
        self.assertEqual((self.folder / "audit.json").read_text(encoding="utf-8"), self.audit("--format", "json", "--out", "-", *names))
        self.assertEqual([p.name for p in self.folder.glob("audit*")], ["audit.json"])
        self.assertEqual(self.audit("--out", "no/such/folder", *names, status=1), "")
        self.assertEqual(self.audit("--format", "json", "--out", "/dev/stdout", *names), self.audit("--format", "json", *names))

    def test_config(self):
        names = self.archive()
        defaults = self.audit("--print-config")
        self.write("audit.toml", defaults)
        self.assertEqual(self.audit("--config", "audit.toml", "--print-config"), defaults)
        self.assertEqual(self.findings("--config", "audit.toml", *names), self.findings(*names))
        codes = program.schema("audit")["properties"]["findings"]["items"]["properties"]["code"]["enum"]
        self.assertEqual([line[1:-1] for line in defaults.splitlines() if line.startswith("[")], codes)

    def test_config_sets_severity_codes_and_thresholds(self):
        names = self.archive()
        severities = lambda *options: {f["code"]: f["severity"] for f in self.findings(*options, *names)}
        before = severities()
        self.write("audit.toml", "[percent-mismatch]\nseverity = 'info'\n[missing-result]\nenabled = false\n")
        after = severities("--config", "audit.toml")
        self.assertEqual((before["percent-mismatch"], after["percent-mismatch"]), ("error", "info"))
        self.assertEqual(set(before) - set(after), {"missing-result"})
        for text, code, found in (("[task-carried-over]\nleast-alike = 1", "task-carried-over", True),
                                  ("[limitation-recurs]\nleast-alike = 1.0", "limitation-recurs", True),
                                  ("[ordinal-gap]\nenabled = true", "ordinal-gap", True)):
            self.write("audit.toml", text)
            self.assertEqual(code in severities("--config", "audit.toml"), found, text)
        different = [self.write("a.txt", task(LONG_TASK)), self.write("b.txt", task(LONG_TASK + " của vụ này", 2023, of="Xong cả"))]
        carried = lambda: [f["code"] for f in self.findings("--config", "audit.toml", *different)].count("task-carried-over")
        for least, count in ((0.9, 1), (0.99, 0)):
            self.write("audit.toml", f"[task-carried-over]\nleast-alike = {least}\n")
            self.assertEqual(carried(), count)

    def test_config_that_is_none(self):
        names = self.archive()
        for text, line in (("[", 1), ("\n[no-such-code]", 2), ("[ordinal-gap]\nenabled = 'yes'", 2), ("ordinal-gap = 3", 1),
                           ("[ordinal-gap]\nseverity = 'fatal'", 2), ("[result-reused]\nleast-alike = 7", 2),
                           ("[ordinal-gap]\nleast-alike = 0.5", 2)):
            self.write("audit.toml", text)
            run = subprocess.run([program.PROGRAM, "audit", "--config", "audit.toml", *names], cwd=self.folder, capture_output=True,
                                 text=True, check=False)
            self.assertEqual((run.returncode, run.stdout), (1, ""), text)
            self.assertIn(f"baocao: audit.toml: line {line}: ", run.stderr)

    def test_what_convert_wrote(self):
        """The same audit, byte for byte, from lines, a folder and a store as from the files; a duplicate among them."""
        names = self.archive()
        for name in ("phu-luc-6.pages.docx", "made-three-appendices.docx"):
            shutil.copy(program.CORPUS / "docx" / name, self.folder / name)
            names.append(name)
        shutil.copy(self.folder / names[2], self.folder / "bản sao.docx")
        names.append("bản sao.docx")
        want = self.audit("--format", "json", *names)
        self.assertGreater(len(json.loads(want)["findings"]), 10)
        self.assertGreater(len(json.loads(want)["diagnostics"]), 3)
        for form, out in (("jsonl", "out.jsonl"), ("sqlite", "out.sqlite"), ("json", "folder")):
            with self.subTest(form):
                subprocess.run([program.PROGRAM, "convert", *names, "--to", form, "--out", out, "--quiet"], cwd=self.folder, check=True)
                self.assertEqual(self.audit("--format", "json", out), want)

    def test_what_convert_did_not_write(self):
        self.write("lines.jsonl", '{"schema":"baocao/report/1","source":{}\n')
        self.write("deep.jsonl", '{"schema":"baocao/report/1","reports":[{' + '"items":[{' * 20000 + "}]" * 20000 + "}]}\n")
        for name in ("lines.jsonl",):
            run = subprocess.run([program.PROGRAM, "audit", name], cwd=self.folder, capture_output=True, text=True, check=False)
            self.assertEqual(run.returncode, 1)
            self.assertRegex(run.stderr, f"^baocao: {name}: is no report in JSON")
        self.assertEqual(json.loads(self.audit("--format", "json", "deep.jsonl"))["findings"], [])

    def page(self, *arguments):
        return lxml.html.fromstring(self.audit("--format", "html", *arguments).encode())

    def hostile(self):
        attack = "<img src=x onerror=\"document.title='1'\"> %TITLE% </article><script>document.title='1'</script>"
        (self.folder / "sub&").mkdir()
        return [self.write("sub&/<b>2022.txt", groups(LIMIT_A + " " + attack, LIMIT_B)),
                self.write("2023.txt", groups(LIMIT_A, LIMIT_C.replace("chưa được", "không được"), year=2023)),
                self.write("2024.txt", groups(LIMIT_A.replace("bị động", "thiếu chủ động"), LIMIT_C, year=2024)),
                self.write("2025.txt", report([("I", "Nhóm hạn chế thứ nhất: Thủ tục hành chính rườm rà", "", ""),
                                               ("1", "Việc", "Có 56/209 vụ, đạt 22,27% số vụ", "")], 2025))]

    def test_page_needs_nothing_beside_it(self):
        names = self.hostile()
        page = self.page(*names)
        self.assertEqual(page.xpath("//@src | //link | //iframe | //object | //img"), [])
        self.assertNotRegex(self.audit("--format", "html", *names), r"https?:|@import|url\(")
        self.assertEqual(len(page.xpath("//script")), 1)
        files = {a for a in page.xpath("//figcaption//a/@href")}
        self.assertEqual({urllib.parse.unquote(a) for a in files}, set(names))
        self.assertEqual(page.get("lang"), "vi")
        self.assertEqual(self.page("--lang", "en", *names).get("lang"), "en")
        self.audit("--format", "html", "--out", "sub&/page.html", *names)
        page = lxml.html.parse(str(self.folder / "sub&/page.html"))
        self.assertIn("../2023.txt", page.xpath("//figcaption//a/@href"))

    def test_page_has_every_finding(self):
        names = self.hostile()
        page, want = self.page(*names), self.findings(*names)
        articles = page.xpath("//article")
        self.assertEqual([(a.get("id")[2:], a.get("data-code"), a.get("data-severity")) for a in articles],
                         [(f["id"], f["code"], f["severity"]) for f in want])
        for article, finding in zip(articles, want):
            self.assertEqual([q.text_content() for q in article.xpath(".//blockquote")], [e["text"] for e in finding["evidence"]])
        marked = [[m.text_content().strip() for m in q.xpath("./mark")] for q in
                  page.xpath("//article[@data-code='limitation-recurs'][contains(., 'làng nghề')]")[0].xpath(".//blockquote")]
        self.assertEqual(marked, [["không"], ["chưa"]])
        self.assertEqual(len(page.xpath("//*[local-name()='rect']")), len({f["code"] for f in want}))
        self.write("known.txt", want[0]["id"])
        self.assertEqual([a.get("id")[2:] for a in self.page("--baseline", "known.txt", *names).xpath("//article")],
                         [f["id"] for f in want[1:]])

    def test_fail_on_in_a_script(self):
        """What a script sees of each archive, severity by severity; what is accepted or set lower does not count."""
        self.write("sạch.txt", report([GROUP, ("1", "Việc a", "Xong a", "")]))
        self.write("cảnh báo.txt", report([GROUP, ("1", "Việc a", "Xong a", ""), ("2", "Việc b", "-", "")]))
        self.write("lỗi.txt", result("Có 56/209 vụ, đạt 22,27% số vụ"))
        self.write("cũ/2022.txt", groups(LIMIT_A))
        self.write("cũ/2023.txt", groups(LIMIT_C.replace("thứ hai", "thứ nhất"), year=2023))
        self.write("lower.toml", "[percent-mismatch]\nseverity = 'warning'\n")
        self.write("known.json", self.audit("--format", "json", "lỗi.txt"))
        self.write("script.sh", """
            for files in sạch.txt "cảnh báo.txt" lỗi.txt cũ "lỗi.txt --config lower.toml" "lỗi.txt --baseline known.json"; do
              [ -e "$files" ] && set -- "$files" || set -- $files
              for least in info warning error; do
                "$BAOCAO_PROGRAM" audit --fail-on $least "$@" >found.txt && status=0 || status=$?
                printf '%s ' $status
              done
              "$BAOCAO_PROGRAM" audit "$@" >found.txt && echo 0 || echo $?
            done
            "$BAOCAO_PROGRAM" audit --fail-on error lỗi.txt không-có.txt >found.txt 2>errors.txt || echo $?
            "$BAOCAO_PROGRAM" audit --fail-on nothing lỗi.txt >found.txt 2>errors.txt || echo $?
            """)
        run = subprocess.run(["sh", "-eu", "script.sh"], cwd=self.folder, capture_output=True, text=True, check=True)
        self.assertEqual(run.stdout.splitlines(), ["0 0 0 0", "3 3 0 0", "3 3 3 0", "3 0 0 0", "3 3 0 0", "0 0 0 0", "1", "2"])

    def test_messages_in_both_languages(self):
        """Every finding says its matter in Vietnamese where people read Vietnamese; the JSON stays as it is."""
        names = self.hostile()
        for name, line in (("vi", "22,27% không khớp 56/209"), ("en", "22,27% does not fit 56/209")):
            text = self.audit("--lang", name, *names)
            self.assertIn(line, text)
            self.assertIn(line, self.audit("--format", "html", "--lang", name, *names))
        self.assertIn("\n4 báo cáo, ", self.audit("--lang", "vi", *names))
        self.assertIn("năm 2022 có, năm 2023 không còn", self.audit("--lang", "vi", *names))
        english = {f["message"] for f in self.findings(*names)}
        self.assertEqual(english & {line.split(": ", 1)[-1] for line in self.audit("--lang", "vi", *names).splitlines()}, set())
        self.assertEqual(self.audit("--format", "json", "--lang", "vi", *names), self.audit("--format", "json", *names))

    def browse(self, page, *options):
        return subprocess.run([BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={self.folder / 'profile'}",
                               *options, page.as_uri()], capture_output=True, timeout=120, check=False)

    @unittest.skipUnless(BROWSER and PDF_TEXT, "needs chromium and pdftotext")
    def test_page_on_paper(self):
        """Printed, the page has every quotation and link text, but no form to fill in."""
        names = self.hostile()
        page = self.folder / "page.html"
        page.write_text(self.audit("--format", "html", *names), encoding="utf-8")
        run = self.browse(page, "--no-pdf-header-footer", f"--print-to-pdf={self.folder / 'page.pdf'}")
        self.assertTrue((self.folder / "page.pdf").exists(), run.stderr.decode()[-2000:])
        text = subprocess.run([PDF_TEXT, "page.pdf", "-"], cwd=self.folder, capture_output=True, text=True, check=True).stdout
        plain = lambda t: "".join(unicodedata.normalize("NFC", t).split())  # noqa: E731: lines break where the page does
        printed = plain(text)
        for finding in self.findings(*names):
            self.assertIn(finding["id"], printed)
            for evidence in finding["evidence"]:
                self.assertIn(plain(evidence["text"])[:60], printed)
        self.assertNotIn(plain("Bỏ lọc"), printed)
        self.assertIn(plain("không còn"), printed)

    def test_page_timeline(self):
        page = self.page("--lang", "en", *self.hostile())
        rows = [[" ".join(c.text_content().split()) for c in row] for row in page.xpath("//table[@id='timeline']//tr")]
        self.assertEqual(rows[0][1:], ["2022", "2023", "2024", "2025"])
        self.assertEqual(len(rows), 5)
        by_title = {row[0][:40]: row[1:] for row in rows[1:]}
        self.assertEqual(by_title[LIMIT_A[:40]], ["new", "recurs", "goes on", "dropped"])
        self.assertEqual(by_title[LIMIT_B[:40]], ["new", "dropped", "", ""])
        self.assertEqual(by_title[LIMIT_C[:40]], ["", "new", "recurs", "dropped"])
        ids = set(page.xpath("//article/@id"))
        links = page.xpath("//table[@id='timeline']//a/@href")
        self.assertTrue(links)
        self.assertLessEqual({link[1:] for link in links}, ids)

    @unittest.skipUnless(BROWSER, "needs chromium")
    def test_page_in_a_browser(self):
        names = self.hostile()
        text = self.audit("--format", "html", *names)
        clicks = """<script>
          const shown = () => [...document.querySelectorAll("article")].filter(a => a.offsetHeight > 0).map(a => a.dataset.code).join();
          const pick = (name, value) => { const s = document.querySelector(`select[name=${name}]`); s.value = value; s.dispatchEvent(new Event("change")); };
          const data = document.body.dataset;
          data.all = shown();
          pick("code", "limitation-dropped"); data.code = shown(); data.count = document.getElementById("shown").innerText;
          pick("year", "2022"); data.both = shown();
          pick("code", ""); pick("year", ""); pick("severity", "error"); data.error = shown();
          const order = [...document.querySelectorAll("a, button, select, input, [tabindex]")].filter(e => e.tabIndex >= 0);
          for (const e of order) { e.focus(); if (document.activeElement !== e && e.offsetHeight > 0) data.unreachable = e.outerHTML; }
          </script></body>"""
        (self.folder / "tried.html").write_text(text.replace("</body>", clicks), encoding="utf-8")
        run = self.browse(self.folder / "tried.html", "--dump-dom")
        page = lxml.html.fromstring(run.stdout)
        body = page.xpath("//body")[0]
        codes = [f["code"] for f in self.findings(*names)]
        self.assertEqual(body.get("data-all"), ",".join(codes), run.stderr.decode()[-2000:])
        dropped = [c for c in codes if c == "limitation-dropped"]
        self.assertGreater(len(dropped), 1)
        self.assertEqual(body.get("data-code"), ",".join(dropped))
        self.assertEqual(body.get("data-count"), str(len(dropped)))
        self.assertEqual(body.get("data-both"), "limitation-dropped")
        self.assertEqual(body.get("data-error"), "percent-mismatch")
        self.assertIsNone(body.get("data-unreachable"))
        self.assertNotEqual(page.findtext(".//title"), "1")


if __name__ == "__main__":
    unittest.main()

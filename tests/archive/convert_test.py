"""`baocao convert` on an archive of hundreds of files: one result for any number of jobs, whatever happens meanwhile."""
import csv
import io
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

from convert import PROGRAM, convert, left_beside, lines, store_rows
from make_archive import make

COUNT = int(os.environ.get("BAOCAO_ARCHIVE_FILES", "200"))


class Archive(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.place = Path(cls.temporary.name)
        cls.counts = make(cls.place / "archive", COUNT, largest=16_000)
        convert("archive", "--out", "whole.jsonl", "--jobs", 1, folder=cls.place, status=1)
        cls.whole = (cls.place / "whole.jsonl").read_bytes()

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def out(self, name):
        return self.place / (self.id().rsplit(".", 1)[1] + "." + name)


class Results(Archive):
    def test_any_number_of_jobs_gives_the_same_bytes(self):
        for jobs in (2, 8):
            out = self.out("%d.jsonl" % jobs)
            convert("archive", "--out", out, "--jobs", jobs, folder=self.place, status=1)
            self.assertEqual(out.read_bytes(), self.whole)
            self.assertEqual(left_beside(out), [])

    def test_lines_are_those_of_dump(self):
        paths = sorted((str(p.relative_to(self.place)) for p in self.place.glob("archive/**/*") if p.is_file()),
                       key=os.fsencode)
        dumped = subprocess.run([PROGRAM, "dump", *paths], cwd=self.place, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        ours = dict((json.loads(line)["source"]["path"], line) for line in self.whole.splitlines())
        duplicates = 0
        firsts = {}
        self.assertEqual(list(ours), [json.loads(line)["source"]["path"] for line in dumped.stdout.splitlines()])
        for line in dumped.stdout.splitlines():
            source = json.loads(line)["source"]
            mine = json.loads(ours[source["path"]])
            first = firsts.setdefault(source["sha256"], source["path"])
            if first == source["path"]:
                self.assertEqual(ours[first], line)
            else:
                duplicates += 1
                self.assertEqual(mine["source"], {**source, "duplicate_of": first})
                self.assertEqual(mine["reports"], [])
        self.assertEqual(duplicates, self.counts["duplicates"])
        failures = convert("archive", "--out", "-", "--quiet", folder=self.place, status=1)[1]
        self.assertEqual(failures, dumped.stderr.decode())
        self.assertEqual(len(failures.splitlines()), self.counts["broken"])

    def test_lists_give_what_folders_give(self):
        paths = [str(p.relative_to(self.place)) for p in self.place.glob("archive/**/*") if p.is_file()]
        for name, end, option in (("list", "\n", ()), ("zeros", "\0", ("-0",))):
            self.out(name).write_text(end.join(reversed(paths)), encoding="utf-8")
            out = self.out(name + ".jsonl")
            convert("--files-from", self.out(name), *option, "--out", out, folder=self.place, status=1)
            self.assertEqual(out.read_bytes(), self.whole)

    def test_shards_put_together_are_the_whole(self):
        for form in ("jsonl", "sqlite"):
            parts = [self.out("%d.%s" % (number, form)) for number in (1, 2, 3)]
            for number, part in enumerate(parts, 1):
                convert("archive", "--out", part, "--to", form, "--shard", "%d/3" % number, folder=self.place)
                self.assertTrue(part.stat().st_size > 0)
            merged, whole = self.out("merged." + form), self.out("whole." + form)
            convert("--merge", *reversed(parts), "--to", form, "--out", merged, folder=self.place, status=0)
            convert("archive", "--to", form, "--out", whole, folder=self.place, status=1)
            if form == "jsonl":
                self.assertEqual(merged.read_bytes(), self.whole)
            else:
                self.assertEqual(store_rows(merged), store_rows(whole))
            self.assertEqual([left_beside(path) for path in (*parts, merged)], [[]] * 4)

    def test_csv_has_a_row_for_each_task(self):
        out = self.out("csv")
        convert("archive", "--to", "csv", "--out", out, folder=self.place, status=1)
        raw = out.read_bytes()
        self.assertTrue(raw.startswith(b"\xEF\xBB\xBF"))
        rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))

        def tasks(items, groups):
            for item in items:
                if item["kind"] == "task":
                    yield item, groups
                yield from tasks(item["items"], groups + [item] if item["kind"] == "group" else groups)

        def text(paragraphs):
            return "\n".join(" ".join(filter(None, (p["marker"], p["text"]))) for p in paragraphs)

        want = [(line["source"]["path"], str(report["heading"]["assessment_year"] or ""),
                 " / ".join(text(group["task"]) for group in groups), (item["ordinal"] or {"text": ""})["text"],
                 text(item["task"]), text(item["result"]), text(item["note"]),
                 " ".join("T%dR%d" % (row["table"], row["row"]) for row in item["rows"]))
                for line in map(json.loads, self.whole.splitlines()) for report in line["reports"]
                for item, groups in tasks(report["items"], [])]
        got = [tuple(row[key] for key in ("source", "year", "group_title", "ordinal", "task", "result", "note", "row"))
               for row in rows]
        self.assertGreater(len(want), 100)
        self.assertEqual(got, want)

    def test_json_tree_mirrors_the_inputs(self):
        out = self.out("json")
        convert("archive", "--to", "json", "--out", out, folder=self.place, status=1)
        files = sorted((str(p.relative_to(out)) for p in out.rglob("*") if p.is_file()), key=os.fsencode)
        whole = [line for line in self.whole.splitlines()]
        self.assertEqual(files, [json.loads(line)["source"]["path"] + ".json" for line in whole])
        for file, line in zip(files, whole):
            self.assertEqual((out / file).read_bytes(), line + b"\n")

    def test_store_holds_everything_once(self):
        out = self.out("sqlite")
        convert("archive", "--to", "sqlite", "--out", out, folder=self.place, status=1)
        with sqlite3.connect(out) as store:
            self.assertEqual(store.execute("PRAGMA foreign_key_check").fetchall(), [])
            self.assertEqual(store.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            self.assertEqual(store.execute("PRAGMA journal_mode").fetchone(), ("wal",))
            self.assertEqual(store.execute("PRAGMA user_version").fetchone(), (1,))
            lines_of_store = [row[0].encode() for row in store.execute("SELECT json FROM sources ORDER BY id")]
            self.assertEqual(lines_of_store, self.whole.splitlines())
            one = lambda query: store.execute(query).fetchone()[0]
            self.assertEqual(one("SELECT count(*) FROM failures"), self.counts["broken"])
            self.assertEqual(one("SELECT count(*) FROM sources WHERE duplicate_of IS NOT NULL"), self.counts["duplicates"])
            reports = [report for line in lines(self.place / "whole.jsonl") for report in line["reports"]]
            for table in ("citations", "quantities", "dates", "periods"):
                self.assertEqual(one("SELECT count(*) FROM " + table), sum(len(report[table]) for report in reports))
            # Every entity is the stretch of its paragraph that its span names.
            self.assertEqual(one("SELECT count(*) FROM citations c JOIN paragraphs p ON p.id = c.paragraph_id"
                                 " WHERE substr(p.text, span_start + 1, span_end - span_start) <> c.text"), 0)


class Interruptions(Archive):
    def test_output_that_exists_is_kept(self):
        out = self.out("jsonl")
        out.write_text("mine")
        self.assertIn("--force", convert("archive", "--out", out, folder=self.place, status=2)[1])
        self.assertEqual(out.read_text(), "mine")
        convert("archive", "--out", out, "--force", folder=self.place, status=1)
        self.assertEqual(out.read_bytes(), self.whole)

    def test_renamed_files_are_not_converted_again_and_changed_ones_are(self):
        place = self.out("renamed")
        shutil.copytree(self.place / "archive", place / "archive")
        out = place / "out.jsonl"
        convert("archive", "--out", out, folder=place, status=1)
        (place / "archive").rename(place / "records")
        changed = sorted(place.glob("records/**/*.html"))[3]
        changed.write_bytes(changed.read_bytes() + b"<!-- changed -->")
        errors = convert("records", "--out", out, "--resume", folder=place, status=1)[1]
        done_before = int(errors.split(" of them done before")[0].split(", ")[-1])
        # A finished output knows the documents in an archive, not the archive.
        archives = sum(map(zipfile.is_zipfile, place.glob("records/**/*.zip")))
        self.assertEqual(done_before, COUNT - 1 - self.counts["broken"] - archives)
        fresh = place / "fresh.jsonl"
        convert("records", "--out", fresh, folder=place, status=1)
        self.assertEqual(out.read_bytes(), fresh.read_bytes())

    def test_full_disk_loses_nothing(self):
        for form in ("jsonl", "csv", "sqlite"):
            out, whole = self.out(form), self.out("whole." + form)
            convert("archive", "--to", form, "--out", whole, folder=self.place, status=1)

            def limit(share):
                return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (int(len(self.whole) * share),) * 2)

            errors = convert("archive", "--to", form, "--out", out, folder=self.place, status=1, preexec_fn=limit(0.5))[1]
            self.assertRegex(errors, r"cannot be written: .*--resume")
            self.assertFalse(out.exists())
            errors = convert("archive", "--to", form, "--out", out, folder=self.place, status=2)[1]
            self.assertRegex(errors, "--resume")
            errors = convert("archive", "--to", form, "--out", out, "--resume", folder=self.place, status=1)[1]
            self.assertGreater(int(errors.split(" of them done before")[0].split(", ")[-1]), COUNT // 4)
            if form == "sqlite":
                self.assertEqual(store_rows(out), store_rows(whole))
            else:
                self.assertEqual(out.read_bytes(), whole.read_bytes())
            self.assertEqual(left_beside(out), [])

    def test_other_settings_are_refused(self):
        out = self.out("jsonl")
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (len(self.whole) // 2,) * 2)
        convert("archive", "--out", out, folder=self.place, status=1, preexec_fn=limit)
        errors = convert("archive", "--out", out, "--resume", "--max-rows", 50, folder=self.place, status=2)[1]
        self.assertIn("other limits", errors)

    def test_two_runs_at_once(self):
        out = self.out("jsonl")
        fifo = self.out("fifo")
        os.mkfifo(fifo)
        waiting = subprocess.Popen([PROGRAM, "convert", str(fifo), "--out", str(out)], stderr=subprocess.PIPE)
        try:
            while not Path(str(out) + ".lock").exists():
                self.assertIsNone(waiting.poll())
            self.assertIn("another run", convert("archive", "--out", out, folder=self.place, status=1)[1])
        finally:
            fifo.write_text("")
            waiting.communicate()


@unittest.skipUnless(os.geteuid() == 0 and shutil.which("setpriv"), "needs root, to give up its rights")
class Unreadable(Archive):
    def test_unreadable_folders_and_files_stop_nothing(self):
        place = self.out("place")
        shutil.copytree(self.place / "archive", place / "archive")
        folders = sorted(place.glob("archive/*"))
        (folders[1]).chmod(0)
        single = sorted(p for p in folders[2].rglob("*") if p.is_file())[0]
        single.chmod(0)
        self.place.chmod(0o755)
        done = subprocess.run(["setpriv", "--reuid", "65534", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all",
                               PROGRAM, "convert", "archive", "--out", "-", "--error-format", "json"],
                              cwd=place, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1, done.stderr)
        failures = [json.loads(line) for line in done.stderr.splitlines()]
        io_failures = [failure["path"] for failure in failures if failure["code"] == "io"]
        self.assertEqual(io_failures, [str(folders[1].relative_to(place)), str(single.relative_to(place))])
        shutil.rmtree(folders[1])
        single.unlink()
        self.assertGreater(len(done.stdout), 0)
        rest = subprocess.run([PROGRAM, "convert", "archive", "--out", "-", "--quiet"], cwd=place, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE)
        self.assertEqual(done.stdout, rest.stdout)


if __name__ == "__main__":
    unittest.main()

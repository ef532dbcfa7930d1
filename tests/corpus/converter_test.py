"""`--converter soffice`: old documents through the real LibreOffice, and what happens where it is missing, slow or
does not do what it should."""
import contextlib
import json
import os
import socket
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

from program import CORPUS, PROGRAM, dump

FILES = {"converter/made-nested-ordinals.doc": "html/made-nested-ordinals.html",
         "converter/made-nested-ordinals.rtf": "html/made-nested-ordinals.html"}


def run(arguments, path=None, seconds=60):
    environment = dict(os.environ, **({"PATH": path} if path is not None else {}))
    done = subprocess.run([PROGRAM, "dump", "--error-format", "json", *map(str, arguments)], cwd=CORPUS, timeout=seconds,
                          env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, [json.loads(line) for line in done.stderr.decode().splitlines()]


def without_places(items):
    keys = ("kind", "ordinal", "task", "result", "note")
    return [{**{key: item[key] for key in keys}, "items": without_places(item["items"])} for item in items]


@contextlib.contextmanager
def fake_program(script):
    """The PATH with a `soffice` of our own in front."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "soffice"
        program.write_text("#!/bin/sh\n" + script)
        program.chmod(0o755)
        yield folder + ":/usr/bin:/bin"


class Converter(unittest.TestCase):
    maxDiff = 5000

    def test_the_same_items_as_from_the_package(self):
        for file, package in FILES.items():
            with self.subTest(file):
                got = dump(["--converter", "soffice", file])[0]
                want = dump([package])[0]
                self.assertEqual(got["source"]["format"], file.rsplit(".", 1)[1])
                self.assertEqual(got["source"]["bytes"], (CORPUS / file).stat().st_size)
                self.assertEqual([without_places(report["items"]) for report in got["reports"]],
                                 [without_places(report["items"]) for report in want["reports"]])

    def test_without_it_they_are_named(self):
        status, failures = run(FILES)
        self.assertEqual((status, [f["code"] for f in failures]), (1, ["unsupported-format"] * 2))
        self.assertTrue(all("soffice" in f["message"] for f in failures))

    def test_missing_program(self):
        status, failures = run(["--converter", "soffice", *FILES], path="/nowhere")
        self.assertEqual((status, [f["code"] for f in failures]), (1, ["unsupported-format"] * 2))
        self.assertTrue(all("not installed" in f["message"] for f in failures))

    def test_slow_program_and_what_it_started(self):
        with tempfile.TemporaryDirectory() as folder:
            alive = Path(folder) / "alive"
            begin = time.monotonic()
            with fake_program("(sleep 3; touch %s) & sleep 100\n" % alive) as path:
                status, failures = run(["--converter", "soffice", "--timeout", "1", list(FILES)[0]], path=path)
            self.assertLess(time.monotonic() - begin, 20)
            self.assertEqual((status, [f["code"] for f in failures]), (1, ["limit-exceeded"]))
            time.sleep(3)
            self.assertFalse(alive.exists())

    def test_program_that_leaves_nothing_or_nonsense(self):
        for script in ("exit 0", "exit 1", "kill -SEGV $$", "mkdir out; echo nonsense > out/input.docx"):
            with self.subTest(script):
                with fake_program(script) as path:
                    status, failures = run(["--converter", "soffice", list(FILES)[0]], path=path)
                self.assertEqual(status, 1)
                self.assertIn(failures[0]["code"], ("corrupt-document", "corrupt-archive"))

    def test_nothing_is_left_behind(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([PROGRAM, "dump", "--converter", "soffice", *FILES], cwd=CORPUS, check=True, timeout=120,
                           env=dict(os.environ, TMPDIR=folder), stdout=subprocess.DEVNULL)
            self.assertEqual(os.listdir(folder), [])

    def test_no_network(self):
        if subprocess.run(["unshare", "-n", "true"], stderr=subprocess.DEVNULL).returncode != 0 and \
                subprocess.run(["unshare", "-rn", "true"], stderr=subprocess.DEVNULL).returncode != 0:
            self.skipTest("the system allows no network name spaces")
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            listener.listen()
            listener.settimeout(2)
            called = []
            thread = threading.Thread(target=lambda: called.append(accepts(listener)))
            thread.start()
            script = "exec 3<>/dev/tcp/127.0.0.1/%d" % listener.getsockname()[1]
            with fake_program("/bin/bash -c '%s'\n" % script) as path:
                run(["--converter", "soffice", list(FILES)[0]], path=path)
            thread.join()
            self.assertEqual(called, [False])


def accepts(listener):
    try:
        listener.accept()
        return True
    except TimeoutError:
        return False


if __name__ == "__main__":
    unittest.main()

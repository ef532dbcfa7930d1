#!/usr/bin/env python3
"""What the program makes of documents of any origin, held against readers of another make: check.py PROGRAM PATH…

Every DOCX, ODT, HTML and MHTML file below the paths is read, and so are other files that are named alone. A file is
read as report and as document, each within ten seconds; what comes out must be JSON by its schema and by the rules that
hold for every file, or else one error line with a code. The letters and digits of what is read are held against lxml and
html5lib, and so are its tables, cell by cell. One line a finding, then a summary; exit status 1 where letters are below
the share that is asked, a table differs or anything else is wrong.
"""
import argparse
import json
import subprocess
import sys
import tempfile
import threading
import warnings
import zipfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor
from pathlib import Path

import jsonschema
from lxml import etree

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "corpus"))
import blocks  # noqa: E402
import docx_reading  # noqa: E402
import html_reading  # noqa: E402
import letters  # noqa: E402
import odt_reading  # noqa: E402
import rules  # noqa: E402
from runner import Runner  # noqa: E402

ENDINGS = {".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".html", ".htm", ".xhtml", ".xht", ".mht", ".mhtml"}
CODES = {"io", "unsupported-format", "encrypted", "corrupt-archive", "corrupt-document", "limit-exceeded"}
LEGACY = {"tcvn3", "vni", "viscii", "vps"}
SECONDS = 10
SANITIZED_SECONDS = 60
ROOM = 6 << 20  # the heap is not the whole process


class Result:
    """What one file came to: problems are wrong, notes only worth knowing."""

    def __init__(self, path):
        self.path, self.problems, self.notes = path, [], []
        self.format = self.code = self.difference = None
        self.seconds = self.bytes = 0


def unpacked_bytes(path):
    """What the bound on memory is taken of."""
    try:
        with zipfile.ZipFile(path) as archive:
            return sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError):
        return path.stat().st_size if path.exists() else 0


def read_error(run, result):
    """A failure is one line with a code (one for each entry of an archive), and nothing on standard output."""
    try:
        for told in map(json.loads, run.errors.splitlines()):
            result.code = told["code"]
            if run.output or told["code"] not in CODES or not told["message"]:
                raise ValueError(told)
        if result.code is None:
            raise ValueError("no line")
    except (ValueError, KeyError) as error:
        result.problems.append("a failure that says nothing: %s" % str(error)[:200])


def dump(program, path, layer, result, validators):
    run = settings["runner"].run([program, "dump", "--error-format", "json", "--layer", layer, str(path)])
    result.seconds, result.bytes = max(result.seconds, run.seconds), max(result.bytes, run.bytes)
    if not settings["sanitized"] and run.bytes > (64 << 20) + 8 * unpacked_bytes(path) + ROOM:
        result.problems.append("takes %d MiB of memory" % (run.bytes >> 20))
    if run.status == -9:
        result.problems.append("hangs")
    elif run.status == 1:
        read_error(run, result)
    elif run.status != 0:
        result.problems.append("ends with %d: %s" % (run.status, run.errors[:200]))
    else:
        return read_output(run, layer, result, validators)
    return None


def read_output(run, layer, result, validators):
    try:
        value = json.loads(run.output.decode("utf-8"))
        if error := jsonschema.exceptions.best_match(validators[layer].iter_errors(value)):
            result.problems.append("%s layer: %s at %s" % (layer, error.message[:200], list(error.path)))
        (rules.check_report_layer if layer == "report" else rules.check_document_layer)(value)
        return value
    except (ValueError, AssertionError) as error:
        result.problems.append("%s layer: %r" % (layer, error))
    return None


def independent_html(data):
    """As html5lib finds the encoding; bytes without a label that are UTF-8 are UTF-8; XHTML may be XML."""
    yield html_reading.read(data)
    if data.lstrip().startswith(b"<?xml"):
        yield html_reading.read_xml(data)
    try:
        data.decode("utf-8")
        yield html_reading.read(data, "utf-8")
    except UnicodeDecodeError:
        pass


def independent_piece(data):
    """An embedded piece of a word-processing document (w:altChunk)."""
    if data.startswith(b"PK"):
        with tempfile.TemporaryFile() as file:
            file.write(data)
            return docx_reading.read(file, independent_piece).blocks
    start = data.lstrip()[:1]
    return html_reading.read(data).blocks if start == b"<" else [blocks.paragraph(data.decode("utf-8", "replace"))]


def independent_readings(path, kind):
    if kind == "docx":
        yield docx_reading.read(path, independent_piece)
    elif kind == "odt":
        yield odt_reading.read(path)
    elif kind == "html":
        yield from independent_html(path.read_bytes())
    elif kind == "mhtml":
        yield html_reading.read(letters.mht_page(path), "utf-8")


def compare(value, path, result, share):
    """Takes the best of several ways in which another reader could read the file."""
    best = None
    try:
        for reading in independent_readings(path, result.format):
            found = blocks.compare(value["blocks"], reading)
            if best is None or weight(found) < weight(best):
                best = found
            if weight(best) == 0:
                break
    except (etree.Error, zipfile.BadZipFile, KeyError, NotImplementedError, EOFError, RecursionError, StopIteration,
            AttributeError, ValueError, TypeError) as error:
        result.notes.append("no other reading: %r" % error)
        return
    result.difference = best
    if best is None:
        return
    if LEGACY & set(value["source"]["encodings"]):
        result.notes.append("letters of a legacy encoding are not compared")
        best.missing, best.surplus, best.grids = Counter(), Counter(), []
        return
    wrong = best.missing.total() + best.surplus.total()
    if wrong:
        told = "letters: missing %s, surplus %s of %d" % (blocks.show(best.missing), blocks.show(best.surplus), best.letters)
        (result.problems if wrong > (1 - share) * best.letters else result.notes).append(told)
    if not best.ordered and not wrong:
        result.notes.append("the letters stand in another order")
    result.problems += best.grids


def weight(difference):
    return difference.missing.total() + difference.surplus.total() + len(difference.grids) + (not difference.ordered)


def check(program, path, share, validators):
    result = Result(path)
    value = dump(program, path, "document", result, validators)
    if result.code is None:
        dump(program, path, "report", result, validators)
    if value is not None:
        result.format = value["source"]["format"]
        compare(value, path, result, share)
    return result


# What each process of the pool has for itself.
settings = {}


def start(program, share, sanitized):
    sys.setrecursionlimit(20000)
    threading.stack_size(512 << 20)
    warnings.simplefilter("ignore")
    settings.update(program=program, share=share, sanitized=sanitized,
                    runner=Runner(SANITIZED_SECONDS if sanitized else SECONDS), validators={
        layer: jsonschema.Draft202012Validator(json.loads(subprocess.run(
            [program, "schema", layer], check=True, stdout=subprocess.PIPE).stdout)) for layer in ("report", "document")})


def check_in_pool(path):
    """In a thread of its own, whose stack is as deep as documents nest."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(check, settings["program"], path, settings["share"], settings["validators"]).result()


def files_of(paths):
    for path in map(Path, paths):
        if not path.is_dir():
            yield path
        else:
            yield from sorted(p for p in path.rglob("*") if p.suffix.lower() in ENDINGS and p.is_file())


def tell(result, verbose):
    lines = ["WRONG " + problem for problem in result.problems] + ["note  " + note for note in result.notes]
    if result.code:
        lines.append("      " + result.code)
    if not lines and verbose:
        lines.append("ok")
    for line in lines:
        print("%s: %s" % (result.path, line.encode("ascii", "backslashreplace").decode()), flush=True)


def summarize(results):
    compared = [r.difference for r in results if r.difference]
    wrong = [r for r in results if r.problems]
    print("\n%d files, %d wrong" % (len(results), len(wrong)))
    print("read: %s" % dict(Counter(r.format for r in results if r.format)))
    print("refused: %s" % dict(Counter(r.code for r in results if r.code)))
    print("compared: %d files with %d letters, of which %d missing and %d surplus, in the same order in %d files" % (
        len(compared), sum(d.letters for d in compared), sum(d.missing.total() for d in compared),
        sum(d.surplus.total() for d in compared), sum(d.ordered for d in compared)))
    print("tables: %d, of which %d differ" % (sum(d.tables for d in compared), sum(len(d.grids) for d in compared)))
    if results:
        slowest, largest = max(results, key=lambda r: r.seconds), max(results, key=lambda r: r.bytes)
        print("slowest: %.2f s, %s" % (slowest.seconds, slowest.path))
        print("largest: %d MiB, %s" % (largest.bytes >> 20, largest.path))
    return len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("paths", nargs="+", metavar="path")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--share", type=float, default=0.999, help="of a file's letters that must be right (0.999)")
    parser.add_argument("--sanitized", action="store_true", help="the program has a sanitizer: slow, with memory of its own")
    parser.add_argument("--verbose", action="store_true", help="name files without findings, too")
    options = parser.parse_args()
    files = list(files_of(options.paths))
    results = []
    with ProcessPoolExecutor(options.jobs, initializer=start, initargs=(options.program, options.share, options.sanitized)) as pool:
        for result in pool.map(check_in_pool, files, chunksize=1):
            tell(result, options.verbose)
            results.append(result)
    sys.exit(1 if summarize(results) or not files else 0)


if __name__ == "__main__":
    main()

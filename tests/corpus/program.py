"""Runs the program under test and reads what it prints."""
import json
import os
import subprocess
from pathlib import Path

PROGRAM = os.environ["BAOCAO_PROGRAM"]
CORPUS = Path(__file__).resolve().parents[2] / "test_corpus"


def dump(paths, layer="report", folder=CORPUS, timeout=300):
    """One object for each document, in order."""
    done = subprocess.run([PROGRAM, "dump", "--layer", layer, *map(str, paths)], cwd=folder, timeout=timeout,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        raise AssertionError("exit status %d: %s" % (done.returncode, done.stderr.decode()))
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def schema(layer):
    return json.loads(subprocess.run([PROGRAM, "schema", layer], check=True, stdout=subprocess.PIPE).stdout)


def corpus_files():
    """Every document of the corpus, relative to it."""
    endings = (".txt", ".html", ".docx", ".zip", ".odt", ".mht", ".doc")
    return sorted(str(p.relative_to(CORPUS)) for p in CORPUS.rglob("*") if p.name.endswith(endings) and p.parent.name != "converter")

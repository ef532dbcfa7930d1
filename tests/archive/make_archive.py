"""Makes an archive of reports: files of every format of the corpus, each a little different from the others, with
duplicates and with broken files. The same number gives the same files."""
import io
import random
import zipfile
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "test_corpus"
DOCUMENTS = (".txt", ".html", ".docx", ".odt", ".mht")
ENDINGS = (*DOCUMENTS, ".zip")
# Of a hundred files …
DUPLICATES = 5
BROKEN = 2


def samples(largest):
    found = sorted(p for p in CORPUS.rglob("*") if p.name.endswith(ENDINGS) and p.stat().st_size <= largest)
    return [(path.suffix, path.read_bytes()) for path in found]


def vary(ending, content, number):
    """The same document with bytes of its own."""
    if ending in (".docx", ".odt"):
        target = io.BytesIO(content)
        with zipfile.ZipFile(target, "a") as package:
            package.comment = b"%d" % number
        return target.getvalue()
    if ending == ".zip":
        return vary_entries(content, number)
    if ending == ".html":
        return content + b"\n<!-- %d -->\n" % number
    return content + b"\n" * 2 + "Số {}\n".format(number).encode()


def vary_entries(content, number):
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            inside, ending = old.read(entry), Path(entry.filename).suffix
            new.writestr(entry, vary(ending, inside, number) if ending in DOCUMENTS else inside)
    return target.getvalue()


def documents_in(ending, content):
    if ending != ".zip":
        return 1
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return sum(name.endswith(DOCUMENTS) for name in archive.namelist())


def broken(content, chance):
    kinds = (lambda: content[:len(content) // 2] if content[:2] == b"PK" else b"%PDF-1.4\n" + content[:9],
             lambda: b"", lambda: b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(600), lambda: b"PK\x03\x04" + content[4:99])
    return chance.choice(kinds)()


def make(folder, count, largest=1 << 20):
    """Gives how many files are broken and how many documents are duplicates."""
    chance = random.Random(count)
    sources, written, counts = samples(largest), [], {"broken": 0, "duplicates": 0}
    for number in range(count):
        ending, content = sources[number % len(sources)]
        lot = chance.randrange(100)
        path = folder / "năm {}".format(2010 + number % 12) / "{:02}".format(number // 12 % 40) / "báo cáo {:05}{}".format(
            (number * 7919) % count, ending)
        if lot < BROKEN:
            content = broken(content, chance)
            counts["broken"] += 1
        elif lot < BROKEN + DUPLICATES and written:
            ending, content = chance.choice(written)
            path = path.with_suffix(ending)
            counts["duplicates"] += documents_in(ending, content)
        else:
            content = vary(ending, content, number)
            written.append((ending, content))
            written = written[-50:]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return counts

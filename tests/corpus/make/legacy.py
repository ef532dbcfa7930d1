"""Encoders of the encodings before Unicode. They share nothing with the program: the codes are those of the C
library (TCVN), of GNU recode 3.7.12 (VNI, VISCII, VPS) and of Python (windows-1258).
"""
import subprocess
import unicodedata

LOWER = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
LETTERS = LOWER + LOWER.upper()  # the 134 letters of Vietnamese, and the twelve of ASCII
TONES = "\u0300\u0301\u0303\u0309\u0323"
ENCODINGS = ("tcvn3", "vni", "viscii", "vps", "windows-1258")

FONTS = {"tcvn3": ".VnTime", "vni": "VNI-Times", "viscii": "VISCII Times", "vps": "VPS Times", "windows-1258": "Times New Roman"}
CAPITALS_FONT = ".VnTimeH"
UNICODE_FONT = "Times New Roman"

# Slips of recode, which has these small letters right; as xvnkb (vni.h, vps.h) and Mozilla (vps.ut) have them.
SLIPS = {"vni": {"Ắ": b"A\xc9", "Ằ": b"A\xc8"}, "vps": {"Ỗ": b"\x99"}}


def has_tone(letter):
    return any(mark in TONES for mark in unicodedata.normalize("NFD", letter))


def by_program(command, letters):
    """What a converter makes of each letter, one a line."""
    done = subprocess.run(command, input="\n".join(letters).encode("utf-8"), stdout=subprocess.PIPE, check=True)
    return dict(zip(letters, done.stdout.split(b"\n")))


def vietnamese_code_page(text):
    """Letters as windows-1258 has them: a base letter with its shape, the tone behind."""
    out = []
    for c in unicodedata.normalize("NFC", text):
        whole = unicodedata.normalize("NFD", c)
        tone = "".join(m for m in whole if m in TONES)
        out.append(unicodedata.normalize("NFC", "".join(m for m in whole if m not in TONES)) + tone)
    return "".join(out)


def make_table(encoding):
    letters = [c for c in LETTERS if ord(c) >= 0x80]
    if encoding == "windows-1258":
        return {c: vietnamese_code_page(c).encode("cp1258") for c in letters}
    if encoding == "tcvn3":  # VN3 has no capitals with a tone: TCVN 5712 puts them where VN3 has other things
        return by_program(["iconv", "-f", "UTF-8", "-t", "TCVN5712-1"], [c for c in letters if c.islower() or not has_tone(c)])
    return by_program(["recode", "-f", "UTF-8..%s" % encoding.upper()], letters) | SLIPS.get(encoding, {})


TABLES = {encoding: make_table(encoding) for encoding in ENCODINGS}


def as_character(code):
    """The character windows-1252 shows for a byte; U+0080-9F where it shows none."""
    try:
        return bytes([code]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(code)


def bytes_of(text, encoding):
    """Text as it was written; punctuation as windows-1252 has it. Capitals that TCVN3 lacks are small letters."""
    out = b""
    for c in text:
        code = TABLES[encoding].get(c) or TABLES[encoding].get(c.lower())
        out += c.encode("cp1252") if ord(c) < 0x80 or code is None else code
    return out


def characters_of(text, encoding):
    return "".join(map(as_character, bytes_of(text, encoding)))


def punctuation_is_free(encoding):
    """Whether 80-9F are left to the punctuation of windows-1252."""
    return encoding not in ("viscii", "vps")


def pieces_of(text, encoding, font=None, capitals=CAPITALS_FONT, xml=True):
    """[(characters, font)]: `text` set in legacy fonts. What the encoding lacks (quotation marks in VISCII, capitals
    among the controls where XML forbids them) stands in a Unicode font, as typists helped themselves."""
    pieces = []
    for c in text:
        shown, face = c, font or FONTS[encoding]
        if ord(c) >= 0x80:
            code = TABLES[encoding].get(c)
            if encoding == "tcvn3" and code is None and c.lower() in TABLES["tcvn3"]:
                shown, face = characters_of(c, "tcvn3"), capitals
            elif code is None and not punctuation_is_free(encoding) or code is not None and xml and code[0] < 0x20:
                face = UNICODE_FONT
            else:
                shown = characters_of(c, encoding)
        if pieces and pieces[-1][1] == face:
            pieces[-1] = (pieces[-1][0] + shown, face)
        else:
            pieces.append((shown, face))
    return pieces

"""Prints the groups of the reports in a file: python3 groups.py FILE (the library: BAOCAO_LIBRARY, or libbaocao.so)."""

import ctypes
import json
import os
import sys

library = ctypes.CDLL(os.environ.get("BAOCAO_LIBRARY", "libbaocao.so"))
library.baocao_open.restype = ctypes.c_void_p
library.baocao_open.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
library.baocao_free.argtypes = [ctypes.c_void_p]
library.baocao_document_count.restype = ctypes.c_size_t
library.baocao_document_count.argtypes = [ctypes.c_void_p]
library.baocao_document_at.restype = ctypes.c_void_p
library.baocao_document_at.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
library.baocao_document_error_message.restype = ctypes.c_char_p
library.baocao_document_error_message.argtypes = [ctypes.c_void_p]
# The string is ours: kept as a pointer, so that it can be freed.
library.baocao_document_json.restype = ctypes.c_void_p
library.baocao_document_json.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
library.baocao_string_free.argtypes = [ctypes.c_void_p]


def read(path):
    """The report layer of every document in `path`; raises ValueError for one that cannot be read."""
    handle = library.baocao_open(os.fsencode(path), None)
    if not handle:
        raise MemoryError
    try:
        for index in range(library.baocao_document_count(handle)):
            document = library.baocao_document_at(handle, index)
            text = library.baocao_document_json(document, 0, 0)
            if not text:
                raise ValueError(library.baocao_document_error_message(document).decode())
            try:
                yield json.loads(ctypes.string_at(text))
            finally:
                library.baocao_string_free(text)
    finally:
        library.baocao_free(handle)


def main(path):
    for file in read(path):
        for report in file["reports"]:
            for item in report["items"]:
                if item["kind"] == "group":
                    ordinal = item["ordinal"]["text"] if item["ordinal"] else "-"
                    print(ordinal, item["task"][0]["text"] if item["task"] else "")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: groups.py FILE")
    try:
        main(sys.argv[1])
    except ValueError as error:
        sys.exit(f"{sys.argv[1]}: {error}")

#!/usr/bin/env python3
"""Prints lib/reader/html/entities.inc: the named character references of HTML §13.5, as Python's html module has them.

python3 tools/make_html_entities.py > lib/reader/html/entities.inc
"""
import html.entities

print("// Made by tools/make_html_entities.py: BAOCAO_HTML_ENTITY(name, characters in UTF-8), by name. A name without a")
print("// semicolon is one of those that HTML reads without it.")
print("// clang-format off")
for name, characters in sorted(html.entities.html5.items()):
    escaped = "".join("\\x%02x" % byte for byte in characters.encode())
    print('BAOCAO_HTML_ENTITY("%s", "%s")' % (name, escaped))

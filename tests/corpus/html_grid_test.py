"""Tables of HTML against an HTML5 parser and the table model, both independent of the program.

Each snippet is read by tests/wide/html_reading.py and compared with the document layer: anchor cells, spans, texts,
nested tables.
"""
import random
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "wide"))
import blocks  # noqa: E402
import html_reading  # noqa: E402
from program import dump  # noqa: E402

HEAD = "<!DOCTYPE html><meta charset=utf-8><body>"
SNIPPETS = {
    "plain": "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
    "end tags left out": "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
    "paragraph end tags left out": "<table><tr><td><p>a<p>b<td><p>c</table>",
    "rowspan and colspan": "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>",
    "rowspan over three": "<table><tr><td>a<td rowspan=3>b<td>c<tr><td>d<td>e<tr><td>f<td>g</table>",
    "rowspan 0": "<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>",
    "rowspan beyond the end": "<table><tr><td rowspan=9>a<td>b<tr><td>c</table>",
    "rowspan ends at its group": "<table><tbody><tr><td rowspan=5>a<td>b</tbody><tbody><tr><td>c<td>d</tbody></table>",
    "colspan 0 is 1": "<table><tr><td colspan=0>a<td>b</table>",
    "colspan of nonsense": "<table><tr><td colspan=x>a<td colspan=-2>b<td colspan='2px'>c<td>d</table>",
    "huge colspan": "<table><tr><td colspan=99999>a</table>",
    "head, body, foot": "<table><tfoot><tr><td>f</tfoot><thead><tr><th>h</thead><tbody><tr><td>b</tbody></table>",
    "th rows": "<table><tr><th>a<th>b<tr><td>c<th>d</table>",
    "rows without cells": "<table><tr></tr><tr><td>a</table>",
    "empty table": "<table></table>",
    "cells without a row": "<table><td>a<td>b</table>",
    "a cell in tbody without a row": "<table><tbody><td>a</tbody></table>",
    "nested": "<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>",
    "nested twice": "<table><tr><td><table><tr><td><table><tr><td>x</table></table><td>y</table>",
    "nested with rowspan": "<table><tr><td rowspan=2><table><tr><td rowspan=2>a<td>b<tr><td>c</table><td>d<tr><td>e</table>",
    "form around rows": "<table><form action=x><tr><td>a<td>b</tr></form></table>",
    "caption": "<table><caption>tên</caption><tr><td>a</table>",
    "colgroup": "<table><colgroup><col><col></colgroup><tr><td>a<td>b</table>",
    "entities": "<table><tr><td>a&nbsp;b &amp; c &lt;d&gt; &#7871; &#x1EBF; &eacute;</table>",
    "bold across cells": "<table><tr><td><b>a<td>b</b></table>",
    "inline mess": "<table><tr><td><b><i>a</b>b</i><td><font face=x>c</table>",
    "comments": "<table><!-- x --><tr><!-- y --><td>a<!-- z -->b</table>",
    "lists in cells": "<table><tr><td><ul><li>a<li>b</ul><td><ol><li>c</ol></table>",
    "headings in cells": "<table><tr><td><h1>a</h1>b</table>",
    "script in a cell": "<table><tr><td>a<script>x<y</script>b</table>",
    "overlapping spans": "<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c</table>",
    "stray end tags": "<table><tr><td>a</p></div></span><td>b</table>",
    "thead twice": "<table><thead><tr><td>a</thead><tbody><tr><td>b</tbody><thead><tr><td>c</thead></table>",
    "upper case": "<TABLE><TR><TD ROWSPAN=2>A<TD>B<TR><TD>C</TABLE>",
    "two tables": "<table><tr><td>a</table><p>x</p><table><tr><td>b</table>",
    "unclosed table": "<table><tr><td>a<td>b",
    "unclosed nested table": "<table><tr><td>a<table><tr><td>b",
    "div soup": "<div><div><table><tr><td><div>a</div><div>b</div></table></div></div>",
    "unknown elements": "<table><tr><td><o:p>a</o:p><x-y>b</x-y></table>",
    "br": "<table><tr><td>a<br>b<br/>c</table>",
}


def random_table(randomly, depth=0):
    """End tags of cells and rows left out at will; sections only between whole rows, since the program's parser,
    unlike a browser's, makes no tbody that a stray </tbody> could end."""
    rows, section = [], ""
    for _ in range(randomly.randrange(1, 5)):
        cells = []
        for _ in range(randomly.randrange(0, 5)):
            inner = randomly.choice("abcdefgh") + (random_table(randomly, depth + 1) if depth < 2 and randomly.random() < 0.1 else "")
            cells.append("<%s%s%s>%s%s" % (randomly.choice(["td", "td", "th"]), randomly.choice(["", "", " rowspan=%d" % randomly.randrange(4)]),
                                           randomly.choice(["", "", " colspan=%d" % randomly.randrange(1, 4)]), inner,
                                           randomly.choice(["", "</%s>" % "td"])))
        if randomly.random() < 0.15:
            section = randomly.choice(["tbody", "thead", "tfoot"])
            rows.append("</tr><%s>" % section if rows else "<%s>" % section)
        rows.append("<tr>" + "".join(cells) + randomly.choice(["", "</tr>"]))
    return "<table>%s</table>" % "".join(rows)


class HtmlGrids(unittest.TestCase):
    maxDiff = 3000

    def check(self, sources):
        with tempfile.TemporaryDirectory() as folder:
            names = []
            for n, source in enumerate(sources.values()):
                names.append("%d.html" % n)
                (Path(folder) / names[-1]).write_text(HEAD + source, encoding="utf-8")
            for (rule, source), file in zip(sources.items(), dump(names, "document", folder)):
                with self.subTest(rule, source=source):
                    found = blocks.compare(file["blocks"], html_reading.read((HEAD + source).encode()))
                    self.assertEqual((found.missing, found.surplus, found.grids), (Counter(), Counter(), []))

    def test_snippets(self):
        self.check(SNIPPETS)

    def test_random_tables(self):
        self.check({"random %d" % n: random_table(random.Random(n)) for n in range(300)})


if __name__ == "__main__":
    unittest.main()

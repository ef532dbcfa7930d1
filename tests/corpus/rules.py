"""What must hold for every JSON the program prints, whatever the file."""


def items_of(report):
    """Every item with its JSON Pointer, depth first."""
    def walk(items, pointer):
        for index, item in enumerate(items):
            here = "%s/items/%d" % (pointer, index)
            yield here, item
            yield from walk(item["items"], here)
    yield from walk(report["items"], "")


def resolve(report, pointer):
    value = report
    for key in pointer.split("/")[1:]:
        key = key.replace("~1", "/").replace("~0", "~")
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value


def paragraphs_of(report):
    for pointer, item in items_of(report):
        for field in ("task", "result", "note"):
            yield from item[field]
        for paragraphs in item["other"].values():
            yield from paragraphs
    yield from report["heading"]["lines"]


def check_emphasis(paragraph):
    ends = {}
    for emphasis in paragraph["emphasis"]:
        start, end = emphasis["span"]
        text = paragraph["text"][start:end]
        assert 0 <= start < end <= len(paragraph["text"]), (paragraph, emphasis)
        assert text == text.strip(), (text, emphasis)
        assert ends.get(emphasis["style"], -1) < start, ("spans of one style touch", paragraph)
        ends[emphasis["style"]] = end


def check_report_layer(file):
    for report in file["reports"]:
        for paragraph in paragraphs_of(report):
            check_emphasis(paragraph)
            assert paragraph["text"] == paragraph["text"].strip()
        heading = report["heading"]
        entities = [e for key in ("citations", "quantities", "dates", "periods") for e in report[key]]
        for entity in entities + [e for e in (heading["plan"], heading["attached_to"]) if e]:
            start, end = entity["span"]
            assert resolve(report, entity["at"])["text"][start:end] == entity["text"], entity
        for pointer, item in items_of(report):
            for column, target in item["shared"].items():
                assert resolve(report, target), (pointer, column)
            assert item["rows"], pointer
    return True


def check_document_layer(file):
    def walk(blocks):
        for block in blocks:
            if block["type"] == "paragraph":
                check_emphasis(block)
            elif block["type"] == "note":
                walk(block["blocks"])
            else:
                check_table(block)
                for row in block["rows"]:
                    for cell in row["cells"]:
                        walk(cell["blocks"])
    walk(file["blocks"])
    return True


def check_table(table):
    taken = set()
    for y, row in enumerate(table["rows"]):
        columns = [cell["column"] for cell in row["cells"]]
        assert columns == sorted(columns), columns
        for cell in row["cells"]:
            assert cell["column"] + cell["column_span"] <= table["columns"]
            assert y + cell["row_span"] <= len(table["rows"])
            slots = {(y + dy, cell["column"] + dx) for dy in range(cell["row_span"]) for dx in range(cell["column_span"])}
            taken |= slots

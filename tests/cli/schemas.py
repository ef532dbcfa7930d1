#!/usr/bin/python3
"""The schemas that `baocao schema` prints: schemas themselves, and one definition where they share a name."""

import itertools
import json
import subprocess
import sys

import jsonschema

LAYERS = ("report", "document", "audit")


def printed(program, *layer):
    return json.loads(subprocess.run([program, "schema", *layer], capture_output=True, check=True).stdout)


def main(program):
    schemas = {layer: printed(program, layer) for layer in LAYERS}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    if printed(program) != schemas["report"]:
        sys.exit("without an argument it is not the report layer's")
    for one, other in itertools.combinations((schema.get("$defs", {}) for schema in schemas.values()), 2):
        apart = [name for name in one.keys() & other.keys() if one[name] != other[name]]
        if apart:
            sys.exit(f"defined differently in two schemas: {apart}")


if __name__ == "__main__":
    main(sys.argv[1])

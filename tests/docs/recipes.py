#!/usr/bin/python3
"""vcpkg.json and conanfile.py say what CMakeLists.txt says: tests/docs/recipes.py

The version, and one dependency for each package that CMake asks for. Conan and vcpkg themselves are not run here: `conan` is put in
by stand-ins that record what the recipe asks of them.
"""

import importlib.util
import json
import pathlib
import re
import sys
import types
from unittest import mock

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What CMake calls a package, and what the registries call it. The system has GMime.
LIBRARY = {"libzip": "libzip", "libdeflate": "libdeflate", "gmime-3.0": None, "pugixml": "pugixml", "LibXml2": "libxml2", "ICU": "icu",
           "nettle": "nettle", "RapidJSON": "rapidjson"}
TOOLS = {"TBB": "tbb", "SQLite3": "sqlite3", "CLI11": "cli11", "tomlplusplus": "tomlplusplus"}
CONAN = {"tbb": "onetbb"}


def expect(holds, what):
    if not holds:
        sys.exit(f"wrong: {what}")


def asked_by_cmake(*files):
    text = "\n".join((ROOT / file).read_text(encoding="utf-8") for file in files)
    found = set(re.findall(r"find_package\((\w+) ", text)) | set(re.findall(r"pkg_check_modules\(.* (\S+)\)", text))
    return found - {"PkgConfig"}


def known(names, asked):
    expect(set(names) == asked, f"CMake asks for {sorted(asked)}, known here are {sorted(names)}")
    return {name for name in names.values() if name}


def names_of(dependencies):
    return {entry if isinstance(entry, str) else entry["name"] for entry in dependencies}


def load_recipe():
    names = ("conan", "conan.tools", "conan.tools.cmake", "conan.tools.files", "conan.tools.gnu", "conan.tools.system",
             "conan.tools.system.package_manager")
    modules = {name: mock.MagicMock() for name in names}
    modules["conan"] = types.SimpleNamespace(ConanFile=type("ConanFile", (), {}))
    modules["conan.tools.files"].load = lambda _recipe, path: pathlib.Path(path).read_text(encoding="utf-8")
    spec = importlib.util.spec_from_file_location("conanfile", ROOT / "conanfile.py")
    module = importlib.util.module_from_spec(spec)
    with mock.patch.dict(sys.modules, modules):
        spec.loader.exec_module(module)
    return module.Baocao


def required(recipe, tools):
    asked = []
    recipe.options = types.SimpleNamespace(tools=tools)
    recipe.requires = asked.append
    recipe.requirements()
    return {reference.split("/")[0] for reference in asked}


def main():
    version = re.search(r"project\(baocao VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))[1]
    library = known(LIBRARY, asked_by_cmake("CMakeLists.txt"))
    tools = known(TOOLS, asked_by_cmake("tools/CMakeLists.txt", "lib/archive/CMakeLists.txt"))

    manifest = json.loads((ROOT / "vcpkg.json").read_text(encoding="utf-8"))
    expect(manifest["version-semver"] == version, f"the version of vcpkg.json is {version}")
    expect(names_of(manifest["dependencies"]) == library, f"vcpkg.json depends on {sorted(library)}")
    expect(names_of(manifest["features"]["tools"]["dependencies"]) == tools, f"its tools depend on {sorted(tools)}")

    recipe = load_recipe()()
    recipe.recipe_folder = str(ROOT)
    recipe.set_version()
    expect(recipe.version == version, f"the version of conanfile.py is {version}")
    in_conan = {CONAN.get(name, name) for name in tools}
    expect(required(recipe, tools=False) == library, f"conanfile.py requires {sorted(library)}")
    expect(required(recipe, tools=True) == library | in_conan, f"with its tools it requires {sorted(in_conan)} too")
    for pattern in recipe.exports_sources:
        expect(list(ROOT.glob(pattern)), f"{pattern} of conanfile.py is there")


if __name__ == "__main__":
    main()

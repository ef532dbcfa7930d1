"""Recipe for Conan 2: conan create . --build=missing"""

import os
import re

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load
from conan.tools.gnu import PkgConfigDeps
from conan.tools.system.package_manager import Apt, Dnf, PacMan

required_conan_version = ">=2.8"


class Baocao(ConanFile):
    name = "baocao"
    description = "Typed data from the tables of Vietnamese administrative reports"
    license = "Apache-2.0"
    package_type = "library"
    settings = "os", "compiler", "build_type", "arch"
    options = {"shared": [True, False], "fPIC": [True, False], "tools": [True, False]}
    default_options = {
        "shared": False,
        "fPIC": True,
        "tools": True,
        "libzip/*:crypto": False,
        "libzip/*:with_bzip2": False,
        "libzip/*:with_lzma": False,
        "libzip/*:with_zstd": False,
        "libzip/*:tools": False,
        "sqlite3/*:enable_fts5": True,  # the full-text index of the store
    }
    implements = ["auto_shared_fpic"]
    exports = "CMakeLists.txt"
    exports_sources = "CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "lib/*", "tools/*"

    def set_version(self):
        project = load(self, os.path.join(self.recipe_folder, "CMakeLists.txt"))
        self.version = re.search(r"project\(baocao VERSION ([0-9.]+)", project)[1]

    def requirements(self):
        self.requires("icu/[>=72 <77]")
        self.requires("libdeflate/[>=1.14 <2]")
        self.requires("libxml2/[>=2.9.14 <3]")
        self.requires("libzip/[>=1.7 <2]")
        self.requires("nettle/[>=3.8 <4]")
        self.requires("pugixml/[>=1.13 <2]")
        self.requires("rapidjson/cci.20220822")
        if self.options.tools:
            self.requires("cli11/[>=2.3 <3]")
            self.requires("onetbb/[>=2021.8 <2023]")
            self.requires("sqlite3/[>=3.40 <4]")
            self.requires("tomlplusplus/[>=3.3 <4]")

    def system_requirements(self):
        # GMime has no recipe; pkg-config finds the system's.
        Apt(self).install(["libgmime-3.0-dev"])
        Dnf(self).install(["gmime30-devel"])
        PacMan(self).install(["gmime3"])

    def layout(self):
        cmake_layout(self)

    def generate(self):
        CMakeDeps(self).generate()
        packages = PkgConfigDeps(self)
        packages.set_property("rapidjson", "pkg_config_name", "RapidJSON")
        packages.generate()
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["BAOCAO_TOOLS"] = bool(self.options.tools)
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        CMake(self).install()

    def package_info(self):
        # find_package(baocao) finds the project's own files.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = [os.path.join("lib", "cmake", "baocao")]
        self.cpp_info.libs = ["baocao"]

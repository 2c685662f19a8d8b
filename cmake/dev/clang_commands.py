#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang_commands.py IN OUT: compile_commands.json without what only GCC understands.

GCC's precompiled header means nothing to Clang; a plain copy of its source is included instead, as the file
without the precompiled part would have it.
"""
import json
import shlex
import sys
from pathlib import Path

GCC_ONLY = {"-fpch-preprocess", "-Winvalid-pch"}


def for_clang(arguments):
    start = next(i for i, word in enumerate(arguments) if Path(word).name.split("-")[0] in ("c++", "g++", "gcc", "x86_64"))
    return [word for word in arguments[start:] if word not in GCC_ONLY]


def main():
    source, goal = map(Path, sys.argv[1:3])
    commands = []
    for entry in json.loads(source.read_text()):
        if entry["file"].endswith(".cpp"):
            arguments = for_clang(shlex.split(entry.pop("command")))
            commands.append({**entry, "arguments": arguments})
    goal.parent.mkdir(parents=True, exist_ok=True)
    goal.write_text(json.dumps(commands, indent=1))


if __name__ == "__main__":
    main()

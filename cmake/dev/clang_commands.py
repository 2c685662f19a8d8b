#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang_commands.py IN OUT: compile_commands.json without what only GCC understands.

"-include cmake_pch.hxx" stays: without GCC's precompiled part beside it that is an ordinary header.
"""
import json
import shlex
import sys
from pathlib import Path

GCC_ONLY = {"-fpch-preprocess", "-Winvalid-pch"}


def for_clang(arguments):
    start = next(i for i, word in enumerate(arguments) if Path(word).name.split("-")[0] in ("c++", "g++", "gcc", "x86_64"))
    compiler, *rest = arguments[start:]
    return [compiler, "-Wno-unknown-warning-option", *(word for word in rest if word not in GCC_ONLY)]


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

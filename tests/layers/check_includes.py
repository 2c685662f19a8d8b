#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_includes.py ROOT: every #include of ours follows the allowed directions between folders."""
import sys
from pathlib import Path

from layers import violations


def main():
    found = list(violations(Path(sys.argv[1])))
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

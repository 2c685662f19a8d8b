#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_links.py TARGET=FILE...: no target links a library of a layer it must not know."""
import sys

from links import broken_rules, needed_libraries


def main():
    failed = False
    for argument in sys.argv[1:]:
        target, binary = argument.split("=", 1)
        libraries = needed_libraries(binary)
        if not libraries:
            print(f"{binary}: readelf names no library at all")
            failed = True
        for library in broken_rules(target, libraries):
            print(f"{target} must not link {library}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fills .deps/ with what the gpu preset needs beyond nvcc, CMake, ninja and a Python with torch: two header-only
# libraries and GoogleTest's source, 5 MB in all, from this machine's Debian packages. Carry .deps along, then there:
#
#   CMAKE_PREFIX_PATH=$(python3 -c 'import torch; print(torch.__path__[0])') ./dev build gpu && ctest --preset gpu
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
for package in nlohmann-json3-dev libxxhash-dev libgtest-dev; do
    dpkg --status "$package" >/dev/null 2>&1 || { echo "gpu_kit.sh: $package is missing; run ./dev build first." >&2 && exit 1; }
done
rm -rf .deps
mkdir -p .deps/include
cp -r /usr/include/nlohmann /usr/include/xxhash.h .deps/include/
cp -r /usr/src/googletest .deps/
du -sh .deps

# SPDX-License-Identifier: GPL-3.0-or-later
"""Which shared libraries each target may not ask the loader for."""
import re
import subprocess

QT = r"libQt\d"
TORCH = r"lib(torch|c10)"
CUDA = r"lib(cuda|torch_cuda|c10_cuda|cublas|cudnn)"
# libtorch.so itself pulls in all of CUDA; libtorch_cpu.so does not.
ALL_OF_TORCH = r"libtorch\.so"
FORBIDDEN = {
    "fresco_base": [QT, TORCH, CUDA, "libopencv"],
    "fresco_engine": [QT, CUDA, ALL_OF_TORCH],
    "fresco_cuda": [QT, "libopencv", ALL_OF_TORCH],
    "fresco_cli": [QT, TORCH, CUDA, "libopencv"],
    "fresco_app": [TORCH, CUDA, "libopencv"],
}


def needed_libraries(binary):
    """The DT_NEEDED entries of an ELF file."""
    output = subprocess.run(["readelf", "--dynamic", "--wide", binary], capture_output=True, text=True, check=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.+)\]", output)


def broken_rules(target, libraries):
    return [library for library in libraries if any(re.match(rule, library) for rule in FORBIDDEN[target])]

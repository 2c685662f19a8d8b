#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""ablation.py FRESCO [CASE=ARGUMENTS]... [--clips FOLDER]: what each constraint does to steadiness and sharpness.

Translates keyframes of the clips below under several settings and prints a Markdown table for each clip: warp error
(x 1000) over all and over moving pixels, sharpness relative to the per-frame translation, edge agreement, and how much
of the moving regions' detail sticks to the screen. docs/quality.md has the last tables.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

OFF = "--no-spatial-attention --no-cross-frame-attention --no-temporal-attention --no-feature-optimisation " \
      "--no-background-smoothing"

CLIPS = {
    "car-turn": ("car-turn.mp4", "in the winter, snow", ",".join(str(5 * k) for k in range(8))),
    "dog": ("dog.mp4", "a cartoon", ",".join(str(10 * k) for k in range(8))),
    "boxer": ("boxer-punching-towards-camera.mp4", "an impressionist oil painting, thick paint",
              ",".join(str(4 * k) for k in range(8))),
    "bigbuckbunny": ("bigbuckbunny.mp4", "a watercolor painting, soft watercolor on paper",
                     ",".join(str(5 * k) for k in range(8))),
}

CASES = {
    "shared noise, plain attention": OFF,
    "+ spatial attention": OFF.replace("--no-spatial-attention", ""),
    "+ cross-frame attention": OFF.replace("--no-cross-frame-attention", ""),
    "+ temporal attention": OFF.replace("--no-temporal-attention", ""),
    "+ feature optimisation": OFF.replace("--no-feature-optimisation", ""),
    "+ background smoothing": OFF.replace("--no-background-smoothing", ""),
    "all (default)": "",
    "published (--reference)": "--reference",
}

PER_FRAME = OFF + " --shared-noise none"


def find_clip(name, folders):
    return next((folder / name for folder in folders if (folder / name).exists()), None)


def measure(fresco, clip, prompt, keys, arguments):
    with tempfile.TemporaryDirectory() as folder:
        call = [fresco, "translate", clip, Path(folder) / "keys", "--prompt", prompt, "--keyframes", keys,
                "--keyframes-only", "--metrics", "--json", "--progress", "none", *arguments.split()]
        run = subprocess.run([str(word) for word in call], capture_output=True, text=True)
        if run.returncode:
            sys.exit(f"{arguments}: {run.stderr}")
        return json.loads(run.stdout)


def row(name, numbers, per_frame):
    def thousandth(key):
        value = numbers.get(key)
        return "-" if value is None else f"{1000 * value:.2f}"

    stick = numbers.get("screenStickResult")
    structure = numbers.get("structure")
    return (f"| {name} | {thousandth('warpErrorResult')} | {thousandth('warpErrorMovingResult')} "
            f"| {numbers['sharpness'] / per_frame['sharpness']:.2f} | {numbers['edgeAgreement']:.4f} "
            f"| {'-' if stick is None else f'{stick:.3f}'} | {'-' if structure is None else f'{structure:.4f}'} "
            f"| {sum(numbers['seconds'].values()):.0f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("fresco")
    parser.add_argument("cases", nargs="*", help="NAME=ARGUMENTS in place of the built-in cases")
    parser.add_argument("--clips", default="../shared/data", help="folder of further clips")
    parser.add_argument("--only", help="names of clips, with commas")
    options = parser.parse_intermixed_args()
    cases = dict(case.split("=", 1) for case in options.cases) or CASES
    folders = [Path("app/assets/samples"), Path(options.clips)]
    for name, (file, prompt, keys) in CLIPS.items():
        clip = find_clip(file, folders)
        if clip is None or (options.only and name not in options.only.split(",")):
            continue
        print(f'\n{name}, "{prompt}", keyframes {keys}\n')
        print("| | warp error | moving | sharpness | edges | sticks | structure | s |\n|---|---|---|---|---|---|---|---|")
        per_frame = measure(options.fresco, clip, prompt, keys, PER_FRAME)
        print(row("per frame", per_frame, per_frame), flush=True)
        for case, arguments in cases.items():
            print(row(case, measure(options.fresco, clip, prompt, keys, arguments), per_frame), flush=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""ablation.py FRESCO [CASE=ARGUMENTS]... [--clips FOLDER]: what each constraint does to steadiness and sharpness.

Translates keyframes of the clips below under several settings and prints a Markdown table for each clip: warp error
(x 1000) over all and over moving pixels, sharpness relative to the per-frame translation, edge agreement, how much of
the moving regions' detail sticks to the screen and how much follows the motion, structure, and the seconds that
denoising took. The first row after the per-frame one is the weak opponent's strong brother: everything off, noise
shared. docs/quality.md has the last tables.
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

SHARED = " --shared-noise initial_and_step"

CASES = {
    "shared noise, plain attention": OFF + SHARED,
    "+ spatial attention": OFF.replace("--no-spatial-attention", "") + SHARED,
    "+ cross-frame attention": OFF.replace("--no-cross-frame-attention", "") + SHARED,
    "+ temporal attention": OFF.replace("--no-temporal-attention", "") + SHARED,
    "+ feature optimisation": OFF.replace("--no-feature-optimisation", "") + SHARED,
    "+ background smoothing": OFF.replace("--no-background-smoothing", "") + SHARED,
    "transported noise, plain attention": OFF,
    "all (default)": "",
    "all, shared noise": SHARED,
    "all, hard visibility": "--no-soft-visibility",
    "all, pairs under half left out": "--least-visible 0.5",
    "all, smoothing not residual": "--no-residual-smoothing",
    "published (--reference)": "--reference",
}

PER_FRAME = OFF + " --shared-noise none"


def find_clip(name, folders):
    return next((folder / name for folder in folders if (folder / name).exists()), None)


def measure(fresco, clip, prompt, keys, arguments, seed):
    with tempfile.TemporaryDirectory() as folder:
        call = [fresco, "translate", clip, Path(folder) / "keys", "--prompt", prompt, "--keyframes", keys,
                "--keyframes-only", "--metrics", "--json", "--progress", "none", "--seed", seed, *arguments.split()]
        run = subprocess.run([str(word) for word in call], capture_output=True, text=True)
        if run.returncode:
            sys.exit(f"{arguments}: {run.stderr}")
        return json.loads(run.stdout)


def row(name, numbers, per_frame):
    def thousandth(key):
        value = numbers.get(key)
        return "-" if value is None else f"{1000 * value:.2f}"

    def digits(key, count):
        value = numbers.get(key)
        return "-" if value is None else f"{value:.{count}f}"

    return (f"| {name} | {thousandth('warpErrorResult')} | {thousandth('warpErrorMovingResult')} "
            f"| {numbers['sharpness'] / per_frame['sharpness']:.2f} | {digits('edgeAgreement', 4)} "
            f"| {digits('screenStickResult', 2)} | {digits('flowFollowResult', 2)} | {digits('structure', 4)} "
            f"| {numbers['seconds']['denoise']:.0f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("fresco")
    parser.add_argument("cases", nargs="*", help="NAME=ARGUMENTS in place of the built-in cases")
    parser.add_argument("--clips", default="../shared/data", help="folder of further clips")
    parser.add_argument("--seed", default="0")
    parser.add_argument("--only", help="names of clips, with commas")
    options = parser.parse_intermixed_args()
    cases = dict(case.split("=", 1) for case in options.cases) or CASES
    folders = [Path("app/assets/samples"), Path(options.clips)]
    for name, (file, prompt, keys) in CLIPS.items():
        clip = find_clip(file, folders)
        if clip is None or (options.only and name not in options.only.split(",")):
            continue
        print(f'\n{name}, "{prompt}", keyframes {keys}\n')
        print("| | warp error | moving | sharpness | edges | sticks | follows | structure | s |\n|" + 9 * "---|")
        per_frame = measure(options.fresco, clip, prompt, keys, PER_FRAME, options.seed)
        print(row("per frame", per_frame, per_frame), flush=True)
        for case, arguments in cases.items():
            print(row(case, measure(options.fresco, clip, prompt, keys, arguments, options.seed), per_frame), flush=True)


if __name__ == "__main__":
    main()

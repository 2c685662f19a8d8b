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
import tempfile
from pathlib import Path

from clips import CLIPS, clip_folders, digits, find_clip, thousandth, translate

OFF = "--no-spatial-attention --no-cross-frame-attention --no-temporal-attention --no-feature-optimisation " \
      "--no-background-smoothing"

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
    "all but feature optimisation": "--no-feature-optimisation",
    "all, spatial weight 100": "--spatial-weight 100",
    "all, shared noise": SHARED,
    "all, hard visibility": "--no-soft-visibility",
    "all, pairs under half left out": "--least-visible 0.5",
    "all, smoothing not residual": "--no-residual-smoothing",
    "published (--reference)": "--reference",
}

PER_FRAME = OFF + " --shared-noise none"


def measure(fresco, clip, prompt, keys, arguments, seed):
    with tempfile.TemporaryDirectory() as folder:
        return translate(fresco, clip, Path(folder) / "keys", "--prompt", prompt, "--keyframes", keys, "--keyframes-only",
                         "--seed", seed, "--no-cache", *arguments.split())


def row(name, numbers, per_frame):
    return (f"| {name} | {thousandth(numbers, 'warpErrorResult')} | {thousandth(numbers, 'warpErrorMovingResult')} "
            f"| {numbers['sharpness'] / per_frame['sharpness']:.2f} | {digits(numbers, 'edgeAgreement', 4)} "
            f"| {digits(numbers, 'screenStickResult', 2)} | {digits(numbers, 'flowFollowResult', 2)} "
            f"| {digits(numbers, 'structure', 4)} | {numbers['seconds']['denoise']:.0f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("fresco")
    parser.add_argument("cases", nargs="*", help="NAME=ARGUMENTS in place of the built-in cases")
    parser.add_argument("--clips", default="../shared/data", help="folder of further clips")
    parser.add_argument("--seed", default="0")
    parser.add_argument("--only", help="names of clips, with commas")
    options = parser.parse_intermixed_args()
    cases = dict(case.split("=", 1) for case in options.cases) or CASES
    for name, (file, prompt, distance) in CLIPS.items():
        keys = ",".join(str(distance * k) for k in range(8))
        clip = find_clip(file, clip_folders(options.clips))
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

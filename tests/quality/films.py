#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""films.py FRESCO [--clips FOLDER] [--to FRAME]: how steady and sharp whole finished films are.

Translates the first frames of each clip by every method of propagation and frame by frame, and prints a Markdown table
for each clip: warp error (x 1000) over all and over moving pixels, sharpness relative to the per-frame translation,
edge agreement, how much of the moving regions' detail sticks to the screen and how much follows the motion, and the
seconds that it took. The source's own warp error is what no film can do without. docs/quality.md has the last tables.
"""
import argparse
import tempfile
from pathlib import Path

from clips import CLIPS, clip_folders, digits, find_clip, thousandth, translate

METHODS = {
    "patch (default)": ["--propagation", "patch"],
    "flow": ["--propagation", "flow"],
    "every frame a key": ["--propagation", "every-frame"],
}


def row(name, numbers, sharpness, suffix="Result", seconds=None):
    sharp = numbers["sharpness" if suffix == "Result" else "sharpness" + suffix]
    edges = "edgeAgreement" if suffix == "Result" else "edgeAgreement" + suffix
    return (f"| {name} | {thousandth(numbers, 'warpError' + suffix)} | {thousandth(numbers, 'warpErrorMoving' + suffix)} "
            f"| {sharp / sharpness:.2f} | {digits(numbers, edges, 4)} | {digits(numbers, 'screenStick' + suffix, 2)} "
            f"| {digits(numbers, 'flowFollow' + suffix, 2)} | {'-' if seconds is None else f'{seconds:.0f}'} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("fresco")
    parser.add_argument("--clips", default="../shared/data", help="folder with the clips that are not bundled")
    parser.add_argument("--to", default="35", help="last frame")
    parser.add_argument("only", nargs="*", help="clips by name; all if none is named")
    options = parser.parse_args()
    for name, (file, prompt, _) in CLIPS.items():
        clip = find_clip(file, clip_folders(options.clips))
        if clip is None or (options.only and name not in options.only):
            print(f"{name}: skipped", flush=True)
            continue
        print(f"\n{name}, \"{prompt}\", frames 0 to {options.to}\n\n"
              "| | warp error | moving | sharpness | edges | sticks | follows | s |\n|---|---|---|---|---|---|---|---|", flush=True)
        sharpness = None
        for method, arguments in METHODS.items():
            with tempfile.TemporaryDirectory() as folder:
                more = [] if sharpness else ["--metrics-per-frame"]
                numbers = translate(options.fresco, clip, Path(folder) / "film.mkv", "--prompt", prompt, "--to", options.to,
                                    *arguments, *more)
            if sharpness is None:
                sharpness = numbers["sharpnessPerFrame"]
                print(f"| source | {thousandth(numbers, 'warpErrorSource')} | {thousandth(numbers, 'warpErrorMovingSource')} | | | "
                      f"{digits(numbers, 'screenStickSource', 2)} | {digits(numbers, 'flowFollowSource', 2)} | |")
                print(row("per frame", numbers, sharpness, "PerFrame"))
            print(row(method, numbers, sharpness, seconds=sum(numbers["seconds"].values())), flush=True)


if __name__ == "__main__":
    main()

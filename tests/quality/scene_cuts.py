#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""scene_cuts.py FRESCO-CUTS [--half tuned|held-out] [--clips FOLDER]... [--films COUNT]: precision and recall of cuts.

Makes films with ffmpeg whose cuts, fades and flashes are known, COUNT of each kind, lets fresco-cuts find the cuts in
them and prints a Markdown table. The detector was tuned on the one half of clips and test pictures; docs/quality.md
reports on the other. The same call makes the same films. About ten minutes of one core for each half.
"""
import argparse
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from scene_films import Film, events_of, source_from_clip, source_from_pattern, write_film
from scene_kinds import HAS_CUTS, HAS_NO_CUTS, TRANSITIONS

GRADIENT = "gradients=c0=0x204060:c1=0xf0e080:x0=0:y0=0:x1=383:y1=287:seed=7:speed=0.02"
HALVES = {  # clips without a cut, test pictures
    "tuned": (["dog.mp4", "boxer-punching-towards-camera.mp4"], ["testsrc2", GRADIENT]),
    "held-out": (["car-turn.mp4", "bigbuckbunny.mp4"], ["mandelbrot", "sierpinski"]),
}
SAMPLES = Path(__file__).resolve().parents[2] / "app/assets/samples"


@dataclass
class Score:
    films: int = 0
    cuts: int = 0
    found: int = 0
    false: int = 0
    transitions: int = 0
    divided: int = 0  # transitions with one boundary

    def add(self, other: "Score") -> None:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def row(self, kind: str) -> str:
        transitions = f"{self.divided} of {self.transitions}" if self.transitions else ""
        cuts = f"{self.found} of {self.cuts}" if self.cuts else ""
        return f"| {kind} | {self.films} | {cuts} | {self.false} | {transitions} |"


def scored(film: Film, found: list[int]) -> Score:
    """A cut wants one boundary, a transition bears one; every other boundary is false."""
    score = Score(films=1)
    right = 0
    for event in events_of(film):
        inside = any(event.first <= frame <= event.last for frame in found)
        right += inside
        if event.is_required:
            score.cuts += 1
            score.found += inside
        else:
            score.transitions += 1
            score.divided += inside
    score.false = len(found) - right
    return score


def found_cuts(program: str, file: Path) -> list[int]:
    run = subprocess.run([program, str(file)], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"{program} {file}: {run.stderr.strip()}")
    return [int(word) for word in run.stdout.split()[1:]]


def sources(half: str, folders: list[Path], scratch: Path) -> list:
    names, patterns = HALVES[half]
    clips = []
    for name in names:
        clip = next((folder / name for folder in folders if (folder / name).exists()), None)
        if not clip:
            sys.exit(f"There is no {name} in {', '.join(map(str, folders))}; name its folder with --clips.")
        clips.append(source_from_clip(clip, scratch))
    return clips + [source_from_pattern(p, scratch) for p in patterns]


def measure(arguments, scratch: Path) -> None:
    clips = sources(arguments.half, [*arguments.clips, SAMPLES], scratch)
    print("| kind | films | cuts found | false | fades divided once |\n|---|---|---|---|---|")
    total = Score()
    for kind, make in {**HAS_CUTS, **HAS_NO_CUTS, **TRANSITIONS}.items():
        score = Score()
        for number in range(arguments.films):
            film = make(random.Random(f"{arguments.half} {kind} {number}"), clips, kind)
            file = scratch / "film.mp4"
            write_film(film, file)
            found = found_cuts(arguments.program, file)
            one = scored(film, found)
            score.add(one)
            if arguments.verbose and (one.found < one.cuts or one.false):
                print(f"  {kind} {number}: found {found}, {events_of(film)}", file=sys.stderr)
        print(score.row(kind), flush=True)
        total.add(score)
    print(total.row("**all**"))
    print(f"\nprecision {total.found / max(total.found + total.false, 1):.3f}, "
          f"recall {total.found / max(total.cuts, 1):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="fresco-cuts")
    parser.add_argument("--half", choices=HALVES, default="held-out")
    parser.add_argument("--clips", type=Path, action="append", default=[], help="folders to look for clips in")
    parser.add_argument("--films", type=int, default=4, help="of each kind")
    parser.add_argument("--verbose", action="store_true", help="name every film with a mistake")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fresco-cuts-") as scratch:
        measure(arguments, Path(scratch))


if __name__ == "__main__":
    main()

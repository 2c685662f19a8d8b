# SPDX-License-Identifier: GPL-3.0-or-later
"""Films made with ffmpeg from clips and test pictures, of which every cut, fade and flash is known."""
import random
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

WIDTH, HEIGHT, RATE = 384, 288, 25
SYNTHETIC_FRAMES = 150


@dataclass(frozen=True)
class Source:
    """A clip at the common size, losslessly."""
    file: Path
    frames: int


@dataclass(frozen=True)
class Event:
    """Boundaries are right in frames first..last only, and one of them is enough."""
    first: int
    last: int
    is_required: bool  # a cut; else a transition, in which one boundary may be found or not


@dataclass(frozen=True)
class Shot:
    source: Source
    first: int
    frames: int
    look: str = "null"  # ffmpeg filters


@dataclass
class Film:
    kind: str
    shots: list[Shot]
    joins: list[str] = field(default_factory=list)  # after each shot but the last: "cut", "none" or "TRANSITION FRAMES"
    finish: str = "null"  # ffmpeg filters over the whole film
    crf: int = 24
    frame_number: Callable[[int], int] = lambda frame: frame  # of the finished film from one before `finish`
    slack: int = 0  # frames that a cut may be late by: those of a flash at the cut


def run_ffmpeg(arguments: list[str]) -> None:
    subprocess.run(["ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-filter_complex_threads", "1", *arguments], check=True)


def frame_count(file: Path) -> int:
    probe = ["ffprobe", "-v", "error", "-count_packets", "-select_streams", "v", "-show_entries",
             "stream=nb_read_packets", "-of", "csv=p=0", str(file)]
    return int(subprocess.run(probe, check=True, capture_output=True, text=True).stdout.strip().strip(","))


def prepared(inputs: list[str], name: str, folder: Path) -> Source:
    file = folder / f"source-{name}.mkv"
    fitted = f"scale={WIDTH}:{HEIGHT}:force_original_aspect_ratio=increase,crop={WIDTH}:{HEIGHT},setpts=N/{RATE}/TB"
    run_ffmpeg([*inputs, "-an", "-vf", fitted, "-r", str(RATE), "-pix_fmt", "yuv420p", "-c:v", "rawvideo", str(file)])
    return Source(file, frame_count(file))


def source_from_clip(clip: Path, folder: Path) -> Source:
    return prepared(["-i", str(clip)], clip.stem, folder)


def source_from_pattern(pattern: str, folder: Path) -> Source:
    """A test picture of ffmpeg's, with its options: "mandelbrot", "gradients=seed=7"."""
    name, _, options = pattern.partition("=")
    source = f"{name}=size={WIDTH}x{HEIGHT}:rate={RATE}" + (f":{options}" if options else "")
    return prepared(["-f", "lavfi", "-t", str(SYNTHETIC_FRAMES / RATE), "-i", source], name, folder)


def random_shot(rng: random.Random, source: Source, frames: int, look: str = "null") -> Shot:
    frames = min(frames, source.frames)
    return Shot(source, rng.randint(0, source.frames - frames), frames, look)


def events_of(film: Film) -> list[Event]:
    events, begin = [], 0
    for shot, join in zip(film.shots, film.joins):
        begin += shot.frames
        if join == "cut":
            first = film.frame_number(begin)
            events.append(Event(first, first + film.slack, True))
        elif join != "none":
            frames = int(join.split()[1])
            overlap = 0 if join.startswith("through") else frames
            events.append(Event(film.frame_number(begin - frames), film.frame_number(begin - overlap + frames), False))
            begin -= overlap
    return events


def fades(film: Film, index: int) -> str:
    """Fades through a colour belong to the shots on both sides."""
    filters = ""
    shot = film.shots[index]
    if index > 0 and film.joins[index - 1].startswith("through"):
        colour, frames = film.joins[index - 1].removeprefix("through-").split()
        filters += f",fade=in:0:{frames}:color={colour}"
    if index < len(film.joins) and film.joins[index].startswith("through"):
        colour, frames = film.joins[index].removeprefix("through-").split()
        filters += f",fade=out:{shot.frames - int(frames)}:{frames}:color={colour}"
    return filters


def filter_graph(film: Film) -> str:
    steady = f"fps={RATE},settb=1/{RATE},format=yuv420p"
    parts = []
    for i, shot in enumerate(film.shots):
        parts.append(f"[{i}:v]trim=end_frame={shot.frames},setpts=N/{RATE}/TB,{shot.look},"
                     f"setpts=N/{RATE}/TB{fades(film, i)},{steady},setsar=1[shot{i}]")
    parts.append("[shot0]null[film0]")
    length = film.shots[0].frames
    for i, join in enumerate(film.joins):
        shot = film.shots[i + 1]
        if join in ("cut", "none") or join.startswith("through"):
            how, length = "concat=n=2", length + shot.frames
        else:
            name, frames = join.split()
            how = f"xfade={name}:duration={int(frames) / RATE}:offset={(length - int(frames)) / RATE}"
            length += shot.frames - int(frames)
        parts.append(f"[film{i}][shot{i + 1}]{how},{steady}[film{i + 1}]")
    return ";".join([*parts, f"[film{len(film.joins)}]{film.finish}[out]"])


def write_film(film: Film, file: Path) -> None:
    inputs = []
    for shot in film.shots:
        inputs += ["-ss", f"{max(shot.first - 0.5, 0) / RATE:.3f}", "-i", str(shot.source.file)]
    run_ffmpeg([*inputs, "-filter_complex", filter_graph(film), "-map", "[out]", "-c:v", "libx264", "-preset",
                "veryfast", "-crf", str(film.crf), "-pix_fmt", "yuv420p", str(file)])

# SPDX-License-Identifier: GPL-3.0-or-later
"""The clips that quality is measured on, and the call that measures one."""
import json
import subprocess
import sys
from pathlib import Path

# name: (file, prompt, frames between the keyframes that the ablation takes)
CLIPS = {
    "car-turn": ("car-turn.mp4", "in the winter, snow", 5),
    "dog": ("dog.mp4", "a cartoon", 10),
    "boxer": ("boxer-punching-towards-camera.mp4", "an impressionist oil painting, thick paint", 4),
    "bigbuckbunny": ("bigbuckbunny.mp4", "a watercolor painting, soft watercolor on paper", 5),
}


def clip_folders(given):
    root = Path(__file__).resolve().parents[2]
    return [Path(given), root / "app" / "assets" / "samples"]


def find_clip(name, folders):
    return next((folder / name for folder in folders if (folder / name).exists()), None)


def translate(fresco, clip, out, *arguments):
    """What `fresco translate --json` says; ends the program with its sentence if it fails."""
    call = [fresco, "translate", clip, out, "--metrics", "--json", "--progress", "none", *arguments]
    run = subprocess.run([str(word) for word in call], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"{' '.join(map(str, arguments))}: {run.stderr}")
    return json.loads(run.stdout)


def thousandth(numbers, key):
    value = numbers.get(key)
    return "-" if value is None else f"{1000 * value:.2f}"


def digits(numbers, key, count):
    value = numbers.get(key)
    return "-" if value is None else f"{value:.{count}f}"

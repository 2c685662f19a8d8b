# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of film that scene cuts are measured on: where they are easy, where hard, and where there are none."""
import math
import random

from scene_films import HEIGHT, WIDTH, Film, Shot, random_shot

SIZE = f"{WIDTH}:{HEIGHT}"
SHAKE = f"crop=iw*0.8:ih*0.8:x='(iw-ow)*(0.5+0.45*sin(n*2.1))':y='(ih-oh)*(0.5+0.45*cos(n*1.7))',scale={SIZE}"
PAN = f"crop=iw/2:ih/2:x='(iw-ow)*(0.5+0.5*sin(n*0.35))':y='ih/4',scale={SIZE}"
WHIP = f"crop=iw/2:ih/2:x='(iw-ow)*clip((n-12)/5,0,1)':y='(ih-oh)*clip((n-30)/4,0,1)',scale={SIZE}"
ZOOM = f"scale=w='{WIDTH}*(2+sin(n*0.3))':h=-2:eval=frame,crop={SIZE}:0:0"  # into the upper left corner
CLOSER = f"crop=iw*0.6:ih*0.6,scale={SIZE}"
VIEWS = ("null", "hflip", CLOSER, CLOSER + ",hflip")


def scenes(rng, sources, kind, lengths, count=8, looks=("null",), **more):
    """Different clips one after the other."""
    chosen = []
    for _ in range(count):
        others = [s for s in sources if not chosen or s != chosen[-1]]
        chosen.append(rng.choice(others))
    shots = [random_shot(rng, source, rng.randint(*lengths), rng.choice(looks)) for source in chosen]
    return Film(kind, shots, ["cut"] * (count - 1), **more)


def same_subject(rng, sources, kind):
    """One clip from several sides: mirrored, closer."""
    source = rng.choice(sources)
    views = [VIEWS[0]]
    while len(views) < 7:
        views.append(rng.choice([v for v in VIEWS if v != views[-1]]))
    return Film(kind, [random_shot(rng, source, rng.randint(10, 25), view) for view in views], ["cut"] * 6)


def one_shot(rng, sources, kind, look, frames=50, **more):
    """No cut at all."""
    source = rng.choice([s for s in sources if s.frames >= 30])
    return Film(kind, [random_shot(rng, source, frames, look)], **more)


def flashes(rng, sources, kind, filters):
    """Single and double frames that are altered, in two scenes with a cut between."""
    shots = []
    for source in rng.sample([s for s in sources if s.frames >= 30], 2):
        first = rng.randint(6, 10)
        second = first + rng.randint(8, 12)
        enable = f"enable='eq(n,{first})+between(n,{second},{second + 1})'"
        shots.append(random_shot(rng, source, 32, rng.choice(filters) + enable))
    return Film(kind, shots, ["cut"])


def inserted(rng, sources, kind):
    """One or two frames of another scene, then on with the first one."""
    source, other = rng.sample([s for s in sources if s.frames >= 30], 2)
    first = random_shot(rng, source, 15)
    inserts = [random_shot(rng, other, n) for n in (1, 2)]
    rest = [Shot(source, min(first.first + 15 * k, source.frames - 15), 15) for k in (1, 2)]
    joins = ["none"] * 4
    return Film(kind, [first, inserts[0], rest[0], inserts[1], rest[1]], joins)


def flash_at_cut(rng, sources, kind):
    """White or black for a frame or two exactly at a cut: one boundary, not two and not none."""
    film = scenes(rng, sources, kind, (12, 25), count=6, slack=2)
    colour = rng.choice(["white", "black"])
    shots, joins = [film.shots[0]], []
    for shot in film.shots[1:]:
        shots.append(random_shot(rng, shot.source, rng.randint(1, 2), f"drawbox=t=fill:color={colour}"))
        shots.append(shot)
        joins += ["cut", "none"]
    film.shots, film.joins = shots, joins
    return film


def transitions(rng, sources, kind, names, lengths):
    film = scenes(rng, sources, kind, (45, 60), count=4)
    film.shots = [s for s in film.shots if s.frames > 2 * lengths[1]]
    film.joins = [f"{rng.choice(names)} {rng.randint(*lengths)}" for _ in film.shots[1:]]
    return film


FLASHES = ("eq=brightness=0.6:", "negate=", "drawbox=t=fill:color=white:", "drawbox=t=fill:color=black:",
           "eq=gamma=4:", "eq=brightness=-0.6:")
DECAYING = "eq=eval=frame:brightness='0.8*exp(-mod(n-9,17)/2)*gte(n,9)'"
CAPTION = "drawbox=x=20:y=ih*0.7:w=iw-40:h=ih*0.22:t=fill:color=white:enable='between(n,12,30)'"
PASSER = (f"null[scene];color=0x403020:size=300x{HEIGHT}:rate=25[passer];"
          "[scene][passer]overlay=x='(n-10)*60-300':shortest=1")
LIGHTS = "eq=brightness=-0.35:contrast=0.6:enable='between(n,12,28)'"
STROBE = "eq=brightness=0.4:enable='lt(mod(n,5),2)'"

HAS_CUTS = {
    "cuts between clips": lambda r, s, k: scenes(r, s, k, (12, 40)),
    "same subject, other view": same_subject,
    "amid shake, pans and zooms": lambda r, s, k: scenes(r, s, k, (14, 30), looks=(SHAKE, PAN, WHIP, ZOOM, "null")),
    "dark and grainy": lambda r, s, k: scenes(
        r, s, k, (12, 30), finish="eq=contrast=0.35:brightness=-0.32,noise=alls=6:allf=t", crf=r.choice((20, 28))),
    "low contrast": lambda r, s, k: scenes(r, s, k, (12, 30), finish="eq=contrast=0.3", crf=r.choice((20, 30))),
    "heavy grain": lambda r, s, k: scenes(r, s, k, (12, 30), finish="noise=alls=40:allf=t"),
    "hard compression": lambda r, s, k: scenes(r, s, k, (12, 30), crf=40),
    "scenes of 3 to 6 frames": lambda r, s, k: scenes(r, s, k, (3, 6), count=12),
    "5 fps": lambda r, s, k: scenes(r, s, k, (30, 60), finish="select='not(mod(n,5))',setpts=N/5/TB,fps=5",
                                    frame_number=lambda f: math.ceil(f / 5)),
    "60 fps, frames repeated 2:3": lambda r, s, k: scenes(
        r, s, k, (12, 25), finish="settb=1/120,setpts='2*floor(N*2.5)',fps=60", frame_number=lambda f: f * 5 // 2),
    "60 fps, interpolated": lambda r, s, k: scenes(
        r, s, k, (12, 20), count=5, finish="minterpolate=fps=50:mi_mode=mci,setpts=N/50/TB,fps=50",
        frame_number=lambda f: 2 * f - 1, slack=1),
    "flash at the cut": flash_at_cut,
}

HAS_NO_CUTS = {
    "flashes of 1 and 2 frames": lambda r, s, k: flashes(r, s, k, FLASHES),
    "decaying flashes": lambda r, s, k: one_shot(r, s, k, DECAYING),
    "frames of another scene inserted": inserted,
    "camera shake": lambda r, s, k: one_shot(r, s, k, SHAKE),
    "fast pans": lambda r, s, k: one_shot(r, s, k, r.choice((PAN, WHIP))),
    "zooms": lambda r, s, k: one_shot(r, s, k, ZOOM),
    "caption comes and goes": lambda r, s, k: one_shot(r, s, k, CAPTION),
    "passer-by before the camera": lambda r, s, k: one_shot(r, s, k, PASSER),
    "light switched": lambda r, s, k: one_shot(r, s, k, LIGHTS),
    "stroboscope": lambda r, s, k: one_shot(r, s, k, STROBE),
    "5 fps, one scene": lambda r, s, k: one_shot(r, s, k, "null", frames=150, crf=28,
                                                 finish="select='not(mod(n,5))',setpts=N/5/TB,fps=5"),
}

TRANSITIONS = {
    "through black": lambda r, s, k: transitions(r, s, k, ["through-black"], (5, 20)),
    "through white": lambda r, s, k: transitions(r, s, k, ["through-white"], (5, 20)),
    "cross dissolve": lambda r, s, k: transitions(r, s, k, ["fade"], (4, 20)),
    "wipe, slide, circle": lambda r, s, k: transitions(
        r, s, k, ["wipeleft", "slideright", "circleopen", "dissolve"], (8, 20)),
}

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# screenshots.sh STUDIO OUT: the pictures of docs/tour.md, of the real program on a display of its own.
# Needs Xvfb, xdotool and ImageMagick. Each picture waits for what it shows as long as the machine needs: WAIT scales that.
set -euo pipefail
studio=$(readlink -f "$1")
out=$(mkdir -p "$2" && readlink -f "$2")
root=$(dirname "$(readlink -f "$0")")/../..
scale=${WAIT:-1}
export DISPLAY=:${DISPLAY_NUMBER:-93}
home=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$home"' EXIT
Xvfb "$DISPLAY" -screen 0 "1280x800x24" >/dev/null 2>&1 &
sleep 1

pause() { sleep "$(python3 -c "print($1 * $scale)")"; }
keys() { xdotool key --clearmodifiers "$@"; pause 1; }
picture() { import -window root "$out/$1.png"; }

# start THEME LANGUAGE [FILE]: numbers as Settings stores them; theme 1 light, 2 dark; language 1 English, 2 Chinese
start() {
    mkdir -p "$home/.config/Fresco Studio"
    printf '[General]\nversion=1\n\n[view]\ntheme=%s\nlanguage=%s\n' "$1" "$2" >"$home/.config/Fresco Studio/fresco-studio.conf"
    HOME=$home XDG_CONFIG_HOME=$home/.config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=${XDG_CACHE_HOME:-$HOME/.cache} \
        FRESCO_CACHE_DIR=$home/cache "$studio" "${@:3}" 2>>"$home/log" &
    program=$!
    pause 6
}

stop() {
    kill -9 "$program" 2>/dev/null || true
    wait "$program" 2>/dev/null || true
}

# run_action WORDS: by the command palette, so that no place on the screen is built in
run_action() {
    keys ctrl+k
    xdotool type "$1"
    pause 1
    keys Return
}

# Into the prompt's field: where it lies in a window of the first size. Ctrl+Return previews from there.
prompt() {
    xdotool mousemove 1100 140 click 1
    xdotool type "$1"
    pause 1
}

sample=$root/app/assets/samples/bigbuckbunny.mp4
start 1 1
picture welcome-light
stop

start 2 1 "$sample"
prompt "a watercolor painting, soft watercolor on paper"
pause 40
picture edit-dark
# A part of the film, from 0 to the frame under this place of the ruler, so that its keys are there soon.
xdotool mousemove 224 575 click 1
keys o
keys ctrl+Return
pause 75
keys f
xdotool mousemove 620 270 click 1
pause 6
picture inspect-dark
stop

start 1 1 "$sample"
prompt "an oil painting"
keys ctrl+Return
pause 90
picture preview-light
run_action "Add to Queue"
pause 4
picture queue-light
stop

start 1 2 "$sample"
pause 40
picture edit-zh

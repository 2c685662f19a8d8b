# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev.
source cmake/dev/build.sh

run_usage() {
    cat <<'TEXT'
Usage: ./dev run [OPTION OF fresco translate...]

Builds, translates the sample clip with the bundled demo model into build/run/bigbuckbunny.mp4, and opens source and
result in fresco-studio if there is a display. Options such as --prompt "..." or --to 131 (the whole clip) are passed on.
TEXT
}

dev_run() {
    if [[ ${1:-} == -h || ${1:-} == --help ]]; then
        run_usage
        return
    fi
    local source=app/assets/samples/bigbuckbunny.mp4 result=build/run/bigbuckbunny.mp4
    prepare release
    mkdir -p build/run
    # A second and a half of film: long enough to see it move, short enough to wait for on two cores.
    local options=(--to 31)
    [[ " $* " == *" --prompt "* ]] || options+=(--prompt "a watercolor painting, soft watercolor on paper")
    build/release/bin/fresco translate "$source" "$result" "${options[@]}" "$@"
    if has_display; then
        say "The film is $result; opening it beside its source."
        build/release/bin/fresco-studio "$source" "$result"
    else
        say "The film is $result."
    fi
}

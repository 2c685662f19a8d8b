# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev.
source cmake/dev/build.sh

lint_usage() {
    cat <<'TEXT'
Usage: ./dev lint [--all] [FILE...]

Runs the pinned clang-tidy over the sources that differ from origin/main (without it: from the last commit), over the
files named, or with --all over every one, which takes an hour. Findings are errors.
TEXT
}

changed_sources() {
    local base=HEAD
    if git rev-parse --quiet --verify origin/main >/dev/null; then base=$(git merge-base HEAD origin/main); fi
    { git diff --name-only --diff-filter=d "$base" && git ls-files --others --exclude-standard; } | sort -u
}

dev_lint() {
    local files=() all='' tools commands=build/release/lint
    while (($#)); do
        case $1 in
        -h | --help)
            lint_usage
            return
            ;;
        --all) all=1 ;;
        -*) wrong_use "./dev lint has no option '$1'." ;;
        *) files+=("$1") ;;
        esac
        shift
    done
    if [[ -n $all ]]; then
        mapfile -t files < <(git ls-files | existing)
    elif ((!${#files[@]})); then
        mapfile -t files < <(changed_sources)
    fi
    # A header is seen through the sources that include it.
    mapfile -t files < <(printf '%s\n' "${files[@]}" | grep -E '\.cpp$' || true)
    ((${#files[@]})) || { say "No changed source to look at." && return; }
    prepare release
    tools=$(python_tools clang-tidy-18 cmake/dev/clang-tidy.txt)
    python3 cmake/dev/clang_commands.py build/release/compile_commands.json "$commands/compile_commands.json"
    printf '%s\0' "${files[@]}" |
        xargs --null --max-args=1 --max-procs="$(job_count 2)" "$tools/clang-tidy" -p "$commands" --quiet
}

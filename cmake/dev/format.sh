# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev.

format_usage() {
    cat <<'TEXT'
Usage: ./dev format [--check] [FILE...]

Formats the C++ and CUDA sources (all of them, or the files named) with the pinned clang-format.

  --check   change nothing; name what is not in shape and fail
TEXT
}

dev_format() {
    local mode=(-i) files=() tools
    while (($#)); do
        case $1 in
        -h | --help)
            format_usage
            return
            ;;
        --check) mode=(--dry-run -Werror --ferror-limit=1) ;;
        -*) wrong_use "./dev format has no option '$1'." ;;
        *) files+=("$1") ;;
        esac
        shift
    done
    ((${#files[@]})) || mapfile -t files < <(git ls-files --cached --others --exclude-standard --deduplicate | cxx_only | existing)
    tools=$(python_tools clang-format-14 cmake/dev/clang-format.txt)
    printf '%s\0' "${files[@]}" | xargs --null --no-run-if-empty "$tools/clang-format" "${mode[@]}"
}

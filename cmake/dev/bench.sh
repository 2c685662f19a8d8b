# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev.
source cmake/dev/build.sh

bench_usage() {
    cat <<'TEXT'
Usage: ./dev bench [--with-diffusers] [OPTION OF fresco-bench...]

Builds the release preset and measures the engine; fresco-bench --help lists its options.

  --with-diffusers   measure the same model in Python diffusers on the same threads too (installs PyTorch and diffusers
                     into a Python environment in the cache folder, about 3 GB to download)
TEXT
}

dev_bench() {
    local options=() python=''
    while (($#)); do
        case $1 in
        -h | --help)
            bench_usage
            return
            ;;
        --with-diffusers) python=1 ;;
        *) options+=("$1") ;;
        esac
        shift
    done
    prepare release
    if [[ -n $python ]]; then
        options+=(--python="$(python_tools diffusers cmake/dev/diffusers.txt)/python")
    fi
    build/release/bin/fresco-bench "${options[@]}"
}

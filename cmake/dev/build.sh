# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev.
source cmake/dev/packages.sh

build_usage() {
    cat <<'TEXT'
Usage: ./dev build [PRESET] [CMAKE OPTION...]

Installs the Debian packages and the LibTorch that are missing, then builds programs and tests.
PRESET is release (the default), debug, asan, tsan or gpu. The programs lie in build/PRESET/bin.
CMake options such as -DFRESCO_CUDA=OFF are passed on.

  --cuda   fetch LibTorch's CUDA half too (2 GB), so that an NVIDIA GPU is used

CMAKE_PREFIX_PATH  a LibTorch 2.11 of your own, used instead of the fetched one
FRESCO_WHEELS      a folder with the wheels of cmake/libtorch/*.txt, for machines without a network
FRESCO_JOBS        how many compilers run at once
TEXT
}

# own_torch_named [CMAKE OPTION...]: whether CMAKE_PREFIX_PATH, as a variable or an option, leads to a LibTorch.
own_torch_named() {
    local paths=${CMAKE_PREFIX_PATH:-} option folder inner
    for option in "$@"; do
        if [[ $option =~ ^-DCMAKE_PREFIX_PATH(:[A-Z]+)?=(.*) ]]; then paths+=:${BASH_REMATCH[2]}; fi
    done
    while read -r folder; do
        for inner in '' torch/ libtorch/; do
            if [[ -n $folder && -f $folder/${inner}include/ATen/ATen.h ]]; then return 0; fi
        done
    done <<<"${paths//[:;]/$'\n'}"
    return 1
}

fetch_libtorch() {
    local version
    version=$(sed -n 's/^set(FRESCO_TORCH_VERSION \(.*\))/\1/p' cmake/FindLibTorch.cmake)
    python3 cmake/libtorch/fetch.py "$(cache_folder)/libtorch-$version-cpu" ${FRESCO_WHEELS:+--wheels "$FRESCO_WHEELS"} "$@"
}

# configure_and_build PRESET [CMAKE OPTION...]
configure_and_build() {
    local preset=$1 folder=build/$1
    shift
    mkdir -p "$folder"
    exec 9>"$folder/.dev.lock" # two of us in one folder would break each other's files
    flock --nonblock 9 || { say "Another ./dev is building $preset; waiting for it." && flock 9; }
    cmake --preset "$preset" --log-level=WARNING "$@" >&2 || die "CMake could not configure $preset; its message is above."
    # A compiler with the precompiled header takes 1.5 GB.
    cmake --build "$folder" --parallel "$(job_count 2)" >&2 || die "The build of $preset failed; the compiler's message is above."
    exec 9>&-
}

# prepare PRESET [CMAKE OPTION...]: everything between a bare machine and finished programs.
prepare() {
    local preset=$1
    shift
    # A machine for the gpu preset has no package manager to speak of; what it needs is there or carried along.
    if [[ $preset != gpu ]]; then install_packages cmake/dev/packages.txt; fi
    own_torch_named "$@" || fetch_libtorch
    configure_and_build "$preset" "$@"
}

check_preset() {
    case $1 in
    release | debug | asan | tsan | gpu) ;;
    *) wrong_use "There is no preset '$1'; choose release, debug, asan, tsan or gpu." ;;
    esac
}

dev_build() {
    local preset='' options=() cuda=''
    while (($#)); do
        case $1 in
        -h | --help)
            build_usage
            return
            ;;
        --cuda) cuda=1 ;;
        -*) options+=("$1") ;;
        *)
            [[ -z $preset ]] || wrong_use "One preset at a time: $preset or $1?"
            preset=$1
            ;;
        esac
        shift
    done
    check_preset "${preset:=release}"
    if [[ -n $cuda ]]; then
        install_packages cmake/dev/packages.txt
        fetch_libtorch --cuda
    fi
    prepare "$preset" "${options[@]}"
    say "Built: $(find "build/$preset/bin" -maxdepth 1 -name 'fresco*' -type f -executable | sort | paste -sd ' ')"
}

# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev.
source cmake/dev/build.sh

test_usage() {
    cat <<'TEXT'
Usage: ./dev test [--long] [--preset PRESET] [--fresh] [CTEST OPTION...]

Builds the release preset and runs its tests; ctest's own summary comes last and its verdict is the exit code.

  --long    the slow tests too
  --preset  another preset's tests: debug, asan or tsan
  --fresh   try ./dev run and ./dev test in a bare Debian 12 instead, as a newcomer would (as root; needs debootstrap,
            15 GB of disk and the time of a whole build)

CTest's options are passed on: ./dev test -R Warp, ./dev test -L golden.
TEXT
}

# run_tests PRESET [CTEST OPTION...]
run_tests() {
    local preset=$1 jobs threads
    shift
    jobs=$(job_count 3)
    threads=$(($(nproc) / jobs))
    # Each test gets its share of the cores: OpenMP threads that outnumber them spin in each other's way.
    OMP_NUM_THREADS=$((threads > 0 ? threads : 1)) QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} \
        TSAN_OPTIONS=suppressions=$PWD/cmake/dev/tsan.supp LSAN_OPTIONS=suppressions=$PWD/cmake/dev/lsan.supp \
        ctest --test-dir "build/$preset" --parallel "$jobs" --output-on-failure --no-tests=error "$@"
}

dev_test() {
    local selection=(--label-exclude '^long$') options=() preset=release
    while (($#)); do
        case $1 in
        -h | --help)
            test_usage
            return
            ;;
        --long) selection=() ;;
        --preset)
            preset=${2:-}
            check_preset "$preset"
            shift
            ;;
        --fresh)
            source cmake/dev/fresh.sh
            try_on_bare_debian
            return
            ;;
        *) options+=("$1") ;;
        esac
        shift
    done
    prepare "$preset"
    run_tests "$preset" "${selection[@]}" "${options[@]}"
}

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# install_tree_test.sh BUILD_FOLDER LIBTORCH_FOLDER: the install tree runs from another folder, on a machine without a
# CUDA toolkit and without this source tree. Both are hidden where we may mount (as root); what each program loads is
# looked at in any case, since a library that ld.so.conf finds on this machine need not be on another.
set -euo pipefail
build=$1 libtorch=$2
source_tree=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
    echo "FAILED: $*"
    exit 1
}

cmake --install "$build" --prefix "$scratch/first" >"$scratch/install.log" || fail "cmake --install: $(tail -n 3 "$scratch/install.log")"
mkdir "$scratch/elsewhere"
mv "$scratch/first" "$scratch/elsewhere/fresco studio" # a blank, as folders of people have
tree="$scratch/elsewhere/fresco studio"

for expected in bin/fresco lib/fresco/libfresco_base.so lib/fresco/libfresco_engine.so share/doc/fresco-studio/LICENSE \
    share/fresco-studio/samples/bigbuckbunny.mp4; do
    [[ -e $tree/$expected ]] || fail "the install tree lacks $expected"
done
carried=$(find "$tree" -name 'libtorch*' -o -name 'libc10*' -o -name 'libcu*')
[[ -z $carried ]] || fail "the install tree carries files of LibTorch: $carried"
while read -r binary; do
    ! readelf --dynamic --wide "$binary" | grep -E '\((RPATH|RUNPATH)\)' | grep -E '\[/|:/' ||
        fail "$binary looks for libraries in a folder of the build machine"
done < <(find "$tree/bin" "$tree/lib" -type f)

# The programs see a home of their own with LibTorch in its cache, as after ./dev build, and nothing else.
mkdir -p "$scratch/home/.cache/fresco-studio"
torch_version=$(sed -n 's/^set(FRESCO_TORCH_VERSION \(.*\))/\1/p' "$source_tree/cmake/FindLibTorch.cmake")
mkdir "$scratch/home/.cache/fresco-studio/libtorch-$torch_version-cpu"
# The wheel's layout is kept: libtorch_cpu.so finds its two CUDA libraries by a path relative to itself.
for part in "$(dirname "$libtorch")"/{torch,nvidia}; do
    if [[ -d $part ]]; then ln -s "$part" "$scratch/home/.cache/fresco-studio/libtorch-$torch_version-cpu/"; fi
done

cat >"$scratch/run" <<'RUN'
#!/usr/bin/env bash
# run HIDE LOG COMMAND...: HIDE lists folders, one a line, that are to be empty meanwhile.
set -euo pipefail
while read -r folder; do
    if [[ -n $folder ]]; then mount -t tmpfs none "$folder"; fi
done <<<"$1"
shift
exec env --ignore-environment HOME="$FRESCO_TEST_HOME" PATH=/usr/bin:/bin LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen \
    LD_DEBUG=libs LD_DEBUG_OUTPUT="$1" "${@:2}"
RUN
chmod +x "$scratch/run"

hidden=''
isolate=()
if unshare --mount true 2>/dev/null; then
    isolate=(unshare --mount --propagation private)
    hidden=$(ls -d "$source_tree/app/assets" /usr/local/cuda*/ 2>/dev/null || true)
    echo "Hidden: $(paste -sd ' ' <<<"$hidden")"
else
    echo "Not root: /usr/local/cuda stays visible; only what is loaded is checked."
fi

runs=0
in_install_tree() {
    local log="$scratch/loaded.$((++runs))" status=0
    FRESCO_TEST_HOME=$scratch/home timeout 240 "${isolate[@]}" "$scratch/run" "$hidden" "$log" "$@" >"$scratch/out" 2>"$scratch/err" || status=$?
    ((status == 0)) || fail "$(basename "$1") ${*:2} ended with $status: $(tail -n 6 "$scratch/err")"
    # "calling init: FILE" is the loader's note on each library it really uses, those opened at run time included.
    local foreign
    foreign=$(sed -n 's/.*calling init: //p' "$log".* | grep -E "^(/usr/local/cuda|$(readlink -f "$build"))" | sort -u || true)
    [[ -z $foreign ]] || fail "$(basename "$1") ${*:2} uses libraries from outside: $foreign"
}

in_install_tree "$tree/bin/fresco" --version
sample=$tree/share/fresco-studio/samples/bigbuckbunny.mp4
in_install_tree "$tree/bin/fresco" probe --json "$sample"
grep -q '"frames": *132' "$scratch/out" || fail "probe does not know the sample's 132 frames: $(cat "$scratch/out")"
in_install_tree "$tree/bin/fresco" translate "$sample" "$scratch/film.mp4" --prompt "a watercolour" --to 0 --steps 4 --resolution 64
in_install_tree "$tree/bin/fresco" probe --json "$scratch/film.mp4"
grep -q '"frames": *1\b' "$scratch/out" || fail "the translated film has not one frame: $(cat "$scratch/out")"
if [[ -x $tree/bin/fresco-studio ]]; then in_install_tree "$tree/bin/fresco-studio" --version; fi
echo "The install tree runs from $tree"

# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev: messages, folders, and how much this machine can do at once.

export HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)} # CI may start us without one

say() { printf '%s\n' "$*" >&2; }

die() {
    say "dev: $*"
    exit 1
}

wrong_use() {
    say "dev: $*"
    exit 2
}

cache_folder() { printf '%s/fresco-studio' "${XDG_CACHE_HOME:-$HOME/.cache}"; }

# job_count GIGABYTES: how many jobs of that size run at once here. FRESCO_JOBS overrides it.
job_count() {
    local cores memory_gb jobs
    cores=$(nproc)
    memory_gb=$(awk '/^MemAvailable:/ {print int($2 / 1048576)}' /proc/meminfo)
    jobs=$((memory_gb / $1 < cores ? memory_gb / $1 : cores))
    printf '%s' "${FRESCO_JOBS:-$((jobs > 0 ? jobs : 1))}"
}

has_display() {
    [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} && ${QT_QPA_PLATFORM:-} != offscreen ]]
}

# python_tools NAME REQUIREMENTS: a Python environment of its own in the cache folder; prints its bin folder.
python_tools() {
    local name=$1 requirements=$2 folder
    folder=$(cache_folder)/$name
    if ! cmp -s "$requirements" "$folder/installed.txt"; then
        say "Installing $(grep -v '^#' "$requirements" | paste -sd ' ') into $folder"
        rm -rf "$folder"
        python3 -m venv "$folder" >&2 || die "Python cannot make an environment; install python3-venv."
        "$folder/bin/pip" install --quiet --disable-pip-version-check --no-input -r "$requirements" >&2 ||
            die "pip could not install $requirements; check the network."
        cp "$requirements" "$folder/installed.txt"
    fi
    printf '%s/bin' "$folder"
}

# Filters over lists of files, one a line.
cxx_only() { grep -E '\.(h|cpp|cu)$' || true; }

existing() {
    local file
    while read -r file; do
        if [[ -f $file ]]; then printf '%s\n' "$file"; fi
    done
}

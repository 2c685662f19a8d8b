# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev: what the system lacks, and how it gets it.

# missing_packages FILE: the names in FILE that dpkg does not know as installed.
missing_packages() {
    local wanted installed
    wanted=$(grep -v '^#' "$1" | sort -u)
    installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' | awk '$1 == "installed" {print $2}' | sort -u)
    comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

# as_root COMMAND...: directly, or through sudo where it asks for no password.
as_root() {
    if ((EUID == 0)); then "$@"; else sudo --non-interactive "$@"; fi
}

can_be_root() {
    ((EUID == 0)) || { command -v sudo >/dev/null && sudo --non-interactive true 2>/dev/null; }
}

install_packages() {
    if ! command -v apt-get >/dev/null; then
        say "No apt-get here: cmake/dev/packages.txt names what has to be there under Debian's names."
        return
    fi
    local missing log status=0
    mapfile -t missing < <(missing_packages "$1")
    ((${#missing[@]})) || return 0
    local install=(apt-get install --yes --no-install-recommends "${missing[@]}")
    can_be_root || die "Packages are missing and sudo would ask for a password. Please run: sudo ${install[*]}"
    say "Installing ${#missing[@]} Debian packages (up to 700 with what they need, 530 MB): ${missing[*]}"
    log=$(mktemp)
    { as_root env DEBIAN_FRONTEND=noninteractive apt-get update &&
        as_root env DEBIAN_FRONTEND=noninteractive "${install[@]}"; } >"$log" 2>&1 || status=$?
    if ((status)); then
        tail -n 15 "$log" >&2
        die "apt-get could not install the packages; its log is $log."
    fi
    rm -f "$log"
}

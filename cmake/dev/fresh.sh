# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev test --fresh: the README's two commands in a bare Debian 12.

# debian_sources: what this machine's own apt knows of Debian 12, as lines of sources.list; nothing elsewhere.
debian_sources() {
    # shellcheck disable=SC2016 # apt expands these
    apt-get indextargets --format '$(ORIGIN) $(CODENAME) $(REPO_URI)' 'Identifier: Packages' |
        awk '$1 == "Debian" && $2 ~ /^bookworm(-updates|-security)?$/ {print "deb", $3, $2, "main"}' | sort -u
}

# How this machine reaches the network: name server, apt's sources and proxy, pip's settings, certificates.
copy_network_settings() {
    local bare=$1
    cp --dereference /etc/resolv.conf "$bare/etc/resolv.conf"
    if [[ -n $(debian_sources) ]]; then debian_sources >"$bare/etc/apt/sources.list"; fi
    apt-config dump Acquire >"$bare/etc/apt/apt.conf.d/99host"
    if [[ -f /etc/pip.conf ]]; then cp /etc/pip.conf "$bare/etc/pip.conf"; fi
    # A company's own certificate may be in the bundle; the bare system's fresh one would lack it.
    if [[ -f /etc/ssl/certs/ca-certificates.crt ]]; then cp /etc/ssl/certs/ca-certificates.crt "$bare/etc/host-certificates.crt"; fi
}

make_bare_debian() {
    local bare=$1 mirror
    mirror=$(debian_sources | awk '$3 == "bookworm" {print $2; exit}')
    debootstrap --variant=minbase bookworm "$bare" ${mirror:+"$mirror"} >"$bare.log" 2>&1 ||
        die "debootstrap could not make a bare Debian: $(tail -n 1 "$bare.log")"
    copy_network_settings "$bare"
    # What is committed, with no trace of this checkout's build.
    git -c safe.directory="$PWD" clone --quiet --no-hardlinks "$PWD" "$bare/root/fresco-studio" ||
        die "git could not clone this repository."
}

# in_bare_debian ROOT COMMAND: runs it with nothing of this machine's environment. The mounts live in a name space of
# their own, and every process in another: both are gone when the command ends, however it ends.
in_bare_debian() {
    # shellcheck disable=SC2016 # expanded inside
    unshare --mount --pid --fork --kill-child --propagation private bash -c '
        mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" &&
        exec chroot "$1" /usr/bin/env --ignore-environment HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
            http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" PIP_CERT=/etc/host-certificates.crt \
            bash -c "cd /root/fresco-studio && $2"' _ "$1" "$2"
}

# try_command ROOT COMMAND: its last lines, its verdict, its time.
try_command() {
    local bare=$1 command=$2 log started=$SECONDS status=0
    log=${command#./}
    log=build/fresh/${log// /-}.log
    say "Fresh Debian: $command (log: $log)"
    in_bare_debian "$bare" "$command" >"$log" 2>&1 || status=$?
    tail -n 8 "$log"
    printf '%s: exit code %d after %d min %02d s\n' "$command" "$status" $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60))
    return "$status"
}

try_on_bare_debian() {
    ((EUID == 0)) || die "./dev test --fresh has to run as root: it makes a root folder and enters it."
    command -v debootstrap >/dev/null || install_packages <(echo debootstrap)
    mkdir -p build/fresh
    scratch=$(mktemp -d "${TMPDIR:-/var/tmp}/fresco-fresh.XXXXXX")
    # --one-file-system: were a mount ever left inside, the machine's own /dev would not be deleted through it.
    trap 'rm -rf --one-file-system "$scratch"' EXIT
    local bare=$scratch/debian status=0
    make_bare_debian "$bare"
    try_command "$bare" './dev run' || status=$?
    if ((status == 0)); then try_command "$bare" './dev test' || status=$?; fi
    in_bare_debian "$bare" 'ccache --show-stats' || true
    return "$status"
}

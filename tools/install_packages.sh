#!/usr/bin/env bash
# install_packages.sh LIST...: installs what is missing of the Debian packages named in tools/packages/LIST.txt.
# A second run only asks dpkg and takes a few hundredths of a second. Needs root or sudo, and only when something is missing.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
log=$here/../build/packages.log

fail()
{
    printf 'kracht: %s\n' "$@" >&2
    exit 1
}

# The names in the lists asked for, one a line.
names()
{
    local list
    for list in "$@"; do
        [ -r "$here/packages/$list.txt" ] || fail "there is no package list $here/packages/$list.txt"
        sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$here/packages/$list.txt"
    done | sort -u
    needs_node && printf 'nodejs\nnpm\n'
    return 0
}

# Any node from 18 on will do, also one that did not come from Debian.
needs_node()
{
    local version
    version=$(node --version 2>/dev/null) || return 0
    version=${version#v}
    [ "${version%%.*}" -lt 18 ] || ! command -v npm >/dev/null
}

# Those of the names on standard input that are not installed.
missing()
{
    local wanted
    wanted=$(cat)
    # shellcheck disable=SC2016  # the dollars are dpkg-query's
    comm -23 <(sort -u <<<"$wanted") <(xargs dpkg-query -W -f '${db:Status-Status} ${Package}\n' <<<"$wanted" 2>/dev/null |
        sed -n 's/^installed //p' | sort -u)
}

# Packages of servers start them when they are installed; here they are only wanted as programs.
policy=/usr/sbin/policy-rc.d
policy_mark='# written by tools/install_packages.sh of Kracht'
forbid_services()
{
    if [ -e "$policy" ] && ! grep -qF "$policy_mark" "$policy"; then
        return
    fi
    trap 'rm -f "$policy"' EXIT
    trap 'exit 130' INT TERM HUP
    printf '#!/bin/sh\n%s\nexit 101\n' "$policy_mark" >"$policy"
    chmod 755 "$policy"
}

# Nor should a server that came along start with the machine.
disable_services()
{
    [ -d /run/systemd/system ] || return 0
    local package
    for package in "$@"; do
        case $package in
            nginx) systemctl disable nginx.service ;;
            postgresql-15) systemctl disable postgresql.service ;;
        esac
    done >/dev/null 2>&1 || true
}

apt()
{
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" >>"$log" 2>&1
}

install()
{
    forbid_services
    apt -y update || fail "apt-get update failed; see $log"
    if ! apt -y install --no-install-recommends "$@"; then
        tail -n 20 "$log" >&2
        fail "apt-get could not install: $*" "The whole output is in $log. Kracht builds on Debian 12 (bookworm)."
    fi
    disable_services "$@"
}

[ -z "${KRACHT_SKIP_PACKAGES:-}" ] || exit 0
[ $# -gt 0 ] || fail "usage: install_packages.sh LIST..., of: $(cd "$here/packages" && echo *.txt)"
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    fail "this is not a Debian machine. Install the equivalents of the packages in $here/packages yourself," \
        "then run the same command again with KRACHT_SKIP_PACKAGES=1."
fi

mapfile -t packages < <(names "$@" | missing)
[ ${#packages[@]} -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
        fail "these Debian packages are missing: ${packages[*]}" "Install them as root: apt-get install ${packages[*]}"
    echo "kracht: installing ${#packages[@]} Debian packages with sudo"
    exec sudo -- "$0" "$@"
fi
mkdir -p "$(dirname "$log")"
echo "kracht: installing ${#packages[@]} Debian packages: ${packages[*]}"
install "${packages[@]}"

#!/usr/bin/env bash
# Finds out which system libraries and programs are missing, and installs them: with apt on Debian and Ubuntu; on macOS it
# names the Homebrew packages. Silent where nothing is missing.
#
#   Scripts/setup.sh             install what is missing
#   Scripts/setup.sh --dry-run   say what would be installed, and change nothing
#
# Exit status: 0 all there (or dry run), 64 wrong usage, 69 something is missing and cannot be installed here.
set -euo pipefail

# pkg-config name, apt package, Homebrew formula, what it is for
needs="
libarchive   libarchive-dev     libarchive     opening docx, odt, xlsx and zip
libxml-2.0   libxml2-dev        libxml2        reading docx, odt, xlsx and html
uchardet     libuchardet-dev    uchardet       guessing encodings
xlsxwriter   libxlsxwriter-dev  libxlsxwriter  writing workbooks
"

# Programs that are started: name, apt package, Homebrew formula, what it is for
programs="
pdftotext    poppler-utils      poppler        reading pdf
"

say() { printf 'setup: %s\n' "$*" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }

# Prints a line "apt brew purpose" for everything that is not there.
missing() {
  has pkg-config || echo "pkg-config pkgconf finding the libraries"
  local module apt brew purpose
  while read -r module apt brew purpose; do
    [ -n "$module" ] || continue
    if is_mac; then
      [ -n "$(brew list --versions "$brew" 2>/dev/null)" ] || echo "$apt $brew $purpose"
    else
      { has pkg-config && pkg-config --exists "$module"; } || echo "$apt $brew $purpose"
    fi
  done <<<"$needs"
  local program
  while read -r program apt brew purpose; do
    [ -z "$program" ] || has "$program" || echo "$apt $brew $purpose"
  done <<<"$programs"
}

is_mac() { [ "$(uname -s)" = Darwin ]; }

# Runs a command, or only says it.
act() {
  say "\$ $*"
  [ "$dry_run" = yes ] || "$@"
}

install_with_apt() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! has sudo; then
      say "not root, and there is no sudo. As root, run: apt-get install $*"
      exit 69
    fi
    say "sudo is needed because apt installs for the whole machine"
    as_root=(sudo)
    [ -t 0 ] || as_root=(sudo -n)
  fi
  local failed="apt could not install $*; its own words are above. Install them by hand, then run make again"
  act ${as_root[@]+"${as_root[@]}"} apt-get update -q >&2 || { say "$failed"; exit 69; }
  act ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "$@" >&2 || { say "$failed"; exit 69; }
}

dry_run=no
case "${1-}" in
  "") ;;
  --dry-run) dry_run=yes ;;
  *) say "unknown option '$1'; usage: Scripts/setup.sh [--dry-run]"; exit 64 ;;
esac

if ! has swift; then
  say "swift: not found; install a Swift toolchain (6.1 or newer, from swift.org) and put it into PATH"
  exit 69
fi

apt_packages=() brew_packages=()
while read -r apt brew purpose; do
  [ -n "$apt" ] || continue
  say "missing: $apt ($purpose)"
  apt_packages+=("$apt") brew_packages+=("$brew")
done <<<"$(missing)"
[ "${#apt_packages[@]}" -gt 0 ] || exit 0

if is_mac; then
  say "install them with Homebrew, then run make again:"
  say "  brew install ${brew_packages[*]}"
  exit 69
elif has apt-get; then
  install_with_apt "${apt_packages[@]}"
else
  say "no apt-get here; install the development packages of these libraries with this system's own tool:"
  say "  $(printf '%s; ' "${apt_packages[@]}" | sed 's/; $//') (Debian's names)"
  exit 69
fi

[ "$dry_run" = no ] || exit 0
left=$(missing)
if [ -n "$left" ]; then
  say "installed, but still not found: $(echo "$left" | cut -d' ' -f1 | tr '\n' ' ')"
  say "look at PKG_CONFIG_PATH and PATH, then run make again"
  exit 69
fi
say "all is there"

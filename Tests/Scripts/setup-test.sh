#!/usr/bin/env bash
# Tests Scripts/setup.sh on machines that it is not on: every program it asks is a stand-in, and nothing is
# installed. A stand-in apt "installs" by making pkg-config find everything.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0 cases=0
real=$(dirname "$(command -v bash)"):/usr/bin:/bin

# A machine: setup.sh sees these stand-ins and, of the real programs, only plain tools.
machine() {
  rm -rf "$work/bin" "$work/installed"
  mkdir -p "$work/bin"
  local tool
  for tool in bash env cut tr sed dirname; do ln -s "$(PATH=$real command -v "$tool")" "$work/bin/$tool"; done
  program swift 'exit 0'
  program pdftotext 'exit 0'
  program uname "echo ${1:-Linux}"
  program id "echo ${2:-0}"
}
program() { printf '#!%s\n%s\n' "$(command -v bash)" "$2" >"$work/bin/$1"; chmod +x "$work/bin/$1"; }
some_libraries() { program pkg-config "[ \"\$2\" = libarchive ] || [ -e $work/installed ]"; }
apt_works() { program apt-get "echo apt \"\$@\"; : >$work/installed"; }

# Runs setup.sh; compares the exit status, and every further argument with what it says.
expect() {
  local name=$1 status=$2 output got=0 part
  shift 2
  output=$(PATH=$work/bin bash Scripts/setup.sh ${options[@]+"${options[@]}"} 2>&1 </dev/null) || got=$?
  cases=$((cases + 1))
  for part in "$@"; do
    case "$output" in
      *"$part"*) ;;
      *) failures=$((failures + 1)); printf 'setup-test: %s: does not say "%s":\n%s\n' "$name" "$part" "$output" ;;
    esac
  done
  if [ "$got" -ne "$status" ]; then
    failures=$((failures + 1))
    printf 'setup-test: %s: exit status %s instead of %s:\n%s\n' "$name" "$got" "$status" "$output"
  fi
}

options=()
machine; program pkg-config 'exit 0'
expect "nothing missing" 0 ""

machine; some_libraries; apt_works
expect "root installs" 0 "missing: libxlsxwriter-dev (writing workbooks)" \
  "apt-get install -q -y --no-install-recommends libxml2-dev libuchardet-dev libxlsxwriter-dev" "all is there"

machine Linux 1000; some_libraries; apt_works; program sudo 'shift; exec "$@"'
expect "a user installs through sudo" 0 "sudo is needed because" "sudo -n apt-get update" "all is there"

machine Linux 1000; some_libraries; apt_works
expect "neither root nor sudo" 69 "As root, run: apt-get install libxml2-dev"

machine; some_libraries; program apt-get 'echo "E: Unable to locate package" >&2; exit 100'
expect "apt fails" 69 "E: Unable to locate package" "apt could not install"

machine; some_libraries; program apt-get 'exit 0'
expect "apt installs nothing" 69 "still not found: libxml2-dev" "PKG_CONFIG_PATH"

machine; apt_works
expect "no pkg-config" 69 "missing: pkg-config (finding the libraries)" "missing: libarchive-dev"

machine; program pkg-config 'exit 0'; rm "$work/bin/pdftotext"; program apt-get "cp $work/bin/swift $work/bin/pdftotext"
ln -s "$(command -v cp)" "$work/bin/cp"
expect "a program is missing" 0 "missing: poppler-utils (reading pdf)" "no-install-recommends poppler-utils" "all is there"

machine; some_libraries
expect "neither apt nor Homebrew" 69 "no apt-get here" "libuchardet-dev"

machine Darwin; program pkg-config 'exit 0'; program brew '[ "$3" != libarchive ] && [ "$3" != uchardet ] || exit 0; echo 1.0'
expect "macOS names the formulas" 69 "brew install libarchive uchardet"

machine; some_libraries; rm "$work/bin/swift"
expect "no Swift" 69 "swift: not found; install"

options=(--dry-run)
machine; some_libraries; program apt-get "echo CALLED"
expect "a dry run only says" 0 '$ apt-get update' "libxlsxwriter-dev"
case "$(PATH=$work/bin bash Scripts/setup.sh --dry-run 2>&1)" in
  *CALLED*) failures=$((failures + 1)); echo "setup-test: a dry run calls apt-get" ;;
esac

options=(--wet-run)
expect "an unknown option" 64 "unknown option '--wet-run'"

[ "$failures" -eq 0 ] || { echo "setup-test: $failures of $cases cases fail"; exit 1; }
echo "setup-test: $cases cases pass"

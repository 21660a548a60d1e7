#!/usr/bin/env bash
# Checks a published folder with the tools of its readers (Tests/Scripts/check_publication.py), which are
# installed into a virtual environment of the checkout. Passed over, with a word, where they cannot be had.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=${1:?usage: Scripts/check-publication.sh FOLDER}
environment=.venv-checks
packages=(openpyxl pandas duckdb frictionless)

pass_over() { echo "check-publication: passed over: $*"; exit 0; }

command -v python3 >/dev/null || pass_over "no python3 here"
if [ ! -x "$environment/bin/python" ]; then
  python3 -m venv "$environment" >/dev/null 2>&1 || { rm -rf "$environment"; pass_over "python3 has no venv"; }
fi
"$environment/bin/python" -c "import ${packages[0]}" 2>/dev/null \
  || "$environment/bin/pip" install --quiet --disable-pip-version-check "${packages[@]}" </dev/null \
  || pass_over "pip cannot install ${packages[*]}"

"$environment/bin/python" Tests/Scripts/check_publication.py "$folder"
echo "check-publication: $folder is sound"

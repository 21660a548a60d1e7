#!/usr/bin/env bash
# Draws the pictures of the README and the documentation from the samples: a county's workbook, through LibreOffice
# to PDF and PNG, and its review page in Chromium.
# Needs soffice, pdftoppm and chromium (libreoffice-calc, poppler-utils, and a Chinese font such as fonts-noto-cjk).
set -euo pipefail
cd "$(dirname "$0")/.."

for program in soffice pdftoppm chromium; do
  command -v "$program" >/dev/null || { echo "pictures: $program: not found; see the head of $0" >&2; exit 69; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

.build/release/huizong run --output "$work" --period 2023 --now 2024-03-15 --quiet
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work" \
  "$work/fazhi/latest/county/临川区.xlsx" >/dev/null 2>&1
mkdir -p Documentation/images
page=1
until pdftotext -f "$page" -l "$page" "$work/临川区.pdf" - | grep -q 统计汇总表; do page=$((page + 1)); done
pdftoppm -r 110 -f "$page" -l "$page" -x 30 -y 40 -W 1230 -H 590 -singlefile -png "$work/临川区.pdf" \
  Documentation/images/summary
echo "Documentation/images/summary.png"
Scripts/review_pictures.py "$work/fazhi/latest/review/临川区.html" Sources/huizong/Documentation.docc/Resources

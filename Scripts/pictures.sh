#!/usr/bin/env bash
# Draws the pictures of the README and the documentation from the samples: every sheet of a county's workbook, through
# LibreOffice to PDF and PNG, and its review page in Chromium.
# Needs soffice, pdftoppm and chromium (libreoffice-calc, poppler-utils, and Chinese fonts: fonts-noto-cjk,
# fonts-noto-cjk-extra), and the program: .build/release/huizong, or what HUIZONG names.
set -euo pipefail
cd "$(dirname "$0")/.."

for program in soffice pdftoppm chromium; do
  command -v "$program" >/dev/null || { echo "pictures: $program: not found; see the head of $0" >&2; exit 69; }
done
huizong=${HUIZONG:-.build/release/huizong}
resources=Sources/huizong/Documentation.docc/Resources
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export FONTCONFIG_FILE=$PWD/Scripts/pictures-fonts.conf

# Two nights: a report that comes on the second makes the revisions.
cp -r Pipelines/fazhi/submissions "$work/submissions"
late=$work/submissions/2024/临川区/竹浦镇.html
mv "$late" "$work/late.html"
night() { "$huizong" run --submissions "$work/submissions" --output "$work" --now "$1" --quiet || [ $? -eq 2 ]; }
night 2025-02-14
mv "$work/late.html" "$late"
night 2025-02-15

cp "$work"/fazhi/latest/county/临川区*.xlsx "$work/workbook.xlsx"
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work" \
  "$work/workbook.xlsx" >/dev/null 2>&1

pages=$(pdfinfo "$work/workbook.pdf" | awk '/^Pages:/ { print $2 }')

# The first page with a title, which also stands at the foot of its sheet, as a picture: sheet NAME TITLE WIDTH HEIGHT
sheet() {
  local page
  for page in $(seq "$pages"); do
    # All of it is read, or pdftotext would die of a closed pipe.
    [ "$(pdftotext -f "$page" -l "$page" "$work/workbook.pdf" - | grep -c "$2")" -gt 0 ] || continue
    pdftoppm -scale-to-x "$3" -scale-to-y -1 -W "$3" -H "$4" -f "$page" -l "$page" -singlefile -png \
      "$work/workbook.pdf" "$resources/workbook-$1"
    echo "$resources/workbook-$1.png"
    return
  done
  echo "pictures: no page has the title $2" >&2
  return 1
}
mkdir -p Documentation/images "$resources"
sheet cover 统计汇总 760 1075
sheet summary 统计汇总表 1100 560
sheet charts 统计图表 760 1075
sheet detail 统计指标明细 1100 560
sheet review 统计待核实清单 1100 560
sheet reminders 统计催报清单 1100 560
sheet revisions 统计修订清单 1100 560
sheet catalogue 统计指标说明 1100 560
cp "$resources/workbook-summary.png" Documentation/images/summary.png
echo Documentation/images/summary.png
Scripts/review_pictures.py "$work/fazhi/latest/review/临川区.html" "$resources"

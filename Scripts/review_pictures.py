#!/usr/bin/env python3
"""Takes the documentation's pictures of a review page, for Scripts/pictures.sh.

    review_pictures.py PAGE FOLDER
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tests/Scripts"))
import browser  # noqa: E402

# name, width, height, dark, view; of the view "figure" the first doubtful figure's sentence
PICTURES = [
    ("review-issues", 1080, 600, False, "issues"),
    ("review-table", 1080, 600, False, "table"),
    ("review-report", 1080, 600, False, "figure"),
    ("review-charts", 1080, 600, True, "charts"),
    ("review-phone", 360, 640, False, "figure"),
]


def main():
    page_file, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with browser.Browser(browser.find()) as page:
        for name, width, height, dark, view in PICTURES:
            page.show(width, height, dark)
            page.open(page_file, "#/table" if view == "figure" else f"#/{view}")
            if view == "figure":
                page.run("document.querySelector('td.s-doubtful a.figure, td.s-stated a.figure').click()")
                page.wait("document.querySelector('.text .n.chosen')")
            page.picture(folder / f"{name}.png")
            print(folder / f"{name}.png")


if __name__ == "__main__":
    main()

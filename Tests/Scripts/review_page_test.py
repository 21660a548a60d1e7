#!/usr/bin/env python3
"""Reads the review pages as a person does, in Debian's Chromium: filters, follows a figure to its sentence and
back, searches, and prints; then with a report that means harm, and with 500 reports. Any complaint of the
browser's console, and any request for another file, fails it.

    review_page_test.py PROGRAM     huizong, built
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import browser

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = Path(__file__).parent / "Fixtures/荆棘乡.txt"
COUNTY = "青山县"
MANY = 500
# A page of 500 reports holds no more than this many elements before anyone scrolls.
FEW = 6_000


def publish(program: Path, submissions: dict[str, str], folder: Path) -> Path:
    """Runs the pipeline fazhi over these texts; its roster is their names. Returns the folder of pages."""
    pipeline = folder / "pages"
    shutil.copytree(ROOT / "Pipelines/fazhi", pipeline)
    received = folder / "received" / "2023" / COUNTY
    received.mkdir(parents=True)
    rows = ["county,unit,code,kind,aliases"]
    for unit, text in submissions.items():
        (received / f"{unit}.txt").write_text(text, encoding="utf-8")
        rows.append(f"{COUNTY},{unit},,,")
    rows.append(f"{COUNTY},无声镇,,,")
    (pipeline / "units.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (pipeline / "corrections.csv").write_text("unit,period,indicator,value,author,date,reason\n", encoding="utf-8")
    subprocess.run([program, "run", pipeline, "--submissions", folder / "received", "--output", folder / "out",
                    "--now", "2024-03-15", "--quiet"], check=True)
    return folder / "out/pages/latest/review"


def report(unit: str, number: int) -> str:
    return (f"{unit}2023年法治政府建设年度报告\n\n县人民政府：\n一、工作情况\n"
            f"全年调处矛盾纠纷{200 + number}件，成功化解{190 + number}件。开展普法宣传活动{10 + number % 30}场次，"
            f"发放宣传资料{3000 + number}余份。现有持证执法人员{5 + number % 20}名。\n"
            + "".join(f"{n}. 第{n}项工作扎实推进，召开会议{n}次，参加{n * 7}人次。\n" for n in range(2, 40)))


checks = 0


def expect(what: str, held: object):
    global checks
    checks += 1
    if not held:
        raise SystemExit(f"review-page-test: {what}: does not hold")


def reads_and_returns(page: browser.Browser, county: Path):
    page.open(county)
    expect("the review list comes first", page.run("document.body.dataset.view") == "issues")
    expect("the list has issues", page.run("document.querySelectorAll('.issue').length") > 0)
    page.press("2")
    page.wait("document.body.dataset.view === 'table'")
    page.run("""(() => { const unit = document.getElementById('unit'); unit.value = '安平镇';
        unit.dispatchEvent(new Event('change', { bubbles: true })); })()""")
    expect("a filter leaves one unit", page.run("document.querySelector('.matrix tbody').rows.length") == 1)
    page.run("document.querySelector('a[href$=\"disputes_mediated\"]').focus()")
    page.press("Enter")
    page.wait("document.querySelector('.text .n.chosen')")
    expect("the figure's number is chosen", page.run("document.querySelector('.n.chosen').textContent") == "201件")
    sentence = page.run("document.querySelector('.sentence.chosen').textContent")
    expect("its sentence is marked", sentence.startswith("全年调处矛盾纠纷201件，成功化解191件"))
    card = page.run("document.getElementById('card').textContent")
    expect("its disposition, rule and role are told", "合计数" in card and "indicator:disputes_mediated" in card)
    first = page.run("Number(document.querySelector('.n.chosen').dataset.number)")
    page.press("n")
    expect("n goes to the next number", page.run("Number(document.querySelector('.n.chosen').dataset.number)") == first + 1)
    page.run("document.querySelector('.legend input').click()")
    expect("a disposition can be hidden", page.run("document.querySelectorAll('.text .d-indicator:not(.unmarked)').length") == 0)
    page.press("Escape")
    page.wait("document.body.dataset.view === 'table'")
    expect("one comes back to the figure", page.run("document.activeElement.textContent") == "201")
    page.press("ArrowRight")
    expect("arrows go from figure to figure", page.run("document.activeElement.className") == "figure"
           and page.run("document.activeElement.textContent") != "201")


def filters_by_state_and_indicator(page: browser.Browser, county: Path):
    page.open(county, "#/table")
    for name, value in (("indicator", "disputes_mediated"), ("status", "absent")):
        page.run(f"""(() => {{ const select = document.getElementById('{name}'); select.value = '{value}';
            select.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()""")
    rows = page.run("[...document.querySelectorAll('.matrix tbody th')].map((cell) => cell.textContent)")
    expect("only the unit without a report is left", rows == ["无声镇"])
    page.open(county, "#/figure/2023/%E6%97%A0%E5%A3%B0%E9%95%87/disputes_mediated")
    expect("its figure says why there is none", "没有收到报告" in page.run("document.getElementById('card').textContent"))
    page.open(county, "#/figure/2023/nobody/nothing")
    expect("a wrong address is told", "没有这一处" in page.run("document.body.innerText"))


def is_inert(page: browser.Browser, county: Path):
    page.open(county, "#/reports")
    page.run("document.querySelector('.report-item a[href=\"#/report/0\"]').click()")
    page.wait("document.querySelector('.text .n')")
    text = page.run("document.getElementById('text').textContent")
    for words in ("<script>window.harmed = 1</script>", "</script><img src=x onerror=", "=cmd|' /C calc'!A0",
                  "\\u003cscript\\u003e", "{{{code}}}", "&lt;b&gt;", "𠮷👨‍👩‍👧"):
        expect(f"the text shows {words}", words in text)
    marks = page.run("[...document.querySelectorAll('.text .n.d-indicator')].map((mark) => mark.textContent)")
    expect(f"offsets fit behind rare characters: {marks}", "286件" in marks and "280件" in marks and "3000余份" in marks)
    expect("nothing of it ran", page.run("window.harmed === undefined"))
    expect("nothing of it became an element", page.run("document.querySelectorAll('img, .text script').length") == 0)


def stays_light(page: browser.Browser, county: Path):
    page.open(county)
    count = "document.querySelectorAll('*').length"
    expect("an opened page is light", page.run(count) < FEW)
    for view in ("table", "reports", "issues"):
        page.run(f"location.hash = '#/{view}'")
        page.wait(f"document.body.dataset.view === '{view}'")
        expect(f"{view} is light: {page.run(count)} elements", page.run(count) < FEW)
    page.open(county, "#/table")
    rows = "document.querySelector('.matrix tbody').rows.length"
    before = page.run(rows)
    expect("a long table begins with a part", before < 100)
    page.run("document.querySelector('.matrix').parentNode.scrollTo(0, 1e6)")
    page.wait(f"{rows} > {before}")
    page.open(county, "#/reports")
    page.run("""(() => { const words = document.getElementById('words'); words.value = '禾溪491镇2023年';
        words.dispatchEvent(new Event('input', { bubbles: true })); })()""")
    page.wait("document.getElementById('found').textContent === '1 份'")
    page.run("window.dispatchEvent(new Event('beforeprint'))")
    page.open(county, "#/table")
    page.run("window.dispatchEvent(new Event('beforeprint'))")
    expect("paper gets every row", page.run(rows) == MANY + 1)


def fits_a_phone(page: browser.Browser, pages: Path):
    page.show(360, 740)
    for name, view in ((COUNTY, "issues"), (COUNTY, "table"), (COUNTY, "report/0"), (COUNTY, "charts"), ("index", "")):
        page.open(pages / f"{name}.html", f"#/{view}")
        expect(f"{name} {view} is no wider than a phone", page.run("document.documentElement.scrollWidth") <= 360)
    page.show(1280, 800)


def luminance(colour: str) -> float:
    parts = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def is_legible(page: browser.Browser, county: Path):
    """Text on its grounds has the contrast that WCAG 2.2 asks for at level AA: 4.5 to 1."""
    pairs = [("ink", ground) for ground in ("ground", "paper", "raised", "chosen", "accent-wash", "green-wash", "line")]
    pairs += [("soft", ground) for ground in ("ground", "paper", "raised", "grey-wash")]
    pairs += [(tone, ground) for tone in ("accent", "red", "amber", "green", "violet") for ground in ("paper", f"{tone}-wash")]
    for dark in (False, True):
        page.show(1280, 800, dark)
        page.open(county)
        for ink, ground in pairs:
            colours = [page.run(f"getComputedStyle(document.documentElement).getPropertyValue('--{name}').trim()")
                       for name in (ink, ground)]
            light, shade = sorted(map(luminance, colours), reverse=True)
            expect(f"{ink} on {ground} is legible, dark {dark}", (light + 0.05) / (shade + 0.05) >= 4.5)
    page.show(1280, 800)


def main():
    if len(sys.argv) != 2:
        raise SystemExit("usage: review_page_test.py PROGRAM")
    chromium = browser.find()
    if chromium is None:
        print("review-page-test: skipped: no Chromium here (Debian: apt-get install chromium)")
        return
    program = Path(sys.argv[1]).resolve()
    few = {"荆棘乡": HOSTILE.read_text(encoding="utf-8"), "安平镇": report("安平镇", 1), "永宁乡": report("永宁乡", 2)}
    many = {f"禾溪{number}镇": report(f"禾溪{number}镇", number) for number in range(1, MANY + 1)}
    with tempfile.TemporaryDirectory() as folder, browser.Browser(chromium) as page:
        small = publish(program, few, Path(folder, "few"))
        large = publish(program, many, Path(folder, "many"))
        reads_and_returns(page, small / f"{COUNTY}.html")
        filters_by_state_and_indicator(page, small / f"{COUNTY}.html")
        is_inert(page, small / f"{COUNTY}.html")
        fits_a_phone(page, small)
        is_legible(page, small / f"{COUNTY}.html")
        stays_light(page, large / f"{COUNTY}.html")
        expect(f"the console is silent: {page.complaints}", not page.complaints)
        files = {name.as_uri() for name in [*small.resolve().iterdir(), *large.resolve().iterdir()]}
        others = {url.split("#")[0] for url in page.requests} - files - {"about:blank"}
        expect(f"nothing else is asked for: {others}", not others)
    print(f"review-page-test: {checks} checks hold")


if __name__ == "__main__":
    main()

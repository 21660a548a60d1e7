#!/usr/bin/env python3
"""Checks a published folder with the tools that its readers use.

    check_publication.py FOLDER

CSV: frictionless validates datapackage.json; pandas and DuckDB load every table without options.
NDJSON, SQLite and SDMX-CSV, where they are there: they hold the rows of the CSV.
XLSX: openpyxl reads every workbook; every total's stored value is what aggregates.csv says and what
LibreOffice comes to when it calculates anew. A tool that is not installed is named and passed over.
Exits with 1 where something does not hold.
"""

import csv
import glob
import hashlib
import json
import math
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import urllib.parse

problems = []
skipped = []


def check(holds, what):
    if not holds:
        problems.append(what)


def close(left, right):
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
    return left == right


def optional(module):
    try:
        return __import__(module)
    except ImportError:
        skipped.append(module)
        return None


def check_tables(folder):
    names = sorted(glob.glob(os.path.join(folder, "*.csv")))
    check(names, "no CSV file")
    counts = {}
    for name in names:
        with open(name, newline="", encoding="utf-8-sig") as file:
            rows = list(csv.reader(file))
        counts[name] = len(rows) - 1
        check(all(len(row) == len(rows[0]) for row in rows), f"{name}: rows of different length")
    if frictionless := optional("frictionless"):
        package = os.path.join(folder, "datapackage.json")
        report = frictionless.validate(package)
        check(report.valid, f"{package}: {report.flatten(['title', 'message'])[:5]}")
    if pandas := optional("pandas"):
        for name in names:
            check(len(pandas.read_csv(name)) == counts[name], f"{name}: pandas loses rows")
    if duckdb := optional("duckdb"):
        for name in names:
            loaded = duckdb.sql(f"select count(*) from '{name}'").fetchall()[0][0]
            check(loaded == counts[name], f"{name}: DuckDB loads {loaded} rows of {counts[name]}")


FORMULA_STARTS = tuple("=+-@\t\r\n\0＝＋－＠")


def read_csv(path):
    """The rows as they were before the excel profile put an apostrophe before what would run as a formula."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for name, text in row.items():
            if text.startswith("'") and text[1:].startswith(FORMULA_STARTS):
                row[name] = text[1:]
    return rows


def check_injection(folder):
    """Of the excel profile, known by its byte order mark: no cell but a number starts as a formula does."""
    for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
        with open(path, newline="", encoding="utf-8") as file:
            if file.read(1) != "\ufeff":
                continue
            for number, row in enumerate(csv.reader(file), 1):
                for cell in row:
                    harmless = not cell.startswith(FORMULA_STARTS) or is_number(cell)
                    check(harmless, f"{path}:{number}: would run as a formula: {cell[:40]}")


def is_number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


def check_package(folder):
    """What frictionless does not look at: hashes, sizes, and that missing values are labelled."""
    with open(os.path.join(folder, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    for resource in package["resources"]:
        with open(os.path.join(folder, resource["path"]), "rb") as file:
            content = file.read()
        check(len(content) == resource["bytes"], f"{resource['path']}: not {resource['bytes']} bytes")
        digest = "sha256:" + hashlib.sha256(content).hexdigest()
        check(digest == resource["hash"], f"{resource['path']}: the hash is another")
        labelled = all(value["label"] for value in resource["schema"]["missingValues"])
        check(labelled, f"{resource['path']}: a missing value without label")


def check_ndjson(folder):
    for path in sorted(glob.glob(os.path.join(folder, "ndjson", "*.ndjson"))):
        rows = read_csv(os.path.join(folder, os.path.basename(path).replace(".ndjson", ".csv")))
        with open(path, encoding="utf-8") as file:
            # The text of a decimal, so that nothing is rounded on the way.
            objects = [json.loads(line, parse_float=str, parse_int=str) for line in file]
        check(len(objects) == len(rows), f"{path}: {len(objects)} lines, {len(rows)} rows in the CSV")
        for number, (found, row) in enumerate(zip(objects, rows), 1):
            shown = {key: as_csv(value) for key, value in found.items()}
            check(shown == row, f"{path}:{number}: not the row of the CSV")


def as_csv(value):
    """A JSON value as the CSV has it."""
    return {None: "", True: "true", False: "false"}.get(value, value)


def check_database(folder):
    path = os.path.join(folder, "tables.sqlite")
    if not os.path.exists(path):
        return
    database = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    check(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), f"{path}: damaged")
    check(not database.execute("PRAGMA foreign_key_check").fetchall(), f"{path}: a key leads nowhere")
    for name in glob.glob(os.path.join(folder, "*.csv")):
        table = os.path.basename(name).removesuffix(".csv")
        rows = read_csv(name)
        count = database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        check(count == len(rows), f"{path}: {table} has {count} rows, the CSV {len(rows)}")
    stated = [float(row["value"]) for row in read_csv(os.path.join(folder, "observations.csv")) if row["value"]]
    total = database.execute("SELECT total(value) FROM observations").fetchone()[0]
    check(close(total, math.fsum(stated)), f"{path}: the values add up to {total}, in the CSV to {math.fsum(stated)}")
    database.close()


def check_sdmx(folder):
    for path in sorted(glob.glob(os.path.join(folder, "sdmx", "*.csv"))):
        found, rows = read_csv(path), read_csv(os.path.join(folder, os.path.basename(path)))
        check(len(found) == len(rows), f"{path}: {len(found)} rows, {len(rows)} in the CSV")
        for number, (observation, row) in enumerate(zip(found, rows), 2):
            check(observation["OBS_VALUE"] == (row["value"] or "NaN"), f"{path}:{number}: not the value of the CSV")
            check(observation["STRUCTURE"] == "dataflow" and observation["ACTION"] == "R", f"{path}:{number}: head")


def recalculated(paths, folder, openpyxl):
    """The workbooks as LibreOffice saves them. openpyxl drops the stored results first, so that it must calculate."""
    program = shutil.which("libreoffice") or shutil.which("soffice")
    if not program:
        skipped.append("LibreOffice")
        return None
    bare = []
    for path in paths:
        bare.append(os.path.join(folder, os.path.basename(path)))
        openpyxl.load_workbook(path).save(bare[-1])
    again = os.path.join(folder, "again")
    profile = os.path.join(folder, "profile")
    subprocess.run(
        [program, "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", again, *bare],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return again


def published_totals(folder):
    totals = {}
    with open(os.path.join(folder, "aggregates.csv"), newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            area = "全部" if row["area_type"] == "all" else row["area"]
            key = (area, row["period"], f"{row['indicator_label']}（{row['unit_of_measure']}）")
            totals[key] = float(row["value"]) if row["value"] else "—"
    return totals


def check_totals(path, stored, formulas, again, totals):
    """Every 汇总表: what the 合计 row has stored, what LibreOffice makes of it, what the CSV says."""
    found = 0
    for sheet in stored.worksheets:
        if not sheet.title.startswith("汇总表"):
            continue
        period = str(next(cell for cell in sheet[2] if cell.value and "统计期" in str(cell.value)).value)
        period = period.split("统计期：")[1].split("年")[0]
        office = str(sheet.cell(2, 1).value).split("填报单位：")[1]
        area = office if os.path.basename(os.path.dirname(path)) == "county" else "全部"
        rows = {str(sheet.cell(row, 1).value).replace("　", ""): row for row in range(5, sheet.max_row + 1)}
        for column in range(3, sheet.max_column + 1):
            cell = sheet.cell(rows["合计"], column)
            label = sheet.cell(4, column).value
            if label is None:
                continue
            formula = formulas[sheet.title].cell(cell.row, column).value
            place = f"{path} {sheet.title}!{cell.coordinate}"
            if cell.value != "不汇总":
                published = totals.get((area, period, label.replace("\n", "")))
                check(close(cell.value, published), f"{place}: {cell.value} stored, {published} in the CSV")
                check(cell.value == "—" or formula != cell.value, f"{place}: no formula")
            if again:
                fresh = again[sheet.title].cell(cell.row, column).value
                check(close(cell.value, fresh), f"{place}: {cell.value} stored, {fresh} calculated")
            found += 1
    check(found, f"{path}: no 合计 found")


def check_workbooks(folder):
    overall = glob.glob(os.path.join(folder, "*.xlsx"))
    check(len(overall) == 1, f"{len(overall)} workbooks over all counties")
    paths = sorted(glob.glob(os.path.join(folder, "county", "*.xlsx"))) + overall
    openpyxl = optional("openpyxl")
    if not openpyxl:
        return
    totals = published_totals(folder)
    with tempfile.TemporaryDirectory() as temporary:
        again_folder = recalculated(paths, temporary, openpyxl)
        for path in paths:
            stored = openpyxl.load_workbook(path, data_only=True)
            formulas = openpyxl.load_workbook(path)
            again = None
            if again_folder:
                again = openpyxl.load_workbook(
                    os.path.join(again_folder, os.path.basename(path)), data_only=True)
                check(again.sheetnames == stored.sheetnames, f"{path}: LibreOffice loses sheets")
            for sheet in stored.worksheets:
                for row in sheet.iter_rows():
                    for cell in row:
                        check(not str(cell.value).startswith("#"), f"{path} {sheet.title}!{cell.coordinate}: {cell.value}")
            check_totals(path, stored, formulas, again, totals)
            check_formulas(path, formulas)
            check_links(path, formulas, folder)


# What our own formulas start with; a formula of any other form came from a submission.
OWN_FORMULAS = ("=IF(", "=ROUND(", "=100*SUMPRODUCT(", "=HYPERLINK(\"")


def check_formulas(path, formulas):
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    check(str(cell.value).startswith(OWN_FORMULAS), f"{path} {sheet.title}!{cell.coordinate}: {cell.value}")


def check_links(path, formulas, folder):
    """Every 查看 leads to a figure on a review page that is there."""
    with_pages = os.path.isdir(os.path.join(folder, "review"))
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if not str(cell.value).startswith("=HYPERLINK("):
                    continue
                place = f"{path} {sheet.title}!{cell.coordinate}"
                address = cell.value.split('"')[1]
                page, _, figure = address.partition("#")
                target = os.path.join(os.path.dirname(path), urllib.parse.unquote(page))
                check(with_pages and os.path.exists(target), f"{place}: {page} is not there")
                check(figure.startswith("/figure/"), f"{place}: leads to no figure")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    check_tables(sys.argv[1])
    check_package(sys.argv[1])
    check_injection(sys.argv[1])
    check_ndjson(sys.argv[1])
    check_database(sys.argv[1])
    check_sdmx(sys.argv[1])
    check_workbooks(sys.argv[1])
    for tool in skipped:
        print(f"not checked: {tool} is not installed", file=sys.stderr)
    for problem in problems[:50]:
        print(problem, file=sys.stderr)
    if len(problems) > 50:
        print(f"and {len(problems) - 50} more", file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()

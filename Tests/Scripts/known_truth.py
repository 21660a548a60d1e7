#!/usr/bin/env python3
"""Runs the program over a world of known truth, and compares every figure and total with what is true.

    known_truth.py PROGRAM FOLDER

FOLDER is what `HUIZONG_KNOWN_WORLD=FOLDER swift test --filter KnownTruthTests` wrote: a pipeline, `known`, and
beside it `observations.csv` (each figure that a report tells) and `aggregates.csv` (each total). A second run with
another number of jobs must give the same bytes. Exits with 1 where something differs.
"""

import csv
import filecmp
import os
import subprocess
import sys

problems = []


def rows(path, key, columns=None):
    """The rows of a table by their key, each with the columns asked for."""
    with open(path, newline="", encoding="utf-8") as file:
        table = csv.DictReader(file)
        columns = columns or table.fieldnames
        return columns, {tuple(row[name] for name in key): [row[name] for name in columns] for row in table}


def compare(folder, published, name, key):
    columns, truth = rows(os.path.join(folder, name), key)
    _, found = rows(os.path.join(published, name), key, columns)
    wrong = [place for place, row in truth.items() if found.get(place) != row]
    for place in wrong[:10]:
        problems.append(f"{name} {'/'.join(place)}: {found.get(place)}, but {truth[place]} is true")
    if len(wrong) > 10:
        problems.append(f"{name}: {len(wrong)} rows differ, of which 10 are listed")
    return truth, found


def run(program, folder, jobs):
    output = os.path.join(folder, f"out-{jobs}")
    subprocess.run(
        [program, "run", os.path.join(folder, "known"), "--output", output, "--jobs", str(jobs),
         "--now", "2025-03-15", "--quiet"], check=False)
    return os.path.join(output, "known", "latest")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, folder = sys.argv[1:]
    published = run(program, folder, 2)
    cell = ["county", "unit", "period", "indicator"]
    truth, found = compare(folder, published, "observations.csv", cell)
    _, values = rows(os.path.join(published, "observations.csv"), cell, ["value"])
    invented = [place for place, (value,) in values.items() if value and place not in truth]
    problems.extend(f"observations.csv {'/'.join(place)}: no report tells it" for place in invented[:10])
    totals, _ = compare(folder, published, "aggregates.csv", ["area_type", "area", "period", "indicator"])
    again = run(program, folder, 1)
    for name in ["observations.csv", "aggregates.csv", "mentions.csv", "issues.csv"]:
        if not filecmp.cmp(os.path.join(published, name), os.path.join(again, name), shallow=False):
            problems.append(f"{name}: another number of jobs gives other bytes")
    print(f"{len(truth)} figures of {len(found)} observations, {len(totals)} totals compared with the truth")
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()

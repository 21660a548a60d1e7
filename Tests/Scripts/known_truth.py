#!/usr/bin/env python3
"""Runs the program over a world of known truth, and compares every figure and total with what is true.

    known_truth.py PROGRAM FOLDER

FOLDER is what `HUIZONG_KNOWN_WORLD=FOLDER swift test --filter KnownTruthTests` wrote: a pipeline, `known`, and
beside it `observations.csv` (each figure that a report tells) and `aggregates.csv` (each total). Exits with 1
where something differs.
"""

import csv
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


def run(program, folder):
    """Publishes, and gives the folder. Some submissions are set aside (exit status 2), as their world wants it."""
    output = os.path.join(folder, "out")
    done = subprocess.run(
        [program, "run", os.path.join(folder, "known"), "--output", output, "--now", "2025-03-15", "--quiet"],
        stderr=subprocess.PIPE, text=True)
    if done.returncode != 2:
        sys.exit(f"{program}: exit status {done.returncode}\n{done.stderr[-2000:]}")
    return os.path.join(output, "known", "latest")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, folder = sys.argv[1:]
    published = run(program, folder)
    cell = ["county", "unit", "period", "indicator"]
    truth, found = compare(folder, published, "observations.csv", cell)
    _, values = rows(os.path.join(published, "observations.csv"), cell, ["value"])
    invented = [place for place, (value,) in values.items() if value and place not in truth]
    problems.extend(f"observations.csv {'/'.join(place)}: no report tells it" for place in invented[:10])
    totals, _ = compare(folder, published, "aggregates.csv", ["area_type", "area", "period", "indicator"])
    print(f"{len(truth)} figures in {len(found)} observations, {len(totals)} totals: compared with the truth")
    print("\n".join(problems) or "all as they are")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()

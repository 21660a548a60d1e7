#!/usr/bin/env python3
"""Runs under conditions that a test cannot make by itself: a full disk, an output that may not be written, submissions
that are rewritten or removed while they are read.

    Tests/Scripts/fault_test.py PROGRAM [--pipeline Pipelines/fazhi]

The first two need root, and are skipped, with a word, where it is not to be had.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

failures = []


def expect(name, fact, said=""):
    print(f"{'ok' if fact else 'FAILED'}  {name}")
    if not fact:
        failures.append(name)
        print(said, file=sys.stderr)


def run(program, pipeline, output, day, **options):
    command = [program, "run", pipeline, "--output", output, "--now", day, "--quiet"]
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300, **options)


def content(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def change(pipeline):
    report = sorted(pipeline.glob("submissions/**/*.txt"))[0]
    report.write_text(report.read_text() + "\n全年开展法治宣传活动7场次。\n")


def full_disk(program, pipeline, place):
    """A small file system with some bytes free, fewer and fewer: nothing of the last publication is touched."""
    disk = place / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk], capture_output=True).returncode:
        print("skipped  a full disk: no file system can be mounted here")
        return
    try:
        first = run(program, pipeline, disk, "2024-03-15")
        latest = disk / pipeline.name / "latest"
        expect("a disk with room", first.returncode == 0, first.stderr)
        before = content(latest.resolve())
        change(pipeline)
        for free in (1_500_000, 700_000, 200_000, 20_000, 0):
            left = shutil.disk_usage(disk).free - free
            (disk / "ballast").write_bytes(b"\0" * max(0, left))
            full = run(program, pipeline, disk, "2024-03-16")
            said = full.returncode == 73 and "cannot be" in full.stderr
            expect(f"{free} bytes free: a clear error", said, f"{full.returncode}: {full.stderr}")
            expect(f"{free} bytes free: the last publication stands", content(latest.resolve()) == before)
            (disk / "ballast").unlink()
        again = run(program, pipeline, disk, "2024-03-16")
        expect("room again: the next run does the work", again.returncode == 0, again.stderr)
        expect("room again: it is published", content(latest.resolve()) != before)
    finally:
        subprocess.run(["umount", disk])


def forbidden_output(program, pipeline, place):
    if os.geteuid() != 0:
        print("skipped  an output that may not be written: only root can become somebody else")
        return
    output = place / "forbidden"
    output.mkdir(mode=0o755)
    for folder in (place, place.parent):
        folder.chmod(0o755)
    ended = run(program, pipeline, output, "2024-03-15", user=65534, env={"HOME": "/", "LANG": "C.UTF-8"})
    expect("an output that may not be written", ended.returncode == 73 and "ermission denied" in ended.stderr, ended.stderr)


def restless_submissions(program, pipeline, place):
    """What is rewritten all the time is read whole or set aside; what goes is gone; the others are read."""
    victim = sorted(pipeline.glob("submissions/**/*.txt"))[1]
    text = victim.read_text()
    restless = [pipeline / f"submissions/2023/青山县/来去{number}.txt" for number in range(20)]
    done = threading.Event()

    def disturb():
        chance = random.Random(3)
        while not done.is_set():
            victim.write_text(text[: chance.randrange(len(text))])
            path = chance.choice(restless)
            if path.exists():
                path.unlink()
            else:
                path.write_text(text)

    worker = threading.Thread(target=disturb)
    worker.start()
    try:
        for day in range(1, 6):
            ended = run(program, pipeline, place / "restless", f"2024-04-{day:02}")
            expect(f"restless submissions, night {day}", ended.returncode in (0, 2), f"{ended.returncode}: {ended.stderr}")
    finally:
        done.set()
        worker.join()
        for path in restless:
            path.unlink(missing_ok=True)
        victim.write_text(text)
    quiet = run(program, pipeline, place / "restless", "2024-04-30")
    afresh = run(program, pipeline, place / "afresh", "2024-04-30")
    expect("afterwards all is read", (quiet.returncode, afresh.returncode) == (0, 0), quiet.stderr + afresh.stderr)
    name = f"{pipeline.name}/latest/mentions.csv"
    expect("and nothing of the unrest is left", (place / "restless" / name).read_bytes() == (place / "afresh" / name).read_bytes())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("--pipeline", type=Path, default=Path("Pipelines/fazhi"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for test in (full_disk, forbidden_output, restless_submissions):
            pipeline = place / test.__name__ / options.pipeline.name
            shutil.copytree(options.pipeline, pipeline)
            program = place / "huizong"
            if not program.exists():
                shutil.copy(options.program, program)
            test(program, pipeline, pipeline.parent)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

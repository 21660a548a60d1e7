#!/usr/bin/env python3
"""Kills runs at random points and looks at what they leave.

    Tests/Scripts/kill_test.py PROGRAM [--points 300] [--seed 1] [--pipeline Pipelines/fazhi]

A state is a folder with one publication and a submission that came afterwards. From a copy of it, a run is killed
(SIGKILL) after a random time between its start and its undisturbed end. Then must hold: `latest` is one of the two
publications, whole, byte by byte; the ledger is sound (PRAGMA integrity_check); and the run that follows gives the
bytes of an undisturbed one and leaves nothing behind. Half of the points start without any publication, where
`latest` must not be there or be whole.

Prints one line of figures; exit status 1 if anything was damaged, or if too few runs were still at work to tell.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EARLY, LATE = "2024-03-15", "2024-03-16"


def content(folder):
    """Every file below a folder, with the digest of its bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class World:
    """A pipeline whose submissions lie ready, and the publications that undisturbed runs make of it."""

    def __init__(self, program, pipeline, place):
        self.program, self.place = str(Path(program).resolve()), place
        self.pipeline = place / pipeline.name
        shutil.copytree(pipeline, self.pipeline)
        self.out = place / "out"
        self.name = pipeline.name
        self.before = self.undisturbed(EARLY)
        self.start = place / "start"
        shutil.copytree(self.out, self.start, symlinks=True)
        self.change()
        (self.after, one) = self.timed(LATE)
        shutil.rmtree(self.out)
        (self.alone, other) = self.timed(LATE)
        self.seconds = min(one, other)

    def change(self):
        report = next(iter(sorted(self.pipeline.glob("submissions/**/*.txt"))))
        report.write_bytes(report.read_bytes() + "\n全年开展法治宣传活动7场次。\n".encode())

    def command(self, day):
        return [self.program, "run", str(self.pipeline), "--output", str(self.out), "--now", day, "--quiet", "--jobs", "2"]

    def undisturbed(self, day):
        subprocess.run(self.command(day), check=True)
        return content(self.latest.resolve())

    def timed(self, day):
        began = time.monotonic()
        return self.undisturbed(day), time.monotonic() - began

    @property
    def root(self):
        return self.out / self.name

    @property
    def latest(self):
        return self.root / "latest"

    def reset(self, with_publication):
        shutil.rmtree(self.out, ignore_errors=True)
        if with_publication:
            shutil.copytree(self.start, self.out, symlinks=True)

    def kill_after(self, seconds):
        """Returns whether the run was still at work."""
        process = subprocess.Popen(self.command(LATE), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        return process.wait() == -signal.SIGKILL

    def faults(self, with_publication):
        """What is wrong after a kill, and after the run that follows."""
        found = []
        allowed = [self.before, self.after] if with_publication else [self.alone]
        if self.latest.is_symlink():
            if content(self.latest.resolve()) not in allowed:
                found.append("latest is not whole")
        elif with_publication:
            found.append("latest is gone")
        found += self.ledger_faults()
        subprocess.run(self.command(LATE), check=True, stderr=subprocess.DEVNULL)
        if content(self.latest.resolve()) != (self.after if with_publication else self.alone):
            found.append("the next run gives other bytes")
        left = [p.name for p in (self.root / "runs").iterdir() if p.name.startswith(".")]
        left += [p.name for p in self.root.iterdir() if p.name == ".latest" or ".damaged" in p.name]
        if len(list((self.root / "runs").iterdir())) != (2 if with_publication else 1):
            left.append("a run too many")
        return found + [f"left behind: {name}" for name in left] + self.ledger_faults()

    def ledger_faults(self):
        file = self.root / "ledger.sqlite"
        if not file.exists():
            return []
        with tempfile.TemporaryDirectory() as place:
            for suffix in ("", "-wal"):
                if Path(f"{file}{suffix}").exists():
                    shutil.copy(f"{file}{suffix}", f"{place}/ledger.sqlite{suffix}")
            connection = sqlite3.connect(f"{place}/ledger.sqlite")
            answers = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            answers += [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
            connection.close()
        return [f"ledger: {answer}" for answer in answers if answer != "ok"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--points", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pipeline", type=Path, default=Path("Pipelines/fazhi"))
    options = parser.parse_args()
    chance = random.Random(options.seed)
    killed = damaged = 0
    with tempfile.TemporaryDirectory() as place:
        world = World(options.program, options.pipeline, Path(place))
        for point in range(options.points):
            with_publication = point % 2 == 0
            world.reset(with_publication)
            killed += world.kill_after(chance.uniform(0, world.seconds))
            faults = world.faults(with_publication)
            damaged += bool(faults)
            for fault in faults:
                print(f"point {point}: {fault}", file=sys.stderr)
            if (point + 1) % 20 == 0:
                print(f"{point + 1} points, {damaged} damaged", file=sys.stderr, flush=True)
    print(f"{options.points} points, {killed} runs killed at work, {damaged} damaged outputs")
    return 1 if damaged or killed < options.points // 4 else 0


if __name__ == "__main__":
    os.environ["SWIFT_BACKTRACE"] = "enable=no"
    sys.exit(main())

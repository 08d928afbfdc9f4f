"""The frame of a check: its size, its seed, its failures, and its last line.

A check is a function that takes a `Check`, does its work in `check.work`, calls `check.fail` for
whatever isn't as it should be, and returns its figures as one line of words.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

REPOSITORY = Path(__file__).resolve().parents[3]
SHOWN = 20


class Skipped(Exception):
    """The machine lacks something without which the check can't say anything; that's a failure."""


@dataclass
class Check:
    """One run of a check."""

    name: str
    count: int
    seed: int
    mutant: bool
    work: Path
    failures: list[str] = field(default_factory=list)

    @property
    def random(self) -> random.Random:
        """A generator that starts anew from the seed."""
        return random.Random(self.seed)

    def fail(self, message: str) -> None:
        """Notes a failure and says it, unless there were many already."""
        self.failures.append(message)
        if len(self.failures) <= SHOWN:
            print(f"{self.name}: FAILED: {message}", file=sys.stderr, flush=True)

    def expect(self, holds: bool, message: str) -> bool:
        """Notes a failure unless something holds."""
        if not holds:
            self.fail(message)
        return holds

    def progress(self, done: int, of: int) -> None:
        """Shows how far the check is, to a person only."""
        if sys.stderr.isatty():
            end = "\n" if done == of else ""
            print(f"\r{self.name}: {done} of {of}", end=end, file=sys.stderr, flush=True)


def main(name: str, count: int, body: Callable[[Check], str]) -> None:
    """Runs a check as a program: exit code 0 when nothing failed, 1 when something did, 2 when broken off."""
    parser = argparse.ArgumentParser(prog=name, description=sys.modules["__main__"].__doc__)
    parser.add_argument(
        "--count", type=int, default=int(os.environ.get("COUNT", count)), help=f"default: {count}"
    )
    parser.add_argument("--seed", type=int, default=int(os.environ.get("SEED", "2009")))
    parser.add_argument(
        "--mutant", action="store_true", help="with a fault built in, so that the check must fail"
    )
    options = parser.parse_args()
    parent = REPOSITORY / ".build" / "endurance"
    parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=parent))
    check = Check(name, options.count, options.seed, options.mutant, work)
    try:
        figures = body(check)
    except Skipped as reason:
        check.fail(f"skipped: {reason}")
        figures = "skipped"
    except Exception:
        # Another code than that of a failure, so that a mutant isn't taken for noticed.
        traceback.print_exc()
        print(f"{name}: broken off; what was made is in {work}", flush=True)
        sys.exit(2)
    if check.failures:
        print(
            f"{name}: {len(check.failures)} failures; what was made is in {work}", file=sys.stderr
        )
    else:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{name}: {figures}", flush=True)
    sys.exit(1 if check.failures else 0)

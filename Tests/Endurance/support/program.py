"""The program under check, and the codes that it may end with."""

import os
import subprocess
from pathlib import Path
from typing import Sequence

from .check import REPOSITORY

PROGRAM = os.environ.get("SOUNDINGS", str(REPOSITORY / ".build" / "release" / "soundings"))

# Sources/SoundingsCommandLine/Exit/ExitStatus.swift. 70 stands for an error of the program itself.
DOCUMENTED = {0, 1, 64, 65, 66, 69, 73, 74, 75, 77, 78, 130, 143}

# What a pack is called.
PACK = "acme.soundings-pack"

ROSTER = "unit,parent,headcount\nSales,,40\nLegal,,12\nField,Sales,20\n"


def run(
    *arguments: str, before: Sequence[str] = (), **options
) -> subprocess.CompletedProcess[bytes]:
    """Runs a command without a terminal; standard output and error are kept apart."""
    options.setdefault("timeout", 60)
    return subprocess.run(
        [*before, PROGRAM, *arguments], stdin=subprocess.DEVNULL, capture_output=True, **options
    )


def must_run(*arguments: str, **options) -> subprocess.CompletedProcess[bytes]:
    """Runs a command that the check depends on."""
    outcome = run(*arguments, **options)
    if outcome.returncode != 0:
        raise RuntimeError(f"{arguments}: {outcome.returncode}: {outcome.stderr.decode()}")
    return outcome


def begin_engagement(
    folder: Path,
    assessment: str = "QuickCheck",
    *,
    practice: str = "video calling",
    before: Sequence[str] = (),
) -> Path:
    """Makes an engagement with a roster in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    directory = folder / "engagement"
    roster = folder / "roster.csv"
    roster.write_text(ROSTER)
    must_run(
        "new",
        str(directory),
        "--assessment",
        assessment,
        "--organization",
        "Acme",
        "--practice",
        practice,
        before=before,
    )
    must_run("roster", "import", str(roster), "--engagement", str(directory), before=before)
    return directory

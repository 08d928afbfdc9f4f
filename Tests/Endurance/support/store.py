"""Looks into a store with the database's own library, on a copy, so that nothing is changed."""

import shutil
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Contents:
    """What a store holds."""

    integrity: str = "ok"
    drafts: dict[int, list[str]] = field(default_factory=dict)
    responses: int = 0
    units: int = 0
    # The entries of each talk, as their kind and what was written, and the talks not finished.
    talks: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
    open_talks: list[int] = field(default_factory=list)


def copy(engagement: Path, to: Path) -> Path:
    """Copies the database as it lies on the disk, without the index that is made anew."""
    to.mkdir(parents=True, exist_ok=True)
    for name in ["soundings.db", "soundings.db-wal"]:
        (to / name).unlink(missing_ok=True)
        if (engagement / name).exists():
            shutil.copyfile(engagement / name, to / name)
    (to / "soundings.db-shm").unlink(missing_ok=True)
    return to / "soundings.db"


def contents(database: Path) -> Contents:
    """Reads a store; one that can't be read says so in its integrity."""
    try:
        connection = sqlite3.connect(database)
        try:
            result = Contents(integrity=connection.execute("PRAGMA quick_check(1)").fetchone()[0])
            for (draft,) in connection.execute("SELECT id FROM draft"):
                result.drafts[draft] = []
            for draft, answer in connection.execute(
                "SELECT draft, answer FROM draft_answer ORDER BY draft, seq"
            ):
                result.drafts.setdefault(draft, []).append(answer)
            result.responses = connection.execute("SELECT count(*) FROM response").fetchone()[0]
            result.units = connection.execute("SELECT count(*) FROM unit").fetchone()[0]
            for talk, state in connection.execute("SELECT id, state FROM interview"):
                if state == "open":
                    result.open_talks.append(talk)
                result.talks[talk] = list(
                    connection.execute(
                        "SELECT kind, content FROM interview_entry WHERE interview = ? ORDER BY seq",
                        (talk,),
                    )
                )
            return result
        finally:
            connection.close()
    except sqlite3.Error as error:
        return Contents(integrity=f"{type(error).__name__}: {error}")


def on_disk(engagement: Path, scratch: Path) -> Contents:
    """What the store of an engagement holds at this moment."""
    return contents(copy(engagement, scratch))

"""One talk of a consultant at a terminal; knows the words and commands of `soundings interview`.

Every line that a talk takes is numbered, so that each of its entries is unlike any other. An entry
counts as acknowledged when the prompt after its line has appeared.
"""

import random
import re
from enum import Enum
from pathlib import Path
from typing import Sequence

from .program import PROGRAM
from .pseudoterminal import Pseudoterminal
from .sitting import surroundings

_PROMPT = re.compile(
    rb"""(?P<more>\x20\x20>\x20)\Z
       |(?P<expectation>Hypothesis\s+\d+:\s*\Z)
       |(?P<close>f\s+finish\s[^:]*:\s*\Z)
       |(?P<item>(?:^|\n)G-\d+(?:\s+\[[^\]]*\])?:\s*\Z)
       |(?P<thought>\nAnswer\s\(\d+\s+of\s+\d+;[^)]*\):\s\Z)""",
    re.VERBOSE,
)

FINISHED = re.compile(rb"is\s+finished\.\s+Read\s+it\s+with:")
FINISH, LEAVE, END_OF_TEXT = ":f", ":q", "."


def fresh(engagement: Path) -> list[str]:
    """The command that begins a talk."""
    return [PROGRAM, "interview", "-e", str(engagement), "--unit", "Sales", "--role", "staff"]


def resume(engagement: Path, talk: int) -> list[str]:
    """The command that goes on with one."""
    return [PROGRAM, "interview", "-e", str(engagement), "--resume", str(talk)]


class Kind(Enum):
    """What a prompt of a talk is for."""

    ITEM = "item"
    MORE = "more"
    CLOSE = "close"
    THOUGHT = "thought"
    EXPECTATION = "expectation"


# An entry: its kind in the store, and words or a number that its content must hold.
Entry = tuple[str, str]


class Talk(Pseudoterminal):
    """A consultant at a terminal."""

    def __init__(self, command: Sequence[str], **options) -> None:
        options["environment"] = options.get("environment") or surroundings()
        super().__init__(command, **options)
        self.shown = b""
        self._from = 0

    def next(self, seconds: float = 20) -> Kind:
        """Waits for the next prompt."""
        found = self.wait_for(_PROMPT, seconds)
        self.shown = bytes(self.output[self._from : found.end()])
        self._from = found.end()
        return Kind(next(name for name, text in found.groupdict().items() if text is not None))

    def prompt_follows(self) -> bool:
        """Whether a prompt is shown after the last one that was waited for."""
        return _PROMPT.search(self.output, self.mark) is not None

    def line(self, text: str) -> None:
        """Types a line."""
        self.type(text + "\n")

    def say(self, kind: Kind, number: int, random: random.Random) -> list[Entry]:
        """Types a line at a prompt; returns the entries that the store must hold when it is taken."""
        words = f"thought {number}."
        if kind is Kind.EXPECTATION:
            self.line("")
            return []
        if kind is Kind.CLOSE:
            self.line(FINISH)
            return []
        if kind is Kind.MORE:
            if random.random() < 0.5:
                self.line(END_OF_TEXT)
                return []
            self.line(words)
            return [("text", words)]
        if kind is Kind.THOUGHT:
            self.line(words)
            return [("reflection", words)]
        way = random.random()
        if b". ends a text" in self.shown.replace(b"\xc2\xa0", b" "):
            self.line(words)
            return [("answer", words)]
        if way < 0.3:
            self.line(f":n {words}")
            return [("note", words)]
        rating = random.randint(1, 5)
        if way < 0.6:
            self.line(f"{rating} :k 2 :n {words}")
            return [("answer", f"r:{rating}"), ("confidence", "2"), ("note", words)]
        self.line(str(rating))
        return [("answer", f"r:{rating}")]


def agrees(kept: tuple[str, str], entry: Entry) -> bool:
    """Whether an entry in the store is one that was typed."""
    kind, content = kept
    # A further line of a text is an entry of what it belongs to.
    return (kind == entry[0] or entry[0] == "text") and entry[1] in content

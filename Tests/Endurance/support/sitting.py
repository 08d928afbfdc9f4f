"""One sitting of a respondent. Everything that knows the program's words or options is here.

A sitting is a sequence of prompts; `Sitting.next` waits for one. An answer counts as acknowledged
when the prompt after it has appeared. Typed-ahead input is dropped by the program, so nothing may
be typed before its prompt is there.
"""

import os
import random
import re
import time
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Mapping, Sequence

from .output import without_ours
from .program import PROGRAM
from .pseudoterminal import NoAnswer, Pseudoterminal


class Manner(Enum):
    """How much of the terminal the program uses."""

    PLAIN = "plain"
    RICH = "rich"
    KEYS = "keys"

    @property
    def options(self) -> list[str]:
        """The options that ask for it, at a terminal that can do more."""
        return {Manner.PLAIN: ["--plain"], Manner.RICH: [], Manner.KEYS: ["--keys"]}[self]


# A terminal may break a long prompt anywhere between words, so every space stands for any.
_QUESTION = rb"Your\s+answer(?:\s+\[[^\]]*\])?:\s"
_PROMPT = re.compile(
    rb"""(?P<field>"""
    + _QUESTION
    + rb"""\s*\x1b\[\?2004h\x20\x20[^\x1b]*\Z)
       |(?P<key>\r\x1b\[KYour\s+answer:\s(?:\x1b\[1m)?[^\x1b\r\n]+(?:\x1b\[0m)?\Z)
       |(?P<question>"""
    + _QUESTION
    + rb"""\s*\Z)
       |(?P<more>\x20\x20>\x20)\Z
       |(?P<choice>Number\s+\(q\s+to\s+leave\)(?:\s+\[\d+\])?:\s*\Z)
       |(?P<send>Send\s+your\s+answers\?[^:]*:\s*)\Z
       |(?P<begin>Begin\?[^:]*:\s*)\Z""",
    re.VERBOSE,
)
_ANSWERS = re.compile(_QUESTION + rb"|Send\s+your\s+answers\?[^:]*:\s")
_NEXT_ROW = re.compile(rb"\r?\n\x20\x20\Z")
THANKS = re.compile(rb"Thank\s+you\.")
SAVED = re.compile(rb"Saved\.\s+Continue\s+with:")
SEALED = re.compile(rb"sealed\s+in\s+(\S+\.soundings-response)\.")
LINE_CUT = re.compile(rb"This\s+line\s+was\s+probably\s+cut")
TYPED_AHEAD = re.compile(r"Typed\s+before\s+the\s+question\s+was\s+shown")
WELCOME_BACK = re.compile(r"Answers\s+kept\s+so\s+far:\s+(\d+)")
NUMBER = re.compile(r"Question\s+(\d+)\s+of\s+(\d+)")
_FIELD_IS_COMING = re.compile(r"Type\s+or\s+paste\s+your\s+text")

# What people type.
LEAVE, BACK, HELP, SKIP, SEND, BEGIN, END_OF_TEXT = ":q", ":b", ":?", ":s", "y", "y", "."
PASTE_BEGINS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"

_WHO = ["--unit", "Sales", "--role", "staff", "--language", "en"]


def fresh(engagement: Path, manner: Manner = Manner.PLAIN) -> list[str]:
    """The command that begins a questionnaire."""
    return [PROGRAM, "answer", "--engagement", str(engagement), *_WHO, *manner.options]


def resume(engagement: Path, draft: int, manner: Manner = Manner.PLAIN) -> list[str]:
    """The command that goes on with one."""
    return [PROGRAM, "resume", str(draft), "--engagement", str(engagement), *manner.options]


def visit(pack: Path | str, manner: Manner = Manner.PLAIN, *more: str) -> list[str]:
    """The command that answers a pack."""
    return [PROGRAM, "answer", str(pack), *_WHO, *manner.options, *more]


def revisit(pack: Path | str, manner: Manner = Manner.PLAIN, *more: str) -> list[str]:
    """The command that goes on with a pack."""
    return [PROGRAM, "answer", str(pack), "--resume", *manner.options, *more]


def surroundings(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a terminal that can do everything."""
    hidden = {"SOUNDINGS_PLAIN", "NO_COLOR", "COLUMNS", "LINES", "LANG", "LC_ALL", "LC_MESSAGES"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return {**kept, "TERM": "xterm-256color", **(more or {})}


class Kind(Enum):
    """What a prompt asks for."""

    QUESTION = "question"
    FIELD = "field"
    KEY = "key"
    MORE = "more"
    CHOICE = "choice"
    SEND = "send"
    BEGIN = "begin"


@dataclass(frozen=True)
class Prompt:
    """A prompt with all that was shown since the one before, without the program's sequences."""

    kind: Kind
    shown: str

    @property
    def number(self) -> int:
        """The number of the question."""
        found = NUMBER.findall(self.shown)
        return int(found[-1][0]) if found else 0

    @property
    def takes_text(self) -> bool:
        """Whether the question is answered with free text."""
        return self.kind is Kind.FIELD or "Type your text." in self.shown

    @property
    def takes_yes_or_no(self) -> bool:
        """Whether the question is answered with yes or no."""
        return re.search(r"^ +y  Yes", self.shown, re.MULTILINE) is not None

    @property
    def ratings(self) -> list[int]:
        """The numbers to choose from."""
        return [int(number) for number in re.findall(r"^ +(\d+)  ", self.shown, re.MULTILINE)]


class Sitting(Pseudoterminal):
    """A respondent at a terminal."""

    def __init__(self, command: Sequence[str], *, before: Sequence[str] = (), **options) -> None:
        options["environment"] = options.get("environment") or surroundings()
        super().__init__([*before, *command], **options)
        self._from = 0
        self._expects_field = False

    def next(self, seconds: float = 20, begins: bool = True) -> Prompt:
        """Waits for the next prompt; the question whether to begin is answered at once.

        - begins: Whether it is; without, the promise is a prompt like others.
        """
        until = time.monotonic() + seconds
        while True:
            start = self.mark
            found = self.wait_for(_PROMPT, seconds)
            kind = Kind(next(name for name, text in found.groupdict().items() if text is not None))
            shown = bytes(self.output[self._from : found.end()])
            text = without_ours(shown).decode("utf-8", "replace")
            if NUMBER.search(text):
                self._expects_field = _FIELD_IS_COMING.search(text) is not None
            if kind is Kind.QUESTION and self._expects_field:
                # The field itself opens a moment later.
                self.mark = start
                if not self.read(seconds) or time.monotonic() > until:
                    raise NoAnswer(f"no text field after {shown[-300:]!r}")
                continue
            self._from = found.end()
            if kind is not Kind.BEGIN or not begins:
                return Prompt(kind, text)
            self.line(BEGIN)

    def line(self, text: str) -> None:
        """Types a line."""
        self.type(text + "\n")

    def write(self, text: str) -> float:
        """Types a text and its end at a prompt for text, in a field or line by line.

        Returns the moment before the end was typed.
        """
        self.line(text)
        if self._expects_field:
            self.wait_for(_NEXT_ROW)
        else:
            self.next()
        moment = time.perf_counter()
        self.line("" if self._expects_field else END_OF_TEXT)
        return moment

    def answer(self, prompt: Prompt, random: random.Random, text: str = "ordinary words") -> str:
        """Types a valid answer to a question; returns what the store must hold when it is kept."""
        if prompt.takes_text:
            self.write(text)
            return f"t:{text}"
        end = "" if prompt.kind is Kind.KEY else "\n"
        if prompt.takes_yes_or_no:
            yes = random.random() < 0.5
            self.type(("y" if yes else "n") + end)
            return f"y:{int(yes)}"
        rating = random.choice(prompt.ratings)
        self.type(f"{rating}{end}")
        return f"r:{rating}"

    def leave(self, prompt: Prompt | None = None) -> int:
        """Leaves at a question, and returns the exit code."""
        self.type("q" if prompt and prompt.kind is Kind.KEY else LEAVE + "\n")
        return self.end()

    def send(self) -> int:
        """Sends the answers at the end, and returns the exit code."""
        self.line(SEND)
        self.wait_for(THANKS)
        return self.end()


def prompts_in(output: bytes) -> int:
    """How many prompts for an answer or for sending a transcript of a sitting holds.

    A choice by keys that is drawn anew counts each time, so this isn't for `Manner.KEYS`.
    """
    return len(_ANSWERS.findall(output))

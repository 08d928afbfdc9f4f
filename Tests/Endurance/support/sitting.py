"""One sitting of a respondent. Everything that knows the program's words or options is here.

A sitting is a sequence of prompts; `Sitting.next` waits for one. An answer counts as acknowledged
when the prompt after it has appeared. Typed-ahead input is dropped by the program, so nothing may
be typed before its prompt is there.
"""

import random
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Sequence

from .program import PROGRAM
from .pseudoterminal import Pseudoterminal

# A terminal may break a long prompt anywhere between words, so every space stands for any.
_PROMPT = re.compile(
    rb"""(?P<question>Your\s+answer(?:\s+\[[^\]]*\])?:\s*)\Z
       |(?P<more>\x20\x20>\x20)\Z
       |(?P<send>Send\s+your\s+answers\?[^:]*:\s*)\Z
       |(?P<begin>Begin\?[^:\n]*:?\x20*)\Z""",
    re.VERBOSE,
)
THANKS = re.compile(rb"Thank\s+you\.")
SAVED = re.compile(rb"Saved\.\s+Continue\s+with:")
TYPED_AHEAD = re.compile(r"Typed\s+before\s+the\s+question\s+was\s+shown")
WELCOME_BACK = re.compile(r"Answers\s+kept\s+so\s+far:\s+(\d+)")
NUMBER = re.compile(r"Question\s+(\d+)\s+of\s+(\d+)")

# What people type.
LEAVE, BACK, HELP, SKIP, SEND, BEGIN, END_OF_TEXT = ":q", ":b", ":?", ":s", "y", "y", "."


def fresh(engagement: Path, unit: str = "Sales", role: str = "staff") -> list[str]:
    """The command that begins a questionnaire."""
    return [PROGRAM, "answer", "--engagement", str(engagement), "--unit", unit, "--role", role]


def resume(engagement: Path, draft: int) -> list[str]:
    """The command that goes on with one."""
    return [PROGRAM, "answer", "--engagement", str(engagement), "--resume", "--draft", str(draft)]


class Kind(Enum):
    """What a prompt asks for."""

    QUESTION = "question"
    MORE = "more"
    SEND = "send"
    BEGIN = "begin"


@dataclass(frozen=True)
class Prompt:
    """A prompt with all that was shown since the one before."""

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
        return "Type your text." in self.shown

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
        super().__init__([*before, *command], **options)
        self._from = 0

    def next(self, seconds: float = 20) -> Prompt:
        """Waits for the next prompt; the question whether to begin is answered at once."""
        while True:
            found = self.wait_for(_PROMPT, seconds)
            kind = Kind(next(name for name, text in found.groupdict().items() if text is not None))
            prompt = Prompt(
                kind, bytes(self.output[self._from : found.end()]).decode("utf-8", "replace")
            )
            self._from = found.end()
            if kind is not Kind.BEGIN:
                return prompt
            self.line(BEGIN)

    def line(self, text: str) -> None:
        """Types a line."""
        self.type(text + "\n")

    def answer(self, prompt: Prompt, random: random.Random, text: str = "ordinary words") -> str:
        """Types a valid answer to a question; returns what the store must hold when it is kept."""
        if prompt.takes_text:
            self.line(text)
            self.next()
            self.line(END_OF_TEXT)
            return f"t:{text}"
        if prompt.takes_yes_or_no:
            yes = random.random() < 0.5
            self.line("y" if yes else "n")
            return f"y:{int(yes)}"
        rating = random.choice(prompt.ratings)
        self.line(str(rating))
        return f"r:{rating}"

    def leave(self) -> int:
        """Leaves at a question, and returns the exit code."""
        self.line(LEAVE)
        return self.end()

    def send(self) -> int:
        """Sends the answers at the end, and returns the exit code."""
        self.line(SEND)
        self.wait_for(THANKS)
        return self.end()


def prompts_in(output: bytes) -> int:
    """How many prompts for an answer or for sending a transcript of a sitting holds."""
    return len(
        re.findall(rb"Your\s+answer(?:\s+\[[^\]]*\])?: |Send\s+your\s+answers\?[^:]*: ", output)
    )

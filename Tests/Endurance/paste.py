"""Pasted text is stored whole and answers no other question (goal G56).

Texts of 20,000 characters on many lines are pasted at a question for text: lines that look like
answers, commands and ends of a text among them, empty lines, several scripts. In a text field they
are pasted with and without the marks that terminals put around what is pasted; the store must then
hold the text to the character, and the next question must be asked without an answer. Several lines
pasted at a question for a number may answer that question only. With --plain a line of 4,095 bytes,
which is as much as a terminal hands over, is said to be probably cut, and isn't kept.

It fails when a text is changed or cut, when another question is answered, or when a cut line is
kept or not mentioned. The mutant types the same lines one after the other with a pause, as a
terminal would seem to do whose pastes are taken for typing.
"""

import random as randomness
import re
import time
from pathlib import Path

from support import definition, sitting as words
from support.check import Check, main
from support.program import begin_engagement
from support.sitting import PASTE_BEGINS, PASTE_ENDS, Kind, Manner, Sitting
from support.store import on_disk

LENGTH = 20_000
LINE = 4_095
PAUSE = 0.06

SNARES = ["", "", "3", "y", "n", ":q", ":s", ":b", ".", "q", "1", ":e", "  > ", "\\:", ":?", "   "]
WORDS = (
    "Wir reden offen über Fehler 私たちは毎日 we share what works نتحدث בכנות über alles 🙂 "
    "cafe\u0301 naïve ready for the next step"
).split(" ")


def text_of(length: int, random: randomness.Random) -> str:
    """A text of many lines that could be taken for other things; its ends are words."""
    lines = ["It begins here."]
    size = len(lines[0])
    end = "It ends here."
    while True:
        line = (
            random.choice(SNARES)
            if random.random() < 0.3
            else " ".join(random.choices(WORDS, k=random.randint(1, 40)))
        )
        if size + len(line) + len(end) + 2 > length:
            lines.append("x" * (length - size - len(end) - 2))
            return "\n".join([*lines, end])
        lines.append(line)
        size += len(line) + 1


def paste(sitting: Sitting, text: str, way: str) -> None:
    """Pastes a text as a terminal does, and reads meanwhile what is shown."""
    typed = text.replace("\n", "\r")
    if way == "marked":
        typed = PASTE_BEGINS + typed + PASTE_ENDS
    if way == "typed":
        for line in text.split("\n"):
            if sitting.process.poll() is not None:
                return
            sitting.type(line + "\n")
            until = time.monotonic() + PAUSE
            while time.monotonic() < until:
                sitting.read(until - time.monotonic())
        return
    sitting.feed(typed.encode())
    # All of it is shown before anybody goes on.
    while sitting.read_more(0.3):
        pass


def at_text(check: Check, engagement: Path, text: str, way: str) -> bool:
    """Pastes at the question for text, ends the text, and looks into the store."""
    with Sitting(words.fresh(engagement, Manner.RICH)) as sitting:
        assert sitting.next().kind is Kind.FIELD
        paste(sitting, text, way)
        after = len(sitting.output)
        problems = []
        try:
            # Enter ends the last line, and Enter by itself the text.
            sitting.type("\n")
            while sitting.read_more(0.2):
                pass
            sitting.type("\n")
            prompt = sitting.next(10)
            if prompt.number != 2 or "answer so far" in prompt.shown:
                problems.append(f"question {prompt.number} follows")
        except (words.NoAnswer, OSError):
            problems.append(f"no question follows {bytes(sitting.output[after:][-80:])!r}")
        store = on_disk(engagement, check.work / "copy")
        answers = max(store.drafts.items(), default=(0, []))[1]
        if answers != [f"t:{text}"]:
            got = answers[0][2:] if answers else ""
            same = next(
                (n for n, (one, other) in enumerate(zip(got, text)) if one != other),
                min(len(got), len(text)),
            )
            problems.append(
                f"{len(answers)} answers, the first of {len(got)} characters and as pasted up to {same}"
            )
    for problem in problems:
        check.fail(f"{len(text)} characters, {way}: {problem}")
    return not problems


def at_number(check: Check, engagement: Path, manner: Manner) -> None:
    """Pastes several lines where one number is asked for."""
    with Sitting(words.fresh(engagement, manner)) as sitting:
        sitting.write("words") if sitting.next().takes_text else None
        assert sitting.next().number == 2
        sitting.type("3\n4\n5\n:q\n")
        prompt = sitting.next()
        store = on_disk(engagement, check.work / "copy")
        answers = max(store.drafts.items())[1]
        check.expect(
            answers == ["t:words", "r:3"] and prompt.number == 3,
            f"lines at a number, {manner.value}: {answers}, question {prompt.number} follows",
        )
        check.expect(
            words.TYPED_AHEAD.search(prompt.shown) is not None,
            f"lines at a number, {manner.value}: nothing is said of those left out",
        )


def cut_line(check: Check, engagement: Path, length: int) -> None:
    """Types a line of some bytes with --plain."""
    with Sitting(words.fresh(engagement, Manner.PLAIN), echo=False) as sitting:
        sitting.next()
        sitting.feed(b"x" * length + b"\n")
        prompt = sitting.next()
        said = words.LINE_CUT.search(prompt.shown.encode()) is not None
        check.expect(
            said == (length >= LINE), f"a line of {length} bytes is{'' if said else ' not'} called cut"
        )
        if length < LINE:
            sitting.line(words.END_OF_TEXT)
            sitting.next()
        answers = max(on_disk(engagement, check.work / "copy").drafts.items())[1]
        kept = ["t:" + "x" * length] if length < LINE else []
        check.expect(answers == kept, f"a line of {length} bytes: {len(answers)} answers are kept")


def body(check: Check) -> str:
    folder = definition.write(check.work / "definition", 4, text_first=True)
    random = check.random
    engagement = begin_engagement(check.work, str(folder))
    whole = 0
    ways = ["typed"] if check.mutant else ["marked", "unmarked"]
    for number in range(check.count):
        text = text_of(LENGTH, random)
        whole += at_text(check, engagement, text, ways[number % len(ways)])
        check.progress(number + 1, check.count)
        if check.mutant:
            break
    for manner in (Manner.PLAIN, Manner.RICH):
        at_number(check, engagement, manner)
    lengths = [LINE - 1, LINE, LINE + 1, 2 * LINE]
    for length in lengths:
        cut_line(check, engagement, length)
    return (
        f"{check.count} pastes of {LENGTH} characters, {whole} whole and with no other answer; "
        f"lines of {', '.join(map(str, lengths))} bytes with --plain"
    )


if __name__ == "__main__":
    main("paste", 20, body)

"""kill -9 at random instants of a sitting or a talk: nothing acknowledged is lost (goal G1).

A sitting is begun, or an interrupted one resumed; a few answers are given; then, at a random
instant of starting, of answering or of sending, the program is killed. The store must hold every
answer after which a prompt had appeared, in order, and at most the one more that was being typed;
its integrity must be ok; and the next sitting must go on with the same draft. Of five instants two
are in sittings with --plain, two in sittings with text fields, and one is in a talk, whose entries
count the same way.

It fails when an answer or entry is missing or changed, when the store can't be read, or when the
program can't go on. The mutant counts an answer as acknowledged when it is typed, as if the program
showed the next prompt before it saves.
"""

import os
import random as randomness
import signal
import time
from pathlib import Path

from support import definition, sitting as words, talk as talks
from support.check import Check, main
from support.program import begin_engagement
from support.pseudoterminal import NoAnswer, Pseudoterminal
from support.sitting import Kind, Manner, Sitting
from support.store import Contents, on_disk
from support.talk import Entry, Talk

MANNERS = [Manner.PLAIN, Manner.RICH, Manner.PLAIN, Manner.RICH, None]
TEXT = "ordinary words"


class Timer:
    """The instant at which a program is killed."""

    def __init__(self, program: Pseudoterminal) -> None:
        self.program = program

    def set(self, seconds: float) -> None:
        """Sets the instant, from now."""

        def strike(*_: object) -> None:
            try:
                os.kill(self.program.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass

        signal.signal(signal.SIGALRM, strike)
        signal.setitimer(signal.ITIMER_REAL, max(seconds, 1e-5))

    def end(self) -> None:
        """Waits until the program is gone."""
        try:
            self.program.end()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


class Round:
    """One sitting that is killed, and what must be kept of it."""

    def __init__(self, command: list[str]) -> None:
        self.typed: list[str] = []
        self.sent = False
        self.in_field = False
        self.sitting = Sitting(command)
        self.timer = Timer(self.sitting)

    def answer_until_killed(
        self, answers: int, random: randomness.Random, delay: float
    ) -> None:
        """Gives some answers, sets the instant, and goes on until the program is gone."""
        try:
            if answers == 0:
                self.timer.set(delay)
            while True:
                prompt = self.sitting.next()
                if prompt.kind is Kind.SEND:
                    if answers > len(self.typed):
                        self.timer.set(delay)
                    self.sent = True
                    self.sitting.line(words.SEND)
                    self.sitting.wait_for(words.THANKS)
                    break
                self.in_field = prompt.kind is Kind.FIELD
                if prompt.takes_text:
                    self.typed.append(f"t:{TEXT}")
                    if len(self.typed) == answers:
                        # While the text is being written.
                        self.timer.set(delay)
                    self.sitting.answer(prompt, random, TEXT)
                else:
                    self.typed.append(self.sitting.answer(prompt, random))
                    if len(self.typed) == answers:
                        self.timer.set(delay)
        except (NoAnswer, OSError):
            pass
        self.timer.end()

    @property
    def acknowledged(self) -> int:
        """How many of the typed answers were followed by a prompt."""
        return min(max(words.prompts_in(bytes(self.sitting.output)) - 1, 0), len(self.typed))

    @property
    def thanked(self) -> bool:
        """Whether the response was acknowledged as a whole."""
        return words.THANKS.search(self.sitting.output) is not None


def once(answer: str) -> str:
    """An answer, with the text once that was begun in a killed sitting and typed again in the next."""
    return f"t:{TEXT}" if set(answer[2:].split("\n")) == {TEXT} else answer


class Sittings:
    """Sittings one after the other in one engagement, each killed."""

    def __init__(self, check: Check, engagement: Path) -> None:
        self.check = check
        self.engagement = engagement
        self.responses = 0
        self.draft: int | None = None
        self.known: list[str] = []
        self.lost = self.answers = self.in_flight = self.starting = self.sending = 0
        self.fields = 0
        self.start, self.cycle = self.calibrate()

    def calibrate(self) -> tuple[float, float]:
        """How long the start takes, and one answer."""
        began = time.monotonic()
        with Sitting(words.fresh(self.engagement)) as sitting:
            sitting.next()
            start = time.monotonic() - began
            began = time.monotonic()
            for _ in range(3):
                sitting.line("3")
                sitting.next()
            cycle = (time.monotonic() - began) / 3
            sitting.leave()
        self.draft = next(iter(self.look().drafts))
        self.known = ["r:3"] * 3
        return start, cycle

    def look(self) -> Contents:
        """What the store holds."""
        return on_disk(self.engagement, self.check.work / "copy")

    def kill(self, instant: int, manner: Manner, random: randomness.Random) -> bool:
        """One sitting; false when the store can't be read any more."""
        check, draft = self.check, self.draft
        command = (
            words.resume(self.engagement, draft, manner)
            if draft
            else words.fresh(self.engagement, manner)
        )
        round = Round(command)
        begins = random.random() < 0.1
        round.answer_until_killed(
            0 if begins else random.randint(1, 6),
            random,
            random.random() * (self.start * 1.2 if begins else self.cycle * 2),
        )
        acknowledged = len(round.typed) if check.mutant else round.acknowledged
        self.answers += acknowledged
        self.starting += not round.typed
        self.in_flight += len(round.typed) > round.acknowledged
        self.fields += round.in_field and len(round.typed) > round.acknowledged
        self.sending += round.sent
        store = self.look()
        if not check.expect(store.integrity == "ok", f"instant {instant}: {store.integrity}"):
            return False
        self.draft = next(iter(store.drafts), None)
        finished = store.responses > self.responses
        if round.thanked and not finished:
            self.lost += 1
            check.fail(f"instant {instant}: a response was thanked for and isn't there")
        self.responses = store.responses
        if finished:
            self.known = []
            return True
        kept = [once(answer) for answer in store.drafts.get(self.draft, [])] if self.draft else []
        must = self.known + round.typed[:acknowledged]
        may = self.known + round.typed
        if kept[: len(must)] != must or kept != may[: len(kept)]:
            self.lost += max(len(must) - len(kept), 1)
            check.fail(
                f"instant {instant}, {manner.value}: {len(must)} answers were acknowledged, "
                f"{len(kept)} are kept (start {len(self.known)}, typed {len(round.typed)})"
            )
        self.known = kept
        return True


class Talks:
    """Talks one after the other, each killed."""

    def __init__(self, check: Check, engagement: Path, cycle: float) -> None:
        self.check = check
        self.engagement = engagement
        self.cycle = cycle
        self.talk: int | None = None
        self.before = 0
        self.known: list[tuple[str, str]] = []
        self.number = 0
        self.lost = self.entries = self.in_flight = self.finished = 0

    def kill(self, instant: int, random: randomness.Random) -> bool:
        """One part of a talk; false when the store can't be read any more."""
        check = self.check
        command = (
            talks.resume(self.engagement, self.talk)
            if self.talk
            else talks.fresh(self.engagement)
        )
        talk = Talk(command)
        timer = Timer(talk)
        typed: list[Entry] = []
        acknowledged = 0
        lines = random.randint(1, 6)
        try:
            while True:
                kind = talk.next()
                acknowledged = len(typed)
                self.number += 1
                typed += talk.say(kind, self.number, random)
                lines -= 1
                if lines == 0:
                    timer.set(random.random() * self.cycle * 2)
        except (NoAnswer, OSError):
            pass
        timer.end()
        said_finished = talks.FINISHED.search(talk.output) is not None
        if talk.prompt_follows() or said_finished or check.mutant:
            acknowledged = len(typed)
        self.entries += acknowledged
        self.in_flight += acknowledged < len(typed)
        store = on_disk(self.engagement, check.work / "copy")
        if not check.expect(store.integrity == "ok", f"instant {instant}: {store.integrity}"):
            return False
        talk_number = self.talk or next((one for one in store.talks if one > self.before), None)
        kept = store.talks.get(talk_number, []) if talk_number else []
        more = kept[len(self.known) :]
        holds = (
            kept[: len(self.known)] == self.known
            and acknowledged <= len(more) <= len(typed)
            and all(talks.agrees(one, other) for one, other in zip(more, typed))
        )
        if not holds or (said_finished and talk_number in store.open_talks):
            self.lost += max(len(self.known) + acknowledged - len(kept), 1)
            check.fail(
                f"instant {instant}, talk: {len(self.known) + acknowledged} entries were "
                f"acknowledged, {len(kept)} are kept"
            )
        is_open = talk_number in store.open_talks
        self.finished += bool(talk_number) and not is_open
        self.before = max(store.talks, default=0)
        self.talk, self.known = (talk_number, kept) if is_open else (None, [])
        return True


def body(check: Check) -> str:
    random = check.random
    folder = definition.write(check.work / "definition", 12, text_every=4, guide=6)
    engagement = begin_engagement(check.work, str(folder))
    sittings = Sittings(check, engagement)
    talk = Talks(check, engagement, sittings.cycle)
    done: dict[str, int] = {}
    for instant in range(check.count):
        manner = MANNERS[instant % len(MANNERS)]
        name = manner.value if manner else "talk"
        done[name] = done.get(name, 0) + 1
        readable = (
            sittings.kill(instant, manner, random) if manner else talk.kill(instant, random)
        )
        if not readable:
            break
        check.progress(instant + 1, check.count)
    kinds = ", ".join(f"{count} {name}" for name, count in done.items())
    return (
        f"{sum(done.values())} instants ({kinds}; {sittings.starting} while starting, "
        f"{sittings.in_flight} with an answer in flight, {sittings.fields} of them in a text field, "
        f"{sittings.sending} while sending, {talk.in_flight} with an entry in flight), "
        f"{sittings.answers} acknowledged answers, {sittings.responses} responses, "
        f"{talk.entries} acknowledged entries of {talk.finished + (talk.talk is not None)} talks, "
        f"{sittings.lost + talk.lost} lost"
    )


if __name__ == "__main__":
    main("kill", 1000, body)

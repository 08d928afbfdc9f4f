"""kill -9 at random instants of a sitting: no acknowledged answer is lost (goal G1).

A sitting is begun, or an interrupted one resumed; a few answers are given; then, at a random
instant of starting, of answering or of sending, the program is killed. The store must hold every
answer after which a prompt had appeared, in order, and at most the one more that was being typed;
its integrity must be ok; and the next sitting must go on with the same draft.

It fails when an answer is missing or changed, when the store can't be read, or when the program
can't go on. The mutant counts an answer as acknowledged when it is typed, as if the program showed
the next prompt before it saves.
"""

import os
import signal
import time

from support import sitting as words
from support.check import Check, main
from support.program import begin_engagement
from support.pseudoterminal import NoAnswer
from support.sitting import Kind, Sitting
from support.store import on_disk


class Round:
    """One sitting that is killed, and what must be kept of it."""

    def __init__(self, command: list[str], known: list[str]) -> None:
        self.known = known
        self.typed: list[str] = []
        self.sent = False
        self.sitting = Sitting(command)

    def kill_after(self, seconds: float) -> None:
        """Sets the instant, from now."""

        def strike(*_: object) -> None:
            try:
                os.kill(self.sitting.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass

        signal.signal(signal.SIGALRM, strike)
        signal.setitimer(signal.ITIMER_REAL, max(seconds, 1e-5))

    def answer_until_killed(self, answers: int, random, delay: float) -> None:
        """Gives some answers, sets the instant, and goes on until the program is gone."""
        try:
            if answers == 0:
                self.kill_after(delay)
            while True:
                prompt = self.sitting.next()
                if prompt.kind is Kind.SEND:
                    if answers > len(self.typed):
                        self.kill_after(delay)
                    self.sent = True
                    self.sitting.line(words.SEND)
                    self.sitting.wait_for(words.THANKS)
                    break
                if prompt.takes_text:
                    self.typed.append("t:ordinary words")
                    self.sitting.answer(prompt, random)
                else:
                    self.typed.append(self.sitting.answer(prompt, random))
                if len(self.typed) == answers:
                    self.kill_after(delay)
        except (NoAnswer, OSError):
            pass
        try:
            self.sitting.end()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    @property
    def acknowledged(self) -> int:
        """How many of the typed answers were followed by a prompt."""
        return min(max(words.prompts_in(bytes(self.sitting.output)) - 1, 0), len(self.typed))

    @property
    def thanked(self) -> bool:
        """Whether the response was acknowledged as a whole."""
        return words.THANKS.search(self.sitting.output) is not None


def calibrate(engagement) -> tuple[float, float]:
    """How long the start takes, and one answer."""
    began = time.monotonic()
    with Sitting(words.fresh(engagement)) as sitting:
        sitting.next()
        start = time.monotonic() - began
        began = time.monotonic()
        for _ in range(5):
            sitting.line("3")
            sitting.next()
        return start, (time.monotonic() - began) / 5


def body(check: Check) -> str:
    random = check.random
    engagement = begin_engagement(check.work)
    start, cycle = calibrate(engagement)
    responses = 0
    lost = unreadable = answers = in_flight = starting = sending = 0
    draft: int | None = next(iter(on_disk(engagement, check.work / "copy").drafts))
    known = ["r:3"] * 5
    for instant in range(check.count):
        command = words.resume(engagement, draft) if draft else words.fresh(engagement)
        round = Round(command, known)
        begins = random.random() < 0.1
        round.answer_until_killed(
            0 if begins else random.randint(1, 6),
            random,
            random.random() * (start * 1.2 if begins else cycle * 2),
        )
        acknowledged = len(round.typed) if check.mutant else round.acknowledged
        answers += acknowledged
        starting += not round.typed
        in_flight += len(round.typed) > round.acknowledged
        sending += round.sent
        store = on_disk(engagement, check.work / "copy")
        if not check.expect(store.integrity == "ok", f"instant {instant}: {store.integrity}"):
            unreadable += 1
            break
        draft = next(iter(store.drafts), None)
        finished = store.responses > responses
        if round.thanked and not finished:
            lost += 1
            check.fail(f"instant {instant}: a response was thanked for and isn't there")
        responses = store.responses
        if finished:
            known = []
            continue
        kept = store.drafts.get(draft, []) if draft else []
        must = known + round.typed[:acknowledged]
        may = known + round.typed
        if kept[: len(must)] != must or kept != may[: len(kept)]:
            lost += max(len(must) - len(kept), 1)
            check.fail(
                f"instant {instant}: {len(must)} answers were acknowledged, {len(kept)} are kept"
                f" (start {len(known)}, typed {len(round.typed)})"
            )
        known = kept
        check.progress(instant + 1, check.count)
    return (
        f"{check.count} instants ({starting} while starting, {in_flight} with an answer in flight, "
        f"{sending} while sending), {answers} acknowledged answers, {lost} lost, "
        f"{unreadable} stores unreadable"
    )


if __name__ == "__main__":
    main("kill", 1000, body)

"""How long a respondent waits, with a questionnaire of 500 items (goals G12, G60).

The promise must be there within 100 ms of starting the program, and the first question within 100 ms
of agreeing to begin (the medians of 20 starts); the next prompt must come within 50 ms of Enter for
99 of 100 answers, with --plain and with text fields: an answer is on the disk before it appears. In
a text field the end of the text counts, for which the program waits 20 ms to see whether more
follows. The times are those of a person at a terminal, with the reading of the definition, the
saving, the wrapping and the printing. The machine should have nothing else to do; the load is
printed beside the times.

It fails when a time is too long. The mutant makes each forcing of a file to the disk take 60 ms
more.
"""

import os
import statistics
import time
from pathlib import Path

from support import definition, sitting as words
from support.check import Check, main
from support.program import begin_engagement
from support.sitting import Kind, Manner, Sitting

STARTS = 20
FIRST_PROMPT = 0.100
NEXT_PROMPT = 0.050


def percentile(times: list[float], share: float) -> float:
    """The time that a share of all times doesn't exceed."""
    ordered = sorted(times)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def at_work(process: int) -> float:
    """How long a process had a processor; what it waited for one isn't in it."""
    return int(Path(f"/proc/{process}/schedstat").read_text().split()[0]) / 1e9


def body(check: Check) -> str:
    folder = definition.write(check.work / "definition", 500, text_every=50)
    engagement = begin_engagement(check.work, str(folder))
    slow = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=fdatasync:delay_exit=60000"]
    before = slow if check.mutant else []
    load = os.getloadavg()[0]

    starts: list[float] = []
    begins: list[float] = []
    work_to_start: list[float] = []
    for number in range(STARTS):
        manner = [Manner.PLAIN, Manner.RICH][number % 2]
        began = time.perf_counter()
        with Sitting(words.fresh(engagement, manner), before=before) as sitting:
            sitting.next(begins=False)
            starts.append(time.perf_counter() - began)
            work_to_start.append(at_work(sitting.process.pid))
            began = time.perf_counter()
            sitting.line(words.BEGIN)
            sitting.next()
            begins.append(time.perf_counter() - began)
    first, begun = statistics.median(starts), statistics.median(begins)
    busy = "; the machine is busy, run it again" if load > (os.cpu_count() or 1) else ""
    check.expect(first <= FIRST_PROMPT, f"the promise takes {milliseconds(first)}{busy}")
    check.expect(begun <= FIRST_PROMPT, f"the first question takes {milliseconds(begun)}{busy}")
    figures = [
        f"promise after {milliseconds(first)} (fastest {milliseconds(min(starts))}, slowest "
        f"{milliseconds(max(starts))}; at work {milliseconds(statistics.median(work_to_start))}), "
        f"first question {milliseconds(begun)} after agreeing"
    ]
    for manner in (Manner.PLAIN, Manner.RICH):
        times, work = answer(check, engagement, manner, before)
        next99 = percentile(times, 0.99)
        check.expect(
            next99 <= NEXT_PROMPT, f"{manner.value}: the next prompt takes {milliseconds(next99)}{busy}"
        )
        figures.append(
            f"{manner.value}: from Enter to the next prompt p50 {milliseconds(percentile(times, 0.5))}, "
            f"p99 {milliseconds(next99)}, slowest {milliseconds(max(times))} of {len(times)} "
            f"(at work {milliseconds(work)})"
        )
    return "; ".join(figures) + f"; load {load:.1f} on {os.cpu_count()} processors"


def answer(
    check: Check, engagement: Path, manner: Manner, before: list[str]
) -> tuple[list[float], float]:
    """Answers all questions; returns how long each took, and the time at work of one."""
    times: list[float] = []
    random = check.random
    with Sitting(words.fresh(engagement, manner), before=before) as sitting:
        prompt = sitting.next()
        work = at_work(sitting.process.pid)
        while prompt.kind is not Kind.SEND and len(times) < check.count:
            if prompt.takes_text:
                began = sitting.write("ordinary words")
            else:
                began = time.perf_counter()
                sitting.answer(prompt, random)
            prompt = sitting.next()
            times.append(time.perf_counter() - began)
        work = (at_work(sitting.process.pid) - work) / len(times)
        sitting.leave()
    return times, work


def milliseconds(seconds: float) -> str:
    """A time in words."""
    return f"{seconds * 1000:.2f} ms"


if __name__ == "__main__":
    main("latency", 500, body)

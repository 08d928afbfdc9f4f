"""How long a respondent waits, with a questionnaire of 500 items (goals G12, G60).

The first prompt must be there within 100 ms of starting the program (the median of 20 starts), and
the next prompt within 50 ms of Enter for 99 of 100 answers: an answer is on the disk before it
appears. The times are those of a person at a terminal, with the reading of the definition, the
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
from support.sitting import Kind, Sitting

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
    random = check.random
    load = os.getloadavg()[0]

    starts: list[float] = []
    work_to_start: list[float] = []
    for _ in range(STARTS):
        began = time.perf_counter()
        with Sitting(words.fresh(engagement), before=before) as sitting:
            sitting.next()
            starts.append(time.perf_counter() - began)
            work_to_start.append(at_work(sitting.process.pid))

    answers: list[float] = []
    with Sitting(words.fresh(engagement), before=before) as sitting:
        prompt = sitting.next()
        before_answers = at_work(sitting.process.pid)
        while prompt.kind is Kind.QUESTION and len(answers) < check.count:
            if prompt.takes_text:
                sitting.line("ordinary words")
                sitting.next()
            began = time.perf_counter()
            if prompt.takes_text:
                sitting.line(words.END_OF_TEXT)
            else:
                sitting.answer(prompt, random)
            prompt = sitting.next()
            answers.append(time.perf_counter() - began)
        work = (at_work(sitting.process.pid) - before_answers) / len(answers)
        sitting.leave()

    first, next99 = statistics.median(starts), percentile(answers, 0.99)
    busy = "; the machine is busy, run it again" if load > (os.cpu_count() or 1) else ""
    check.expect(first <= FIRST_PROMPT, f"the first prompt takes {milliseconds(first)}{busy}")
    check.expect(next99 <= NEXT_PROMPT, f"the next prompt takes {milliseconds(next99)}{busy}")
    return (
        f"first prompt {milliseconds(first)} (fastest {milliseconds(min(starts))}, slowest "
        f"{milliseconds(max(starts))}; at work {milliseconds(statistics.median(work_to_start))}); "
        f"from Enter to the next prompt p50 {milliseconds(percentile(answers, 0.5))}, "
        f"p99 {milliseconds(next99)}, slowest {milliseconds(max(answers))} of {len(answers)} "
        f"(at work {milliseconds(work)}); load {load:.1f} on {os.cpu_count()} processors"
    )


def milliseconds(seconds: float) -> str:
    """A time in words."""
    return f"{seconds * 1000:.2f} ms"


if __name__ == "__main__":
    main("latency", 500, body)

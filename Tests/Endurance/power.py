"""A power cut after every system call of several sittings: no acknowledged answer is lost (G2, G3).

The program makes an engagement, takes a roster, and asks a questionnaire in four sittings: left and
resumed, finished, killed, resumed. Every change of a file and every line shown is recorded. Then
the disk is rebuilt as a power cut after each call would leave it: without anything that wasn't
forced to the disk, with and without names that weren't, with the last write torn at a sector, and
with any sectors of what was pending. Each time the store must be whole and hold what was
acknowledged.

Modelled: contents (durable by fsync and fdatasync of the file), names (durable by fsync of their
directory), torn and reordered sectors. Not modelled: disks that say a write is durable when it
isn't, file systems that let a write change other sectors, and the owner and mode of files.

It fails when an acknowledged engagement, unit, answer or response is missing. The mutant leaves out
every fsync and fdatasync, as if the program did.
"""

import os
import signal
from pathlib import Path

from support import definition, sitting as words
from support.check import Check, main
from support.disk import CALLS, Disk, State
from support.program import ROSTER, must_run, run
from support.sitting import Kind, Sitting, prompts_in
from support.store import Contents, contents
from support.systemcalls import calls, child_of, recorder


class Recorded:
    """One run of the program: its calls, and the answers that were typed."""

    def __init__(self, record: Path, typed: list[str], is_sitting: bool) -> None:
        self.record = record
        self.typed = typed
        self.is_sitting = is_sitting


def sit(check: Check, number: int, command: list[str], answers: int, ending: str) -> Recorded:
    """Has a sitting with so many answers, recorded."""
    record = check.work / f"sitting-{number}.record"
    typed = []
    with Sitting(command, before=recorder(record, *CALLS)) as sitting:
        random = check.random
        prompt = sitting.next()
        for _ in range(answers):
            if prompt.kind is Kind.SEND:
                break
            typed.append(sitting.answer(prompt, random))
            prompt = sitting.next()
        if ending == "send":
            sitting.send()
        elif ending == "leave":
            sitting.leave()
        else:
            os.kill(child_of(sitting.process.pid), signal.SIGKILL)
            sitting.end()
    return Recorded(record, typed, True)


class Promise:
    """What a person was told, and may rely on."""

    def __init__(self) -> None:
        self.engagement = False
        self.units = 0
        self.responses = 0
        self.kept: list[str] = []
        self.typing: list[str] = []

    def broken(self, store: Contents) -> str | None:
        """What is missing from a store."""
        if self.engagement and store.integrity != "ok":
            return f"the store can't be read: {store.integrity}"
        if store.units < self.units:
            return f"{store.units} of {self.units} units are there"
        if store.responses < self.responses:
            return f"{store.responses} of {self.responses} responses are there"
        if store.responses > self.responses:
            return None
        answers = max(store.drafts.values(), key=len, default=[])
        if answers[: len(self.kept)] != self.kept:
            return f"{len(answers)} of {len(self.kept)} acknowledged answers are there"
        if answers != (self.kept + self.typing)[: len(answers)]:
            return "there are answers that nobody gave"
        return None


def write(state: State, root: str, to: Path) -> Path:
    """Writes a store as a power cut leaves it."""
    to.mkdir(parents=True, exist_ok=True)
    database = to / "soundings.db"
    for name in ["", "-wal", "-shm"]:
        (to / f"soundings.db{name}").unlink(missing_ok=True)
        content = state.get(f"{root}/engagement/soundings.db{name}")
        # The index of the log is made anew after a power cut.
        if content is not None and name != "-shm":
            (to / f"soundings.db{name}").write_bytes(content)
    return database


def body(check: Check) -> str:
    folder = definition.write(check.work / "definition", check.count, text_every=13)
    root = check.work / "root"
    root.mkdir()
    engagement = root / "engagement"
    (check.work / "roster.csv").write_text(ROSTER)
    runs = []
    for name, arguments in {
        "new": [
            "new",
            str(engagement),
            "--assessment",
            str(folder),
            "--organization",
            "Acme",
            "--practice",
            "it",
        ],
        "roster": [
            "roster",
            "import",
            str(check.work / "roster.csv"),
            "--engagement",
            str(engagement),
        ],
    }.items():
        record = check.work / f"{name}.record"
        must_run(*arguments, before=recorder(record, *CALLS))
        runs.append(Recorded(record, [], False))
    first = check.count * 3 // 5
    rest = check.count // 10 + 1
    runs.append(sit(check, 1, words.fresh(engagement), first, "leave"))
    runs.append(sit(check, 2, words.resume(engagement, 1), check.count - first, "send"))
    runs.append(sit(check, 3, words.fresh(engagement), rest, "kill"))
    runs.append(sit(check, 4, words.resume(engagement, 1), rest, "leave"))

    disk = Disk(root, ignores_force=check.mutant)
    promise = Promise()
    scratch = check.work / "state"
    random = check.random
    prefixes = states = answers = lost = opened = 0
    for number, recorded in enumerate(runs):
        shown = b""
        before = list(promise.kept)
        for call in calls(recorded.record):
            changed = disk.apply(call)
            if recorded.is_sitting and call.name == "write" and call.arguments.startswith("1<"):
                shown += call.strings[0]
                acknowledged = min(max(prompts_in(shown) - 1, 0), len(recorded.typed))
                promise.kept = before + recorded.typed[:acknowledged]
                promise.typing = recorded.typed[acknowledged:]
                if words.THANKS.search(shown):
                    promise.responses, promise.kept, promise.typing = 1, [], []
                    before = []
                changed = True
            if not changed or not promise.engagement:
                continue
            prefixes += 1
            for state in disk.states(random, 4):
                states += 1
                database = write(state, disk.root, scratch)
                if problem := promise.broken(contents(database)):
                    lost += 1
                    check.fail(f"run {number}, after {call.name} ({prefixes}): {problem}")
        answers += len(recorded.typed)
        if not recorded.is_sitting:
            promise.units = 3 if number else 0
            promise.engagement = True
        # What the power cut left, as the program itself finds it.
        for state in disk.states(random, 3):
            opened += 1
            outcome = reopen(state, disk.root, check.work / f"reopened-{opened}")
            check.expect(
                outcome == 0 or check.mutant, f"run {number}: the program ends with {outcome}"
            )
    return (
        f"{answers} answers, {prefixes} prefixes, {states} states of the disk, {lost} of them with a "
        f"loss; {opened} states opened by the program"
    )


def reopen(state: State, root: str, to: Path) -> int:
    """Writes a whole engagement as a power cut leaves it, and opens it with the program."""
    for path, content in state.items():
        place = to / Path(path).relative_to(root)
        if content is None:
            place.mkdir(parents=True)
        elif not path.endswith("-shm"):
            place.write_bytes(content)
    return run("roster", "show", "--engagement", str(to / "engagement")).returncode


if __name__ == "__main__":
    main("power", 200, body)

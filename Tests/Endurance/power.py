"""A power cut after every system call of several sittings: no acknowledged answer is lost (G2, G3).

The program makes an engagement, takes a roster, makes a key and a pack, and asks a questionnaire in
four sittings: left and resumed, finished, killed, resumed, the last two with text fields. Somebody
then answers the pack in two sittings, and the sealed file is collected. Every change of a file and
every line shown is recorded. Then the disk is rebuilt as a power cut after each call would leave
it: without anything that wasn't forced to the disk, with and without names that weren't, with the
last write torn at a sector, and with any sectors of what was pending. Each time the store must be
whole and hold what was acknowledged; on the machine of the pack either the sealed file is whole or
the draft is.

Modelled: contents (durable by fsync and fdatasync of the file), names (durable by fsync of their
directory; a directory that is renamed takes its own along), torn and reordered sectors. Not
modelled: disks that say a write is durable when it isn't, file systems that let a write change
other sectors, and the owner and mode of files.

It fails when an acknowledged engagement, unit, answer or response is missing. The mutant leaves out
every fsync and fdatasync, as if the program did.
"""

import os
import re
import signal
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from support import definition, sitting as words
from support.check import Check, main
from support.disk import CALLS, Disk, State
from support.program import PACK, ROSTER, must_run, run
from support.pseudoterminal import NoAnswer
from support.sitting import Kind, Manner, Sitting, prompts_in
from support.store import Contents, contents
from support.systemcalls import calls, child_of, recorder

COLLECTED = re.compile(rb"Collected 1 responses")


class Part(Enum):
    """What a run of the program works on."""

    ENGAGEMENT = "engagement"
    ROSTER = "roster"
    OTHER = "other"
    SITTING = "sitting"
    PACK = "pack"
    COLLECT = "collect"


@dataclass
class Recorded:
    """One run of the program: its calls, and the answers that were typed."""

    record: Path
    part: Part
    typed: list[str] = field(default_factory=list)


class Recorder:
    """Runs the program and records what it does."""

    def __init__(self, check: Check, root: Path) -> None:
        self.check = check
        self.root = root
        self.runs: list[Recorded] = []

    def _record(self) -> Path:
        return self.check.work / f"run-{len(self.runs)}.record"

    def run(self, part: Part, *arguments: str) -> None:
        """Runs a command."""
        record = self._record()
        must_run(*arguments, before=recorder(record, *CALLS), cwd=self.root)
        self.runs.append(Recorded(record, part))

    def sit(self, part: Part, command: list[str], answers: int, ending: str) -> None:
        """Has a sitting with so many answers."""
        record = self._record()
        typed = []
        with Sitting(
            command,
            before=recorder(record, *CALLS),
            folder=self.root,
            environment=surroundings(self.root),
        ) as sitting:
            random = self.check.random
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
        self.runs.append(Recorded(record, part, typed))


def surroundings(root: Path) -> dict[str, str]:
    """An environment with the home of the respondent on the disk that loses power."""
    return words.surroundings({"HOME": str(root), "XDG_STATE_HOME": str(root / "state")})


class Draft:
    """Answers of one respondent: those acknowledged, and those typed beside them."""

    def __init__(self) -> None:
        self.before: list[str] = []
        self.kept: list[str] = []
        self.typing: list[str] = []
        self.is_sent = False

    def show(self, shown: bytes, typed: list[str]) -> None:
        """Takes what a sitting has shown so far."""
        acknowledged = min(max(prompts_in(shown) - 1, 0), len(typed))
        self.kept = self.before + typed[:acknowledged]
        self.typing = typed[acknowledged:]
        if words.THANKS.search(shown):
            self.is_sent = True
            self.before, self.kept, self.typing = [], [], []

    def broken(self, store: Contents) -> str | None:
        """What is missing from the drafts of a store."""
        answers = max(store.drafts.values(), key=len, default=[])
        if answers[: len(self.kept)] != self.kept:
            return f"{len(answers)} of {len(self.kept)} acknowledged answers are there"
        if answers != (self.kept + self.typing)[: len(answers)]:
            return "there are answers that nobody gave"
        return None


class Promise:
    """What the people at an engagement were told, and may rely on."""

    def __init__(self) -> None:
        self.engagement = False
        self.units = 0
        self.responses = 0
        self.draft = Draft()

    def broken(self, state: State, root: str, scratch: Path) -> str | None:
        """What is missing from a disk."""
        if not self.engagement:
            return None
        store = contents(write(state, f"{root}/engagement", scratch))
        if store.integrity != "ok":
            return f"the store can't be read: {store.integrity}"
        if store.units < self.units:
            return f"{store.units} of {self.units} units are there"
        if store.responses < self.responses:
            return f"{store.responses} of {self.responses} responses are there"
        return None if store.responses > self.responses else self.draft.broken(store)


class PackPromise:
    """What somebody who answers a pack may rely on."""

    def __init__(self, sealed: bytes) -> None:
        self.sealed = sealed
        self.draft = Draft()

    def broken(self, state: State, root: str, scratch: Path) -> str | None:
        """What is missing from a disk."""
        files = {path: content for path, content in state.items() if is_sealed(path)}
        if any(content != self.sealed for content in files.values()):
            return "the sealed file is there in part"
        if files:
            return None
        if self.draft.is_sent:
            return "the sealed file isn't there"
        stores = [path for path in state if path.endswith("/soundings.db") and "/state/" in path]
        if not self.draft.kept:
            return None
        for path in stores:
            store = contents(write(state, os.path.dirname(path), scratch))
            if store.integrity == "ok" and not self.draft.broken(store):
                return None
        return f"{len(self.draft.kept)} acknowledged answers are neither sealed nor in a draft"


def is_sealed(path: str) -> bool:
    """Whether a file is a sealed response under its own name."""
    name = os.path.basename(path)
    return name.endswith(".soundings-response") and not name.startswith(".")


def write(state: State, folder: str, to: Path) -> Path:
    """Writes a store as a power cut leaves it."""
    to.mkdir(parents=True, exist_ok=True)
    database = to / "soundings.db"
    for name in ["", "-wal", "-shm"]:
        (to / f"soundings.db{name}").unlink(missing_ok=True)
        content = state.get(f"{folder}/soundings.db{name}")
        # The index of the log is made anew after a power cut.
        if content is not None and name != "-shm":
            (to / f"soundings.db{name}").write_bytes(content)
    return database


def record_all(check: Check, root: Path) -> list[Recorded]:
    """Everything that is done, in order."""
    folder = definition.write(check.work / "definition", check.count, text_every=13)
    (check.work / "roster.csv").write_text(ROSTER)
    engagement = Path("engagement")
    at = ["--engagement", str(engagement)]
    new = ["new", str(engagement), "--assessment", str(folder), "--organization", "Acme"]
    recorder = Recorder(check, root)
    recorder.run(Part.ENGAGEMENT, *new, "--practice", "it")
    recorder.run(Part.ROSTER, "roster", "import", str(check.work / "roster.csv"), *at)
    recorder.run(Part.OTHER, "key", "new", *at)
    recorder.run(Part.OTHER, "pack", "-o", PACK, *at)
    first = check.count * 3 // 5
    rest = check.count // 10 + 1
    plain, rich = Manner.PLAIN, Manner.RICH
    recorder.sit(Part.SITTING, words.fresh(engagement, plain), first, "leave")
    recorder.sit(Part.SITTING, words.resume(engagement, 1, plain), check.count - first, "send")
    recorder.sit(Part.SITTING, words.fresh(engagement, rich), rest, "kill")
    recorder.sit(Part.SITTING, words.resume(engagement, 1, rich), rest, "leave")
    recorder.sit(Part.PACK, words.visit(PACK, rich), rest, "leave")
    recorder.sit(Part.PACK, words.revisit(PACK, plain), check.count - rest, "send")
    sealed = next(path.name for path in root.iterdir() if is_sealed(path.name))
    recorder.run(Part.COLLECT, "collect", sealed, *at)
    return recorder.runs


def body(check: Check) -> str:
    root = check.work / "root"
    root.mkdir()
    runs = record_all(check, root)
    disk = Disk(root, ignores_force=check.mutant)
    promise = Promise()
    pack = PackPromise(next(p for p in root.iterdir() if is_sealed(p.name)).read_bytes())
    scratch = check.work / "state"
    random = check.random
    prefixes = states = answers = lost = opened = 0
    for number, recorded in enumerate(runs):
        shown = b""
        concerned = pack if recorded.part is Part.PACK else promise
        draft = concerned.draft
        draft.before, draft.is_sent = list(draft.kept), False
        for call in calls(recorded.record):
            changed = disk.apply(call)
            if call.name == "write" and call.arguments.startswith(("1<", "2<")):
                shown += call.strings[0]
                if recorded.part in (Part.SITTING, Part.PACK):
                    draft.show(shown, recorded.typed)
                    promise.responses = max(promise.responses, int(promise.draft.is_sent))
                if recorded.part is Part.COLLECT and COLLECTED.search(shown):
                    promise.responses = 2
                changed = True
            if not changed or not promise.engagement:
                continue
            prefixes += 1
            for state in disk.states(random, 4):
                states += 1
                if problem := concerned.broken(state, disk.root, scratch):
                    lost += 1
                    check.fail(
                        f"run {number}, {recorded.part.value}, after {call.name} ({prefixes}): "
                        f"{problem}"
                    )
        if recorded.typed and not draft.is_sent:
            # A record may lack the last prompt when its program was killed.
            draft.kept, draft.typing = draft.before + recorded.typed, []
        answers += len(recorded.typed)
        promise.engagement = True
        if recorded.part is Part.ROSTER:
            promise.units = 3
        # What the power cut left, as the program itself finds it.
        for state in disk.states(random, 3):
            opened += 1
            place = check.work / f"reopened-{opened}"
            problem = reopen(state, disk.root, place, concerned)
            check.expect(problem is None or check.mutant, f"run {number}: {problem}")
    return (
        f"{answers} answers in {len(runs)} runs, {prefixes} prefixes, {states} states of the disk, "
        f"{lost} of them with a loss; {opened} states opened by the program"
    )


def reopen(state: State, root: str, to: Path, concerned: Promise | PackPromise) -> str | None:
    """Writes a whole disk as a power cut leaves it, and opens it with the program."""
    to.mkdir()
    for path, content in state.items():
        place = to / Path(path).relative_to(root)
        if content is None:
            place.mkdir()
        elif not path.endswith("-shm"):
            place.write_bytes(content)
    if isinstance(concerned, PackPromise):
        return revisit(to, concerned)
    outcome = run("roster", "show", "--engagement", str(to / "engagement"))
    # Until it has units, an engagement that can be opened may say that it has none.
    fine = outcome.returncode in ({0} if concerned.units else {0, 66})
    return None if fine else f"the program ends with {outcome.returncode}"


def revisit(home: Path, promise: PackPromise) -> str | None:
    """Goes on with a pack where a power cut left it, or takes the sealed file."""
    sealed = [path for path in home.iterdir() if is_sealed(path.name)]
    if sealed:
        return None
    wanted = len(promise.draft.kept)
    with Sitting(words.revisit(PACK), folder=home, environment=surroundings(home)) as sitting:
        try:
            found = words.WELCOME_BACK.search(sitting.next().shown)
            sitting.leave()
        except NoAnswer:
            found = None
    kept = int(found[1]) if found else 0
    return None if kept >= wanted else f"the program goes on after {kept} of {wanted} answers"


if __name__ == "__main__":
    main("power", 200, body)

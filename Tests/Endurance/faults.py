"""An error at the Nth system call, for N from 1 to 200: a clear end and nothing lost (goal G4).

For each of write, pwrite64, fdatasync, fsync, ftruncate, openat, rename, renameat and link, and each
of ENOSPC, EIO and EDQUOT, the Nth call of the program fails, in making an engagement, taking a
roster, a sitting that is answered and sent, one with text fields, one with a pack from its
beginning, the sending of a pack that is answered, the collecting of a sealed file, and writing a
report. The end must be one of the documented codes and not 70, never a signal; an end that isn't 0
must say what is wrong and hold no answer; every acknowledged answer must be in the store, and the
program must be able to open it afterwards. With a pack, either the sealed file is whole and can be
collected, or the draft is whole.

Calls of openat count from the first file of the engagement on, because before that the system is
still loading the program. A series ends early when the program makes fewer calls than N. Errors
that the program rightly gets over, such as a checkpoint that can wait, end with 0; they are
counted.

The mutant acknowledges an answer when it is typed.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from support import definition, sitting as words
from support.check import Check, main
from support.program import DOCUMENTED, PACK, ROSTER, begin_engagement, must_run, run
from support.pseudoterminal import NoAnswer
from support.sitting import Kind, Manner, Sitting, prompts_in
from support.store import contents, copy
from support.systemcalls import calls, recorder

CALLS = ["pwrite64", "fdatasync", "fsync", "ftruncate", "openat", "rename", "renameat", "link", "write"]
ERRORS = ["ENOSPC", "EIO", "EDQUOT"]
SECRET = "my words nobody may see"
AT = ["--engagement", "engagement"]

COMMANDS = {
    "new": [
        "new",
        "engagement",
        "--assessment",
        "definition",
        "--organization",
        "Acme",
        "--practice",
        "it",
    ],
    "roster": ["roster", "import", "roster.csv", *AT],
    "collect": ["collect", "inbox", *AT],
    "report": ["report", *AT],
}
SITTINGS = {
    "sitting": words.fresh(Path("engagement"), Manner.PLAIN),
    "fields": words.fresh(Path("engagement"), Manner.RICH),
    "pack": words.visit(PACK, Manner.PLAIN),
    "sending": words.revisit(PACK, Manner.RICH),
}
PACKS = {"pack", "sending"}
# Sittings in which the program's words may get lost too: those with few of them.
CAN_LOSE_WORDS = {"sending"}


@dataclass
class Scene:
    """Something that the program does, from the same beginning each time."""

    name: str
    folder: Path
    fresh: Path

    def begin(self) -> Path:
        """Lays out the beginning; returns the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.fresh, self.folder)
        return self.folder

    def calls(self) -> list[str]:
        """The calls that can fail in it without the person being left in the dark."""
        silent = self.name not in SITTINGS or self.name in CAN_LOSE_WORDS
        return [call for call in CALLS if silent or call != "write"]


@dataclass
class End:
    """How a run ended."""

    code: int
    words: str
    acknowledged: int
    typed: list[str]
    thanked: bool


def home(folder: Path) -> dict[str, str]:
    """An environment in which a folder holds the home of whoever answers."""
    return words.surroundings({"HOME": str(folder / "home"), "XDG_STATE_HOME": ""})


def go(scene: Scene, check: Check, before: list[str]) -> End:
    """Runs the scene once."""
    if scene.name not in SITTINGS:
        outcome = run(*COMMANDS[scene.name], before=before, cwd=scene.folder)
        return End(outcome.returncode, outcome.stderr.decode("utf-8", "replace"), 0, [], False)
    typed: list[str] = []
    random = check.random
    sitting = Sitting(
        SITTINGS[scene.name],
        before=before,
        folder=scene.folder,
        echo=False,
        environment=home(scene.folder),
    )
    # Where words get lost, a person who waits in vain ends the input.
    seconds = 2 if scene.name in CAN_LOSE_WORDS else 20
    try:
        while (prompt := sitting.next(seconds)).kind is not Kind.SEND:
            if prompt.takes_text:
                typed.append(f"t:{SECRET}")
                sitting.answer(prompt, random, SECRET)
            else:
                typed.append(sitting.answer(prompt, random))
        sitting.line(words.SEND)
    except (NoAnswer, OSError):
        if scene.name in CAN_LOSE_WORDS and sitting.process.poll() is None:
            sitting.type(b"\x04")
    code = sitting.end(30)
    output = bytes(sitting.output)
    acknowledged = len(typed) if check.mutant else min(max(prompts_in(output) - 1, 0), len(typed))
    return End(code, sitting.text, acknowledged, typed, words.THANKS.search(output) is not None)


def judge(scene: Scene, check: Check, point: str, end: End) -> None:
    """Says what isn't as it should be after a run."""
    check.expect(end.code in DOCUMENTED, f"{point}: ends with {end.code}: {end.words[-200:]!r}")
    message = re.search(r"soundings: \S.+", end.words, re.DOTALL)
    if end.code not in (0, 1):
        # At a terminal without echo the message stands behind the prompt.
        check.expect(
            message is not None, f"{point}: ends with {end.code} and no word: {end.words[-200:]!r}"
        )
    # A text field shows what is typed; a message must not.
    said = end.words if scene.name != "fields" else message[0] if message else ""
    check.expect(SECRET not in said, f"{point}: an answer is shown")
    if scene.name in PACKS:
        return judge_pack(scene, check, point, end)
    if scene.name == "new" and end.code != 0:
        left = scene.folder / "engagement"
        check.expect(not left.exists(), f"{point}: a part of an engagement is left")
        return
    store = contents(copy(scene.folder / "engagement", scene.folder / "copy"))
    check.expect(store.integrity == "ok", f"{point}: {store.integrity}")
    if scene.name == "roster" and end.code == 0:
        check.expect(
            store.units == 3, f"{point}: {store.units} units after a roster that was taken"
        )
    if scene.name == "collect":
        check.expect(end.code != 0 or store.responses == 1, f"{point}: nothing was collected")
        collected(scene, check, point)
    if scene.name in SITTINGS:
        must = end.typed[: end.acknowledged]
        kept = next(iter(store.drafts.values()), [])
        if end.thanked:
            check.expect(
                store.responses == 1, f"{point}: a response was thanked for and isn't there"
            )
        elif store.responses == 0:
            check.expect(
                kept[: len(must)] == must, f"{point}: {len(kept)} of {len(must)} answers are kept"
            )
    opened = run("roster", "show", *AT, cwd=scene.folder)
    # Until it has units, an engagement that can be opened may say that it has none.
    fine = opened.returncode == 0 or (store.units == 0 and opened.returncode == 66)
    check.expect(fine, f"{point}: can't be opened: {opened.returncode} {opened.stderr.decode()}")


def judge_pack(scene: Scene, check: Check, point: str, end: End) -> None:
    """Looks for the answers on the machine of somebody who has a pack."""
    sealed = [path for path in scene.folder.glob("*.soundings-response")]
    if sealed:
        (scene.folder / "inbox").mkdir()
        sealed[0].rename(scene.folder / "inbox" / sealed[0].name)
        return collected(scene, check, point)
    check.expect(not end.thanked, f"{point}: a response was thanked for and isn't sealed")
    known = contents(draft_of(scene.fresh)).drafts.get(1, []) if scene.name == "sending" else []
    must = known + end.typed[: end.acknowledged]
    if not must:
        return
    store = contents(copy(draft_of(scene.folder).parent, scene.folder / "copy"))
    check.expect(store.integrity == "ok", f"{point}: {store.integrity}")
    kept = max(store.drafts.values(), key=len, default=[])
    check.expect(kept[: len(must)] == must, f"{point}: {len(kept)} of {len(must)} answers are kept")
    with Sitting(words.revisit(PACK), folder=scene.folder, environment=home(scene.folder)) as again:
        try:
            found = words.WELCOME_BACK.search(again.next().shown)
        except NoAnswer as reason:
            found = None
            check.fail(f"{point}: {reason}")
        count = int(found[1]) if found else 0
        check.expect(count >= len(must), f"{point}: goes on after {count} of {len(must)} answers")


def draft_of(folder: Path) -> Path:
    """The store of drafts of a respondent."""
    found = list((folder / "home").glob(".local/state/soundings/*/soundings.db"))
    return found[0] if found else folder / "home" / "none" / "soundings.db"


def collected(scene: Scene, check: Check, point: str) -> None:
    """Sees to it that a sealed file can be collected, and counts once."""
    outcome = run(*COMMANDS["collect"], cwd=scene.folder)
    store = contents(copy(scene.folder / "engagement", scene.folder / "copy"))
    check.expect(
        outcome.returncode == 0 and store.responses == 1,
        f"{point}: collecting ends with {outcome.returncode} and {store.responses} responses",
    )


def own_calls(scene: Scene, check: Check) -> dict[str, tuple[int, int]]:
    """For each call, how many come before the program's own work, and how many there are in all."""
    record = check.work / f"{scene.name}.record"
    scene.begin()
    go(scene, check, recorder(record, *CALLS))
    count = dict.fromkeys(CALLS, 0)
    before = dict.fromkeys(CALLS, 0)
    started = False
    own = ("engagement", "definition", "roster.csv", "inbox", PACK, str(scene.folder))
    for call in calls(record):
        if call.name == "openat" and not started:
            started = call.strings[0].decode().startswith(own)
            before["openat"] += not started
        count[call.name] += 1
    return {name: (before[name], count[name]) for name in scene.calls()}


def scenes(check: Check) -> list[Scene]:
    """The beginnings of all scenes."""

    def layer(name: str, below: Path | None) -> Path:
        folder = check.work / name
        if below:
            shutil.copytree(below, folder)
        return folder

    bare = layer("bare", None)
    definition.write(bare / "definition", max(check.count // 4, 10), text_every=7)
    (bare / "roster.csv").write_text(ROSTER)
    begun = layer("begun", bare)
    must_run(*COMMANDS["new"], cwd=begun)
    rostered = layer("rostered", begun)
    must_run(*COMMANDS["roster"], cwd=rostered)
    sampled = layer("sampled", bare)
    must_run("sample", "engagement", cwd=sampled)
    # The others have few questions, half of them for text.
    small = layer("small", None)
    definition.write(small / "definition", 6, text_every=2)
    begin_engagement(small, str(small / "definition"))
    packed = layer("packed", small)
    (packed / "home").mkdir()
    must_run("key", "new", *AT, cwd=packed)
    must_run("pack", "-o", PACK, *AT, cwd=packed)
    answered = layer("answered", packed)
    visit(answered, words.visit(PACK, Manner.RICH), check, sends=False)
    sealed = layer("sealed", answered)
    visit(sealed, words.revisit(PACK), check, sends=True)
    (sealed / "inbox").mkdir()
    for path in sealed.glob("*.soundings-response"):
        path.rename(sealed / "inbox" / path.name)
    beginnings = {
        "new": bare,
        "roster": begun,
        "sitting": rostered,
        "fields": small,
        "pack": packed,
        "sending": answered,
        "collect": sealed,
        "report": sampled,
    }
    return [Scene(name, check.work / "at-work" / name, fresh) for name, fresh in beginnings.items()]


def visit(folder: Path, command: list[str], check: Check, sends: bool) -> None:
    """Answers a pack to the end, and sends the answers or leaves."""
    with Sitting(command, folder=folder, environment=home(folder)) as sitting:
        while (prompt := sitting.next()).kind is not Kind.SEND:
            sitting.answer(prompt, check.random, SECRET)
        if sends:
            sitting.send()
        else:
            sitting.leave()


def body(check: Check) -> str:
    points = overcome = 0
    ends: dict[int, int] = {}
    series = []
    for scene in scenes(check):
        for call, (before, total) in own_calls(scene, check).items():
            last = min(total - before, check.count)
            if last == 0:
                continue
            series.append(f"{scene.name} {call} {last} of {total - before}")
            for error in ERRORS:
                for number in range(1, last + 1):
                    point = f"{scene.name}, {error} at {call} {number}"
                    scene.begin()
                    inject = f"inject={call}:error={error}:when={before + number}"
                    end = go(
                        scene,
                        check,
                        [
                            "strace",
                            "-f",
                            "--seccomp-bpf",
                            "-qq",
                            "-o",
                            "/dev/null",
                            "-e",
                            f"trace={call}",
                            "-e",
                            inject,
                        ],
                    )
                    judge(scene, check, point, end)
                    points += 1
                    overcome += end.code == 0
                    ends[end.code] = ends.get(end.code, 0) + 1
                    check.progress(number, last)
    shutil.rmtree(check.work / "at-work", ignore_errors=True)
    codes = ", ".join(f"{code}: {times}" for code, times in sorted(ends.items()))
    return f"{points} faults ({'; '.join(series)}), {overcome} got over; ends {codes}"


if __name__ == "__main__":
    main("faults", 200, body)

"""An error at the Nth system call, for N from 1 to 200: a clear end and nothing lost (goal G4).

For each of pwrite64, fdatasync, fsync, ftruncate, openat, rename and renameat, and each of ENOSPC,
EIO and EDQUOT, the Nth call of the program fails, in making an engagement, taking a roster, a
sitting that is answered and sent, and writing a report. The end must be one of the documented codes
and not 70, never a signal; an end that isn't 0 must say what is wrong and hold no answer; every
acknowledged answer must be in the store, and the program must be able to open it afterwards.

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
from support.program import DOCUMENTED, ROSTER, begin_engagement, must_run, run
from support.pseudoterminal import NoAnswer
from support.sitting import Kind, Sitting, prompts_in
from support.store import contents, copy
from support.systemcalls import calls, recorder

CALLS = ["pwrite64", "fdatasync", "fsync", "ftruncate", "openat", "rename", "renameat"]
ERRORS = ["ENOSPC", "EIO", "EDQUOT"]
SECRET = "my words nobody may see"


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

    def command(self) -> list[str]:
        """What is run in the folder."""
        return {
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
            "roster": ["roster", "import", "roster.csv", "--engagement", "engagement"],
            "report": ["report", "--engagement", "engagement"],
        }[self.name]


@dataclass
class End:
    """How a run ended."""

    code: int
    words: str
    acknowledged: int
    typed: list[str]
    thanked: bool


def go(scene: Scene, check: Check, before: list[str]) -> End:
    """Runs the scene once."""
    if scene.name != "sitting":
        outcome = run(*scene.command(), before=before, cwd=scene.folder)
        return End(outcome.returncode, outcome.stderr.decode("utf-8", "replace"), 0, [], False)
    typed: list[str] = []
    random = check.random
    sitting = Sitting(
        words.fresh(Path("engagement")), before=before, folder=scene.folder, echo=False
    )
    try:
        while (prompt := sitting.next()).kind is not Kind.SEND:
            if prompt.takes_text:
                typed.append(f"t:{SECRET}")
                sitting.answer(prompt, random, SECRET)
            else:
                typed.append(sitting.answer(prompt, random))
        sitting.line(words.SEND)
    except (NoAnswer, OSError):
        pass
    code = sitting.end(30)
    output = bytes(sitting.output)
    acknowledged = len(typed) if check.mutant else min(max(prompts_in(output) - 1, 0), len(typed))
    return End(code, sitting.text, acknowledged, typed, words.THANKS.search(output) is not None)


def judge(scene: Scene, check: Check, point: str, end: End) -> None:
    """Says what isn't as it should be after a run."""
    check.expect(end.code in DOCUMENTED, f"{point}: ends with {end.code}: {end.words[-200:]!r}")
    if end.code not in (0, 1):
        # At a terminal without echo the message stands behind the prompt.
        message = re.search(r"soundings: \S.+", end.words)
        check.expect(
            message is not None, f"{point}: ends with {end.code} and no word: {end.words[-200:]!r}"
        )
    check.expect(SECRET not in end.words, f"{point}: an answer is shown")
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
    if scene.name == "sitting":
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
    opened = run("roster", "show", "--engagement", "engagement", cwd=scene.folder)
    # Until it has units, an engagement that can be opened says that it has none.
    fine = opened.returncode == 0 or (store.units == 0 and opened.returncode == 66)
    check.expect(fine, f"{point}: can't be opened: {opened.returncode} {opened.stderr.decode()}")


def own_calls(scene: Scene, check: Check) -> dict[str, tuple[int, int]]:
    """For each call, how many come before the program's own work, and how many there are in all."""
    record = check.work / f"{scene.name}.record"
    scene.begin()
    go(scene, check, recorder(record, *CALLS))
    count = dict.fromkeys(CALLS, 0)
    before = dict.fromkeys(CALLS, 0)
    started = False
    for call in calls(record):
        if call.name == "openat" and not started:
            path = call.strings[0].decode()
            started = path.startswith(("engagement", "definition", "roster.csv", str(scene.folder)))
            before["openat"] += not started
        count[call.name] += 1
    return {name: (before[name], count[name]) for name in CALLS}


def scenes(check: Check) -> list[Scene]:
    """The beginnings of all scenes."""
    bare = check.work / "bare"
    definition.write(bare / "definition", check.count, text_every=7)
    (bare / "roster.csv").write_text(ROSTER)
    rostered = check.work / "rostered"
    begun = check.work / "begun"
    sampled = check.work / "sampled"
    for folder in (rostered, begun, sampled):
        shutil.copytree(bare, folder)
    must_run(
        "new",
        "engagement",
        "--assessment",
        "definition",
        "--organization",
        "Acme",
        "--practice",
        "it",
        cwd=begun,
    )
    begin_engagement(rostered, str(rostered / "definition"))
    must_run("sample", "engagement", cwd=sampled)
    beginnings = {"new": bare, "roster": begun, "sitting": rostered, "report": sampled}
    return [Scene(name, check.work / "at-work" / name, fresh) for name, fresh in beginnings.items()]


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

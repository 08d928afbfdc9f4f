"""A canary as an answer, under three umasks: it is seen nowhere but in the store (goals G27, G28).

Words that occur nowhere else are typed as an answer. While the program runs, after it was left, and
after many commands that succeed and that fail, they must not be in its standard error, in the
command line or the environment of any process, in a temporary file, at home, or in any file but the
store; and the program must not be able to leave a memory dump. Every file that the program made
must have the mode 0600 and every directory 0700, including those that the database makes beside it.

Then a pack is answered with the same words: after sealing they must not be in any file of the
respondent's home, state folder or desk. After collecting, and after a backup, the store and its
backups are private; after “forget” no file of the engagement holds the words.

It fails when the canary is found elsewhere or a mode is wider. The mutant puts the canary into the
environment and opens the store to everybody.
"""

import os
import stat
import time
from pathlib import Path
from typing import Iterator

from support import definition, sitting as words
from support.check import Check, main
from support.program import PACK, ROSTER, run
from support.sitting import Kind, Manner, Sitting

# Commands that are tried after the answer is there, with what they need; most of them fail.
AFTERWARDS = """
score -e engagement | wave close -e engagement | wave list -e engagement | wave close -e engagement
wave recruitment volunteers -e engagement | wave recruitment chance -e engagement
score -e engagement | score -e engagement --json | score -e engagement --csv --by role | score -e nowhere
report -e engagement | report -e engagement -o /proc/nowhere | report -e engagement -o pages
trace verdict -e engagement | trace --list -e engagement | trace dimension.d -e engagement
score -e engagement --explain d | privacy check -e engagement | privacy explain unit-1.d -e engagement
comments review -e engagement | comments quote T-0000 -e engagement | comments -e nowhere
comments -e engagement | comments list --json -e engagement | comments list --csv -e engagement
privacy minimum 9 -e engagement | privacy minimum 2 -e engagement | compare 1 2 -e engagement
roster show -e engagement | roster import nothing.csv -e engagement | roster import roster.csv -e engagement
roster import bad.csv -e engagement | context -e engagement --show | context -e engagement --set X-1=2
collect nothing.csv -e engagement | collect bad.csv -e engagement | collect bad.xml -e engagement
collect bad.csv -e engagement --accept-valid | collect partly.csv -e engagement --accept-valid
collect partly.xml -e engagement --accept-valid | collect . -e engagement
answer -e engagement --from bad.xml | answer -e engagement --from nothing.xml | answer -e engagement
answer -e engagement --draft 99 | answer -e engagement --unit Nowhere | answer --resume -e engagement | resume 99 -e engagement | resume -e engagement
verify -e engagement | status -e engagement | backup -e engagement | restore 99 -e engagement | forget -e engagement
questionnaire show definition | questionnaire lint definition | questionnaire lint nothing
questionnaire show definition --format html | new engagement --assessment definition --organization A --practice b
new other --assessment nothing --organization A --practice b | new other --assessment definition
sample engagement | sample demo | score -e demo | report -e demo | explain SND012 | explain nothing | nothing
--version | --help | new --help | score --nothing | --generate-completion-script bash
"""


class Watch:
    """Looks for the canary, and at modes."""

    def __init__(self, check: Check, canary: str, folder: Path) -> None:
        self.check = check
        self.canary = canary.encode()
        self.folder = folder
        self.made: set[Path] = set()
        self.files = self.processes = self.runs = self.refused = 0
        self.began = time.time()
        self.places = [folder, Path("/tmp"), Path("/var/tmp")]

    def errors_hold_nothing(self, what: str, text: bytes) -> None:
        """The canary isn't in what was said."""
        self.check.expect(self.canary not in text, f"{what}: the answer is in standard error")

    def processes_hold_nothing(self, moment: str) -> None:
        """The canary isn't in a command line or an environment."""
        for process in Path("/proc").glob("[0-9]*"):
            for name in ("cmdline", "environ"):
                try:
                    found = self.canary in (process / name).read_bytes()
                except OSError:
                    continue
                self.processes += 1
                self.check.expect(not found, f"{moment}: the answer is in {name} of a process")

    def files_hold_nothing(self, moment: str, made: set[Path]) -> None:
        """The canary is in no file but the store, and what the program made is private."""
        stored = False
        folder_of_store = self.folder / "engagement"
        for path in (path for place in self.places for path in everything(place)):
            try:
                mode = path.lstat().st_mode
                if not path.is_relative_to(self.folder) and path.lstat().st_mtime < self.began:
                    continue
                content = path.read_bytes() if stat.S_ISREG(mode) else b""
            except OSError:
                continue
            self.files += 1
            in_store = (folder_of_store in path.parents) and ".db" in path.name
            stored = stored or (in_store and self.canary in content)
            self.check.expect(
                in_store or self.canary not in content, f"{moment}: the answer is in {path.name}"
            )
            if path.is_relative_to(self.folder) and path not in made:
                wanted = 0o700 if stat.S_ISDIR(mode) else 0o600
                self.check.expect(
                    stat.S_IMODE(mode) == wanted,
                    f"{moment}: {path.name} has mode {stat.S_IMODE(mode):o}",
                )
        self.check.expect(stored, f"{moment}: the answer isn't even in the store")


def everything(folder: Path) -> Iterator[Path]:
    """All files and directories below a folder; those that vanish meanwhile are left out."""
    for place, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            yield Path(place, name)


def lay_out(folder: Path) -> set[Path]:
    """Makes what the commands need; returns what isn't the program's."""
    for name in ("home", "temporary", "definition", "desk"):
        (folder / name).mkdir(parents=True)
    definition.write(folder / "definition", 4, text_every=2)
    (folder / "roster.csv").write_text(ROSTER)
    (folder / "bad.csv").write_text('unit,role,Q-1\n"Sales,staff\n')
    (folder / "bad.xml").write_text("<responses><oops/></responses>")
    (folder / "partly.csv").write_text(
        "unit,role,Q-1,Q-2,Q-3,Q-4\nSales,staff,3,,2,\nSales,staff,9,,9,\n"
    )
    head = '<responses assessment="Endurance" version="1" questionnaire="questions">'
    response = '<response unit="Sales" role="staff"><answer item="Q-1" rating="{}"/></response>'
    (folder / "partly.xml").write_text(
        f"{head}{response.format(3)}{response.format(9)}</responses>"
    )
    return {folder, *folder.rglob("*")}


def under(check: Check, mask: int) -> Watch:
    """One round under one umask."""
    canary = f"canary {check.random.getrandbits(64):016x}"
    folder = check.work / f"umask-{mask:03o}"
    made = lay_out(folder)
    watch = Watch(check, canary, folder)
    watch.made = made
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "temporary"),
        "TERM": "xterm-256color",
    }
    if check.mutant:
        environment["ANSWER"] = canary
    os.umask(mask)

    def do(line: str, must: bool = False) -> None:
        outcome = run(*line.split(), cwd=folder, env=environment)
        watch.runs += 1
        watch.refused += outcome.returncode != 0
        watch.errors_hold_nothing(line, outcome.stderr)
        check.expect(watch.canary not in outcome.stdout, f"{line}: the answer is in the output")
        check.expect(
            outcome.returncode >= 0 and outcome.returncode != 70,
            f"{line}: ends with {outcome.returncode}",
        )
        check.expect(not must or outcome.returncode == 0, f"{line}: ends with {outcome.returncode}")

    do("new engagement --assessment definition --organization Acme --practice it", must=True)
    do("roster import roster.csv --engagement engagement", must=True)
    if check.mutant:
        (folder / "engagement").chmod(0o755)
    draft = None
    for moment in ("first sitting", "resumed"):
        errors = open(folder.parent / f"errors-{mask:03o}", "w+b")
        command = words.resume(Path("engagement"), 1) if draft else words.fresh(Path("engagement"))
        with Sitting(
            command, folder=folder, environment=environment, stderr=errors.fileno()
        ) as sitting:
            limits = Path(f"/proc/{sitting.process.pid}/limits")
            while (prompt := sitting.next()).kind is Kind.QUESTION and not prompt.takes_text:
                sitting.line("3")
            if prompt.kind is Kind.QUESTION:
                sitting.line(canary)
                sitting.next()
                sitting.line("  " + canary)
                sitting.next()
                sitting.line(words.END_OF_TEXT)
                sitting.next()
            core = next(
                line for line in limits.read_text().splitlines() if "core file" in line
            ).split()
            check.expect(
                core[4:6] == ["0", "0"], f"{moment}: a memory dump of {core[4]} may be left"
            )
            watch.processes_hold_nothing(moment)
            watch.files_hold_nothing(f"{moment}, umask {mask:03o}", made)
            draft = 1
            sitting.leave()
        errors.seek(0)
        watch.errors_hold_nothing(moment, errors.read())
    for line in AFTERWARDS.replace("\n", "|").split("|"):
        if line.strip():
            do(line.strip())
    watch.processes_hold_nothing("afterwards")
    watch.files_hold_nothing(f"afterwards, umask {mask:03o}", made)
    as_visitor(check, watch, environment, do)
    forget(check, watch, do)
    return watch


def as_visitor(check: Check, watch: Watch, environment: dict[str, str], do) -> None:
    """Somebody answers a pack: when it is sealed, the answer is nowhere on their machine."""
    folder = watch.folder
    do("key new -e engagement", must=True)
    do(f"pack -o desk/{PACK} -e engagement", must=True)
    desk = folder / "desk"
    home = {**environment, "XDG_STATE_HOME": str(folder / "state")}

    def sit(command: list[str], sends: bool) -> None:
        with Sitting(command, folder=desk, environment=home) as sitting:
            while (prompt := sitting.next()).kind is not Kind.SEND:
                if prompt.takes_text:
                    sitting.write(watch.canary.decode())
                else:
                    sitting.answer(prompt, check.random)
            watch.processes_hold_nothing("at a pack")
            code = sitting.send() if sends else sitting.leave()
            check.expect(code == 0, f"the pack ends with {code}")

    sit(words.visit(PACK, Manner.RICH), sends=False)
    check.expect(holds(folder / "state", watch.canary) != [], "the draft isn't where it should be")
    sit(words.revisit(PACK), sends=True)
    for place in (desk, folder / "state", folder / "home", folder / "temporary"):
        for path in holds(place, watch.canary):
            check.fail(f"after sealing, the answer is in {path.name}")
    check.expect(
        not any(path.is_file() for path in everything(folder / "state")),
        "after sealing, files of the draft are left",
    )
    do("collect desk -e engagement", must=True)
    watch.files_hold_nothing("collected", watch.made)


def forget(check: Check, watch: Watch, do) -> None:
    """The answer is erased from the store and from all its backups."""
    do("backup -e engagement", must=False)
    watch.files_hold_nothing("backed up", watch.made)
    do("forget --comments --confirm Acme -e engagement", must=True)
    do("forget --drafts --confirm Acme -e engagement")
    for path in holds(watch.folder / "engagement", watch.canary):
        check.fail(f"after forgetting, the answer is in {path.name}")


def holds(folder: Path, canary: bytes) -> list[Path]:
    """The files below a folder that hold the answer."""
    return [path for path in everything(folder) if path.is_file() and canary in path.read_bytes()]


def body(check: Check) -> str:
    before = os.umask(0o022)
    try:
        watches = [under(check, mask) for mask in (0o000, 0o022, 0o077)]
    finally:
        os.umask(before)
    return (
        f"{sum(w.runs for w in watches)} commands, {sum(w.refused for w in watches)} of them refused, {sum(w.files for w in watches)} files and "
        f"{sum(w.processes for w in watches)} command lines and environments looked through, "
        f"{len(check.failures)} with the answer or a wide mode"
    )


if __name__ == "__main__":
    main("canary", 1, body)

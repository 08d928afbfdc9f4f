"""Every command without a network: none opens a socket of the internet (goal G33).

The list of commands is taken from `--help`, level by level, so that a new one isn't forgotten: one
that isn't exercised below is a failure. Each command runs where there is no network, under strace,
and must do its work there.

It fails when a command opens an AF_INET or AF_INET6 socket, doesn't work without a network, or
isn't known here. It needs root. The mutant runs a program that opens such a socket before each
command.
"""

import os
import random
import re
import subprocess
import sys
from pathlib import Path

from support import definition, sitting as words, talk as talks
from support.check import Check, Skipped, main
from support.program import PACK, ROSTER, must_run, run
from support.pseudoterminal import Pseudoterminal
from support.sitting import Manner, Sitting

# How each command is exercised, in a folder that holds what they need: the arguments after its name,
# in the order of this table. A command that asks at a terminal is had as a sitting; see SITTINGS.
COMMANDS: dict[str, list[list[str]]] = {
    "new": [["fresh", "--assessment", "QuickCheck", "--organization", "Acme", "--practice", "it"]],
    "roster import": [["roster.csv", "-e", "engagement"]],
    "roster show": [["-e", "engagement"]],
    "context": [["-e", "readiness", "--show"]],
    "questionnaire list": [[]],
    "questionnaire show": [["QuickCheck"], ["Readiness", "--format", "html"]],
    "questionnaire lint": [["QuickCheck"]],
    "questionnaire coverage": [[]],
    "key new": [["-e", "engagement", "--passphrase-file", "passphrase"]],
    "key show": [["-e", "engagement"]],
    "key backup": [["-o", "copy.key", "-e", "engagement"]],
    "invite": [["--count", "3", "-e", "readiness"]],
    "pack": [
        ["-o", PACK, "-e", "engagement"],
        ["--html", "-o", "acme.html", "-e", "engagement"],
    ],
    "answer": [],
    "resume": [],
    "interview hold": [],
    "interview list": [["-e", "talked"]],
    "interview show": [["1", "-e", "talked"]],
    "hypothesis add": [["Time is short", "-e", "talked"]],
    "hypothesis list": [["-e", "talked"]],
    "collect": [
        ["responses.csv", "-e", "small"],
        ["responses.xml", "-e", "engagement"],
        ["inbox", "-e", "sealed"],
    ],
    "score": [["-e", "demo"], ["-e", "demo", "--json"]],
    "report": [["-e", "demo"]],
    "trace": [["verdict", "-e", "demo"], ["--list", "-e", "demo"]],
    "privacy check": [["-e", "demo"]],
    "privacy explain": [["unit-1.culture", "-e", "demo"]],
    "privacy minimum": [["-e", "demo"]],
    "wave list": [["-e", "demo"]],
    "wave recruitment": [["-e", "demo"]],
    "wave open": [["-e", "demo"]],
    "wave close": [["--force", "-e", "demo"]],
    "compare": [["1", "2", "-e", "demo"]],
    "comments list": [["--wave", "1", "-e", "demo"], ["--wave", "1", "--json", "-e", "demo"]],
    "comments review": [["--wave", "1", "-e", "demo"]],
    "comments quote": [["T-3E52", "--wave", "1", "-e", "demo"]],
    "sample": [["another"]],
    "explain": [["--list"]],
    "status": [["-e", "engagement"], ["-e", "demo", "--json"]],
    "verify": [["-e", "demo"]],
    "backup": [["-e", "engagement"], ["-o", "copy.db", "-e", "engagement"]],
    "restore": [["-e", "engagement"], ["copy.db", "-e", "engagement"]],
    "forget": [
        ["--interview", "2", "--confirm", "2", "-e", "talked"],
        ["--comments", "--confirm", "Acme", "-e", "small"],
        ["--everything", "--confirm", "Acme", "-e", "fresh"],
    ],
}

# What Control-C ends with.
INTERRUPTED = 130

# What ends otherwise than with 0, as it should.
ENDS = {"questionnaire coverage": {0, 1}}


def subcommands(*path: str) -> list[str]:
    """The commands below one, as its help lists them."""
    text = must_run(*path, "--help").stdout.decode()
    section = text.partition("SUBCOMMANDS:\n")[2].partition("\n\n")[0]
    return re.findall(r"^  ([a-z][a-z-]*)", section, re.MULTILINE)


def all_commands() -> list[str]:
    """The names of all commands that do something."""
    names = []
    for name in subcommands():
        below = subcommands(name)
        names += [f"{name} {each}" for each in below] or [name]
    return names


def lay_out(folder: Path) -> None:
    """Makes what the commands need."""
    (folder / "roster.csv").write_text(ROSTER)
    (folder / "inbox").mkdir()
    (folder / "passphrase").write_text("long enough\n")
    head = "unit,role,Q-1,Q-2\n"
    (folder / "responses.csv").write_text(head + "Sales,staff,3,words of one\n")
    definition.write(folder / "definition", 2, text_every=2, guide=4)
    (folder / "responses.xml").write_text(
        '<responses assessment="QuickCheck" version="1.0" questionnaire="quick">'
        '<response unit="Sales" role="staff"><answer item="PUR-01" rating="3"/></response></responses>'
    )
    for name, assessment in {
        "engagement": "QuickCheck",
        "readiness": "Readiness",
        "small": "definition",
        "talked": "definition",
        "sealed": "definition",
    }.items():
        must_run(
            "new",
            name,
            "--assessment",
            assessment,
            "--organization",
            "Acme",
            "--practice",
            "it",
            cwd=folder,
        )
        must_run("roster", "import", "roster.csv", "-e", name, cwd=folder)
    for name in ("readiness", "sealed"):
        must_run("key", "new", "-e", name, cwd=folder)
    must_run("pack", "-o", "sealed.soundings-pack", "-e", "sealed", cwd=folder)
    must_run("sample", "demo", cwd=folder)


class Watch:
    """Runs commands without a network and counts the sockets that they open."""

    def __init__(self, check: Check) -> None:
        self.check = check
        self.folder = check.work
        self.record = check.work / "record"
        self.before = ["unshare", "-n", "strace", "-f", "-qq", "-e", "trace=%network"]
        self.before += ["-o", str(self.record)]
        if check.mutant:
            self.before += [sys.executable, "-c", OPENS_A_SOCKET]
        self.environment = words.surroundings({"HOME": str(self.folder), "XDG_STATE_HOME": ""})
        self.runs = self.sockets = self.other = 0

    def judge(self, name: str, code: int) -> None:
        """Looks at what a run left."""
        self.runs += 1
        self.check.expect(
            code in ENDS.get(name, {0}), f"“{name}” ends with {code} without a network"
        )
        calls = self.record.read_text(errors="replace")
        found = re.findall(r"socket\(AF_INET6?,.*", calls)
        self.sockets += len(found)
        self.other += len(re.findall(r"socket\(AF_(?!INET)", calls))
        self.check.expect(not found, f"“{name}” opens {found}")

    def do(self, name: str, arguments: list[str]) -> None:
        """Runs a command."""
        self.record.unlink(missing_ok=True)
        outcome = run(
            *name.split(),
            *arguments,
            before=self.before,
            cwd=self.folder,
            env=self.environment,
        )
        self.judge(name, outcome.returncode)

    def sit(self, name: str, command: list[str], leaves: bool = False) -> None:
        """A sitting, from the first question to the thanks, or left after the first answer."""
        self.record.unlink(missing_ok=True)
        with Sitting(
            command, before=self.before, folder=self.folder, environment=self.environment
        ) as sitting:
            while (prompt := sitting.next()).kind is not words.Kind.SEND:
                sitting.answer(prompt, random.Random(1))
                if leaves:
                    sitting.next()
                    self.judge(name, sitting.leave())
                    return
            self.judge(name, sitting.send())

    def kiosk(self) -> None:
        """A kiosk that is ended at once, by Control-C twice."""
        self.record.unlink(missing_ok=True)
        command = [*words.fresh(Path("small")), "--kiosk"]
        with Pseudoterminal(
            [*self.before, *command], folder=self.folder, environment=self.environment
        ) as kiosk:
            for _ in range(2):
                kiosk.wait_for(re.compile(rb"type\s+your\s+code\s+to\s+go\s+on\.\s+> \Z"))
                kiosk.type(b"\x03")
            code = kiosk.end()
            self.judge("answer", 0 if code == INTERRUPTED else code)

    def talk(self, finishes: bool) -> None:
        """A talk, to its end or left."""
        self.record.unlink(missing_ok=True)
        with talks.Talk(
            [*self.before, *talks.fresh(Path("talked"))],
            folder=self.folder,
            environment=self.environment,
        ) as talk:
            number = 0
            while not (not finishes and number > 2):
                kind = talk.next()
                number += 1
                if kind is talks.Kind.THOUGHT:
                    talk.line(talks.FINISH)
                    break
                talk.say(kind, number, random.Random(number))
            if not finishes:
                talk.next()
                talk.line(talks.LEAVE)
            self.judge("interview hold", talk.end())


def sittings(watch: Watch) -> None:
    """All that is asked at a terminal."""
    engagement = Path("engagement")
    watch.sit("answer", words.fresh(engagement, Manner.RICH))
    watch.sit("answer", words.fresh(engagement, Manner.KEYS), leaves=True)
    watch.sit("resume", words.resume(engagement, 1))
    watch.sit("answer", words.visit("sealed.soundings-pack", Manner.PLAIN, "-o", "inbox/1.soundings-response"))
    watch.kiosk()
    watch.talk(finishes=True)
    watch.talk(finishes=False)


# The commands that are had as sittings.
SITTINGS = {"answer", "resume", "interview hold"}


def body(check: Check) -> str:
    if os.geteuid() != 0:
        raise Skipped("taking the network away needs root")
    if subprocess.run(["unshare", "-n", "true"]).returncode != 0:
        raise Skipped("the network can't be taken away on this machine")
    lay_out(check.work)
    listed = all_commands()
    for name in listed:
        check.expect(name in COMMANDS, f"“{name}” isn't exercised; add it to COMMANDS")
    watch = Watch(check)
    for name, ways in COMMANDS.items():
        if name == "answer":
            sittings(watch)
        check.expect(bool(ways) or name in SITTINGS, f"“{name}” isn't exercised")
        for arguments in ways:
            watch.do(name, arguments)
    return (
        f"{len(listed)} commands, {watch.runs} runs, {watch.sockets} sockets of the internet, "
        f"{watch.other} of other kinds"
    )


OPENS_A_SOCKET = "import os,socket,sys; socket.socket(); os.execv(sys.argv[1], sys.argv[1:])"


if __name__ == "__main__":
    main("network", 1, body)

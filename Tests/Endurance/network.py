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

from support import definition, sitting as words
from support.check import Check, Skipped, main
from support.program import ROSTER, must_run, run
from support.sitting import Sitting

# How each command is exercised, in a folder that holds what they need: the arguments after its name.
# A command that asks at a terminal has None and is had as a sitting.
COMMANDS: dict[str, list[list[str]] | None] = {
    "new": [["fresh", "--assessment", "QuickCheck", "--organization", "Acme", "--practice", "it"]],
    "roster import": [["roster.csv", "-e", "engagement"]],
    "roster show": [["-e", "engagement"]],
    "context": [["-e", "readiness", "--show"]],
    "questionnaire list": [[]],
    "questionnaire show": [["QuickCheck"], ["Readiness", "--format", "html"]],
    "questionnaire lint": [["QuickCheck"]],
    "questionnaire coverage": [[]],
    "answer": None,
    "collect": [["responses.csv", "-e", "small"], ["responses.xml", "-e", "engagement"]],
    "score": [["-e", "demo"], ["-e", "demo", "--json"]],
    "report": [["-e", "demo"]],
    "sample": [["another"]],
    "explain": [["--list"]],
}

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
    (folder / "responses.csv").write_text("unit,role,Q-1,Q-2\nSales,staff,3,4\n")
    definition.write(folder / "definition", 2)
    (folder / "responses.xml").write_text(
        '<responses assessment="QuickCheck" version="1.0" questionnaire="quick">'
        '<response unit="Sales" role="staff"><answer item="PUR-01" rating="3"/></response></responses>'
    )
    for name, assessment in {
        "engagement": "QuickCheck",
        "readiness": "Readiness",
        "small": "definition",
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
    must_run("sample", "demo", cwd=folder)


def body(check: Check) -> str:
    if os.geteuid() != 0:
        raise Skipped("taking the network away needs root")
    if subprocess.run(["unshare", "-n", "true"]).returncode != 0:
        raise Skipped("the network can't be taken away on this machine")
    lay_out(check.work)
    listed = all_commands()
    for name in listed:
        check.expect(name in COMMANDS, f"“{name}” isn't exercised; add it to COMMANDS")
    record = check.work / "record"
    before = ["unshare", "-n", "strace", "-f", "-qq", "-e", "trace=%network", "-o", str(record)]
    if check.mutant:
        before += [sys.executable, "-c", OPENS_A_SOCKET]
    runs = sockets = other = 0
    for name in listed:
        ways = COMMANDS.get(name, [])
        for arguments in [None] if ways is None else ways:
            record.unlink(missing_ok=True)
            if arguments is None:
                code = sit(before, check.work)
            else:
                code = run(*name.split(), *arguments, before=before, cwd=check.work).returncode
            runs += 1
            check.expect(
                code in ENDS.get(name, {0}), f"“{name}” ends with {code} without a network"
            )
            calls = record.read_text(errors="replace")
            found = re.findall(r"socket\(AF_INET6?,.*", calls)
            sockets += len(found)
            other += len(re.findall(r"socket\(AF_(?!INET)", calls))
            check.expect(not found, f"“{name}” opens {found}")
    return f"{len(listed)} commands, {runs} runs, {sockets} sockets of the internet, {other} of other kinds"


OPENS_A_SOCKET = "import os,socket,sys; socket.socket(); os.execv(sys.argv[1], sys.argv[1:])"


def sit(before: list[str], folder: Path) -> int:
    """A whole sitting, from the first question to the thanks."""
    with Sitting(words.fresh(Path("engagement")), before=before, folder=folder) as sitting:
        while (prompt := sitting.next()).kind is not words.Kind.SEND:
            sitting.answer(prompt, random.Random(1))
        return sitting.send()


if __name__ == "__main__":
    main("network", 1, body)

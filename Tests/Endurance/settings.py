"""The settings of the terminal are the same after a sitting as before, however it ends (goal G11).

A shell of its own keeps the terminal, as a person's does: bash runs the program, and `stty -g`
before and after must agree. The sitting ends by being left, by being sent, by Control-C, by
Control-D, by SIGTERM, SIGHUP or kill -9, by an error, or is stopped with Control-Z, looked at,
brought back, and left.

It fails when the settings differ or the program ends with an undocumented code. The mutant switches
the echo off before it runs the program, as if the program did and never put it back.
"""

import os
import re
import shlex
import signal
import sqlite3
from pathlib import Path

from support import sitting as words
from support.check import Check, main
from support.program import DOCUMENTED, begin_engagement
from support.sitting import Kind, Sitting

PROMPT = "ready-for-a-command> "
SETTINGS = re.compile(rb"settings ([0-9a-f:]+) code (\d+)\r?\n")


class Shell(Sitting):
    """An interactive shell, in which sittings are had."""

    def __init__(self, check: Check) -> None:
        super().__init__(
            ["bash", "--norc", "--noprofile", "--noediting", "-i"],
            folder=check.work,
            environment={**os.environ, "PS1": PROMPT, "HISTFILE": "", "TERM": "xterm"},
        )
        self.ready()
        self.usual, _ = self.settings_now()

    def ready(self) -> None:
        """Waits for the shell."""
        self.wait_for(re.compile(rb"ready-for-a-command> \Z"))
        self._from = self.mark

    def settings_now(self) -> tuple[str, int]:
        """What `stty -g` says, and the code of the last command."""
        self.line('code=$?; echo "settings $(stty -g) code $code"')
        found = self.wait_for(SETTINGS)
        self.ready()
        return found[1].decode(), int(found[2])

    def begin(self, command: list[str], mutant: bool) -> words.Prompt:
        """Runs the program up to its first prompt."""
        line = shlex.join(command)
        self.line(f"sh -c 'stty -echo; exec {line}'" if mutant else line)
        return self.next()

    @property
    def job(self) -> int:
        """The program that the shell runs."""
        return int(
            open(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read().split()[0]
        )


def finish(shell: Shell, prompt: words.Prompt, check: Check) -> None:
    """Answers to the end and sends."""
    random = check.random
    while prompt.kind is not Kind.SEND:
        shell.answer(prompt, random)
        prompt = shell.next()
    shell.line(words.SEND)


def stop_and_go_on(shell: Shell, check: Check) -> None:
    """Control-Z, a look at the settings, and back."""
    shell.type(b"\x1a")
    shell.ready()
    settings, _ = shell.settings_now()
    check.expect(
        settings == shell.usual, f"stopped: the settings are {settings}, not {shell.usual}"
    )
    shell.line("fg")
    shell.wait_for(re.compile(rb"\bfg\b[^\n]*\n[^\n]*answer[^\n]*\n"))
    shell.line("")
    shell.next()
    shell.line(words.LEAVE)


def in_text(shell: Shell, prompt: words.Prompt, check: Check) -> None:
    """Goes on to a question that takes text, and begins one."""
    random = check.random
    while not prompt.takes_text:
        shell.answer(prompt, random)
        prompt = shell.next()
    shell.line("half a text")
    shell.next()


# What ends a sitting, at its first prompt and in a text that is being typed.
ENDS = {
    "left": lambda shell: shell.line(words.LEAVE),
    "Control-C": lambda shell: shell.type(b"\x03"),
    "Control-D": lambda shell: shell.type(b"\x04"),
    "SIGTERM": lambda shell: os.kill(shell.job, signal.SIGTERM),
    "SIGHUP": lambda shell: os.kill(shell.job, signal.SIGHUP),
    "kill -9": lambda shell: os.kill(shell.job, signal.SIGKILL),
}


def body(check: Check) -> str:
    engagement = begin_engagement(check.work)
    shell = Shell(check)
    codes: dict[str, int] = {}

    def look(ending: str) -> None:
        shell.ready()
        settings, code = shell.settings_now()
        codes[ending] = code
        check.expect(
            settings == shell.usual, f"{ending}: the settings are {settings}, not {shell.usual}"
        )
        allowed = DOCUMENTED | ({137} if ending.startswith("kill") else set())
        check.expect(code in allowed, f"{ending}: ends with {code}")
        shell.line("stty sane")
        shell.ready()
        shell.line("stty " + shell.usual)
        shell.ready()

    for name, end in ENDS.items():
        for place in ("at a question", "in a text"):
            prompt = shell.begin(words.fresh(engagement), check.mutant)
            if place == "in a text":
                in_text(shell, prompt, check)
            end(shell)
            look(f"{name} {place}")
    finish(shell, shell.begin(words.fresh(engagement), check.mutant), check)
    look("sent")
    shell.begin(words.fresh(engagement), check.mutant)
    stop_and_go_on(shell, check)
    look("Control-Z and fg")
    # An answer that can't be kept ends the sitting with an error.
    shell.begin(words.fresh(engagement), check.mutant)
    busy = lock(engagement)
    shell.line("3")
    look("error")
    busy.close()
    check.expect(codes["error"] == 75, f"the error that was made ended with {codes['error']}")
    shell.close()
    return f"{len(codes)} endings, {len(check.failures)} with other settings; codes {sorted(set(codes.values()))}"


def lock(engagement: Path) -> sqlite3.Connection:
    """Holds the store, so that nobody else can write."""
    connection = sqlite3.connect(engagement / "soundings.db", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    return connection


if __name__ == "__main__":
    main("settings", 1, body)

"""The settings of the terminal are the same after a sitting as before, however it ends (goal G11).

A shell of its own keeps the terminal, as a person's does: bash runs the program, and `stty -g`
before and after must agree. The sitting ends by being left, by being sent, by Control-C, by
Control-D, by SIGTERM, SIGHUP or kill -9, by an error, or is stopped with Control-Z, looked at,
brought back, and left: at a question, within a text with --plain, within a text field, and at a
choice by keys. The prompt for a passphrase ends by Control-C, SIGTERM, SIGHUP and Control-Z, at
once, and by being answered.

After kill -9 within a field or at a choice by keys, without a shell that puts the terminal back, the
next run of the program must do it.

It fails when the settings differ or the program ends with an undocumented code. The mutant switches
the echo off before it runs the program, as if the program did and never put it back.
"""

import os
import re
import shlex
import signal
import sqlite3
import time
from pathlib import Path

from support import definition, sitting as words
from support.check import Check, main
from support.program import DOCUMENTED, PROGRAM, begin_engagement, must_run
from support.pseudoterminal import NoAnswer, Pseudoterminal
from support.sitting import Kind, Manner, Prompt, Sitting

PROMPT = "ready-for-a-command> "
SETTINGS = re.compile(rb"settings ([0-9a-f:]+) code (\d+)\r?\n")


class Shell(Sitting):
    """An interactive shell, in which sittings are had."""

    def __init__(self, check: Check) -> None:
        super().__init__(
            ["bash", "--norc", "--noprofile", "--noediting", "-i"],
            folder=check.work,
            environment=words.surroundings({"PS1": PROMPT, "HISTFILE": ""}),
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

    def begin(self, command: list[str], mutant: bool) -> Prompt:
        """Runs the program up to its first prompt."""
        self.start(command, mutant)
        return self.next()

    def start(self, command: list[str], mutant: bool) -> None:
        """Runs the program."""
        line = shlex.join(command)
        self.line(f"sh -c 'stty -echo; exec {line}'" if mutant else line)

    @property
    def job(self) -> int:
        """The program that the shell runs."""
        return int(
            open(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read().split()[0]
        )


class Place:
    """Where in a sitting it ends: in a manner, and perhaps in a text that is being written."""

    def __init__(self, manner: Manner, in_text: bool) -> None:
        self.manner = manner
        self.in_text = in_text
        where = "in a text" if in_text else "at a question"
        self.name = f"{where}, {manner.value}"

    def reach(self, shell: Shell, check: Check, engagement: Path) -> Prompt:
        """Goes there."""
        prompt = shell.begin(words.fresh(engagement, self.manner), check.mutant)
        random = check.random
        while self.in_text and not prompt.takes_text:
            shell.answer(prompt, random)
            prompt = shell.next()
        if self.in_text:
            shell.line("half a text")
            if prompt.kind is Kind.FIELD:
                shell.wait_for(re.compile(rb"half a text\r\n  \Z"))
                shell._from = shell.mark
            else:
                shell.next()
        return prompt


PLACES = [
    Place(manner, in_text)
    for manner in (Manner.PLAIN, Manner.RICH, Manner.KEYS)
    for in_text in (False, True)
]


def finish(shell: Shell, prompt: Prompt, check: Check) -> None:
    """Answers to the end and sends."""
    random = check.random
    while prompt.kind is not Kind.SEND:
        shell.answer(prompt, random)
        prompt = shell.next()
    shell.line(words.SEND)


def stop_and_go_on(shell: Shell, check: Check, place: str) -> None:
    """Control-Z, a look at the settings, and back."""
    shell.type(b"\x1a")
    shell.ready()
    settings, _ = shell.settings_now()
    check.expect(
        settings == shell.usual, f"stopped {place}: the settings are {settings}, not {shell.usual}"
    )
    shell.line("fg")
    shell.wait_for(re.compile(rb"\bfg\b[^\n]*\n[^\n]*answer[^\n]*\n"))
    # What is typed before the program runs again would be read by it in the mode of before.
    deadline = time.monotonic() + 5
    while "S" not in Path(f"/proc/{shell.job}/stat").read_text().split()[2]:
        if time.monotonic() > deadline:
            break
        time.sleep(0.01)
    time.sleep(0.2)
    shell.read(0)
    shell.mark = shell._from = len(shell.output)


def leave(shell: Shell, prompt: Prompt) -> None:
    """Types the command to leave."""
    shell.type("q" if prompt.kind is Kind.KEY else words.LEAVE + "\n")


def end_input(shell: Shell, prompt: Prompt) -> None:
    """Control-D, which in a text field ends only the text."""
    shell.type(b"\x04")
    if prompt.kind is Kind.FIELD:
        leave(shell, shell.next())


# What ends a sitting.
ENDS = {
    "left": leave,
    "Control-C": lambda shell, _: shell.type(b"\x03"),
    "Control-D": end_input,
    "SIGTERM": lambda shell, _: os.kill(shell.job, signal.SIGTERM),
    "SIGHUP": lambda shell, _: os.kill(shell.job, signal.SIGHUP),
    "kill -9": lambda shell, _: os.kill(shell.job, signal.SIGKILL),
}


class Look:
    """Looks at the terminal after each end."""

    def __init__(self, check: Check, shell: Shell) -> None:
        self.check = check
        self.shell = shell
        self.codes: dict[str, int] = {}

    def after(self, ending: str) -> int:
        """Compares the settings; returns the code that the program ended with."""
        shell, check = self.shell, self.check
        try:
            shell.ready()
        except NoAnswer:
            check.fail(f"{ending}: the program doesn't end")
            os.kill(shell.job, signal.SIGKILL)
            shell.ready()
        settings, code = shell.settings_now()
        self.codes[ending] = code
        check.expect(
            settings == shell.usual, f"{ending}: the settings are {settings}, not {shell.usual}"
        )
        # bash says 128 and the number for a signal; only kill -9 may be one.
        allowed = DOCUMENTED | ({137} if ending.startswith("kill") else set())
        check.expect(code in allowed, f"{ending}: ends with {code}")
        shell.line("stty sane")
        shell.ready()
        shell.line("stty " + shell.usual)
        shell.ready()
        return code


def at_sittings(check: Check, shell: Shell, look: Look, engagement: Path) -> None:
    """All ends at all places."""
    for place in PLACES:
        for name, end in ENDS.items():
            end(shell, place.reach(shell, check, engagement))
            look.after(f"{name} {place.name}")
        prompt = place.reach(shell, check, engagement)
        stop_and_go_on(shell, check, place.name)
        leave(shell, prompt)
        look.after(f"Control-Z and fg {place.name}")
        # An answer that can't be kept ends the sitting with an error.
        prompt = place.reach(shell, check, engagement)
        busy = lock(engagement)
        if prompt.takes_text:
            shell.type("more\n" if prompt.kind is Kind.FIELD else "more\n.\n")
            if prompt.kind is Kind.FIELD:
                shell.wait_for(re.compile(rb"more\r\n  \Z"))
                shell.type("\n")
        else:
            shell.type("3" if prompt.kind is Kind.KEY else "3\n")
        code = look.after(f"error {place.name}")
        busy.close()
        check.expect(code == 75, f"the error {place.name} ended with {code}")
    for manner in Manner:
        prompt = shell.begin(words.fresh(engagement, manner), check.mutant)
        finish(shell, prompt, check)
        look.after(f"sent, {manner.value}")


PASSPHRASE = re.compile(rb"New passphrase: \Z")
AGAIN = re.compile(rb"The same again: \Z")


def at_passphrases(check: Check, shell: Shell, look: Look, engagement: Path) -> None:
    """All ends of the prompt for a passphrase."""
    command = [PROGRAM, "key", "new", "--passphrase", "-e", str(engagement)]
    for name in ("Control-C", "SIGTERM", "SIGHUP", "kill -9"):
        shell.start(command, check.mutant)
        shell.wait_for(PASSPHRASE)
        ENDS[name](shell, Prompt(Kind.QUESTION, ""))
        code = look.after(f"{name} at a passphrase")
        check.expect(code != 0, f"{name} at a passphrase: ends with 0")
    shell.start(command, check.mutant)
    shell.wait_for(PASSPHRASE)
    shell.type(b"\x1a")
    shell.ready()
    settings, _ = shell.settings_now()
    check.expect(settings == shell.usual, f"stopped at a passphrase: the settings are {settings}")
    shell.line("fg")
    for prompt in (PASSPHRASE, AGAIN):
        shell.wait_for(prompt)
        shell.line("long enough")
    code = look.after("answered after Control-Z at a passphrase")
    check.expect(code == 0, f"the key was made with {code}")
    check.expect("long enough" not in shell.text, "the passphrase is on the screen")


def repairs(check: Check, engagement: Path) -> int:
    """kill -9 where no shell puts the terminal back; the next run must."""
    count = 0
    for manner in (Manner.RICH, Manner.KEYS):
        first = shlex.join(words.fresh(engagement, manner))
        lines = f"{first}; echo between runs; exec {first}"
        with Sitting(["sh", "-c", lines]) as terminal:
            usual = terminal.current_settings()
            prompt = terminal.next()
            random = check.random
            while prompt.kind is not (Kind.FIELD if manner is Manner.RICH else Kind.KEY):
                terminal.answer(prompt, random)
                prompt = terminal.next()
            broken = terminal.current_settings()
            check.expect(broken != usual, f"{manner.value}: the mode of keys isn't on")
            process = terminal.process.pid
            children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
            os.kill(int(children[0]), signal.SIGKILL)
            terminal.wait_for(re.compile(rb"between runs"))
            terminal._from = terminal.mark
            terminal.next(begins=False)
            if check.mutant:
                continue
            count += 1
            check.expect(
                terminal.current_settings() == usual,
                f"{manner.value}: after kill -9 the next run leaves the settings at "
                f"{terminal.current_settings()}, not {usual}",
            )
    return count


def body(check: Check) -> str:
    folder = definition.write(check.work / "definition", 4, text_every=3)
    engagement = begin_engagement(check.work, str(folder))
    shell = Shell(check)
    look = Look(check, shell)
    at_sittings(check, shell, look, engagement)
    at_passphrases(check, shell, look, engagement)
    shell.close()
    repaired = repairs(check, engagement)
    return (
        f"{len(look.codes)} endings, {len(check.failures)} with other settings; codes "
        f"{sorted(set(look.codes.values()))}; {repaired} terminals repaired by the next run"
    )


def lock(engagement: Path) -> sqlite3.Connection:
    """Holds the store, so that nobody else can write."""
    connection = sqlite3.connect(engagement / "soundings.db", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    return connection


if __name__ == "__main__":
    main("settings", 1, body)

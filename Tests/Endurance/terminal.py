"""Strings that attack terminals, in every text that the program shows: nothing acts (goal G20).

Strings with C0, DEL, C1, OSC 8 and 52, CSI, DCS, and characters that turn the direction of text are
tried in turns: each goes into one of the text fields of a definition, a roster, a table or document
of responses, two of ten kinds of names (organization, practice, options, commands, files), and typed
answers, by turns with --plain, with text fields and with --keys. What the program then sends to its terminal must be printable text, line feeds and the
sequences listed in support/output.py. A definition that is refused counts as safe when the message
that refuses it is.

The terminal doesn't echo, so that what is judged is the program's and not the system's.

It fails when anything else is sent, or when the program dies of a signal or ends with 70. The
mutant lets a program that prints its arguments as they are take the place of soundings.
"""

import random as randomness
from pathlib import Path
from typing import Iterator

from support import definition, sitting as words
from support.check import Check, main
from support.output import acts
from support.program import DOCUMENTED, PROGRAM, begin_engagement, must_run
from support.pseudoterminal import NoAnswer, Pseudoterminal
from support.sitting import Kind, Manner, Sitting, surroundings

SEQUENCES = [
    "\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b[2J\x1b[H",
    "\x1b[31m",
    "\x1bP1$r0m\x1b\\",
    "\x1b]0;title\x07",
    "\x1bc",
    "\x1b[6n",
    "\x1b[?1049h",
    "\x1b(0",
    "\x9b2J",
    "\x9d52;c;ZQ==\x9c",
    "\x90q\x9c",
    "\x9b6n",
    "\x85",
    "\x8d",
    "\u202eabc",
    "\u2066abc\u2069",
    "\u200f",
    "\u061c",
    "\u2028",
    "\u2029",
    "\ufff9a\ufffab\ufffb",
    "\x7f\x7f",
    "\b\b\b",
    "\a",
    "\r",
    "\t",
    "\v\f",
    "\x0e",
    "\x00",
    "\x18",
    "\x05",
]


# What the system or the field acts on itself when it is typed: end, stop, hold and go on.
TERMINAL_KEYS = "\x03\x04\x11\x13\x1a"


def strings(count: int, random: randomness.Random) -> Iterator[str]:
    """So many attacks: each control character, each known sequence, then mixtures."""
    singles = [
        chr(n)
        for n in [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
    ]
    for number in range(count):
        if number < len(SEQUENCES):
            yield f"a{SEQUENCES[number]}b"
        elif number < len(SEQUENCES) + len(singles):
            yield f"a{singles[number - len(SEQUENCES)]}b"
        else:
            parts = random.choices(
                [*SEQUENCES, *singles, "word", "é", "漢", " "], k=random.randint(2, 6)
            )
            yield "a" + "".join(parts) + "b"


class Attacks:
    """Shows strings to the program in every place and judges what it sends."""

    def __init__(self, check: Check) -> None:
        self.check = check
        self.engagement = begin_engagement(check.work)
        # Rosters with strange names go into an engagement of their own.
        self.units = begin_engagement(check.work / "units")
        asks_text = definition.write(check.work / "asks-text", 4, text_every=2)
        self.asks_text = begin_engagement(check.work / "typed", str(asks_text))
        guide = definition.write(check.work / "guide", 2, guide=2)
        begin_engagement(check.work / "talks", str(guide)).rename(check.work / "talked")
        self.reached = self.refused = self.shown = self.bytes = 0
        self.number = 0

    @property
    def manner(self) -> Manner:
        """The manner in turn."""
        return list(Manner)[self.number % len(Manner)]

    def judge(
        self, place: str, text: str, output: bytes, code: int | None, plain: bool = False
    ) -> None:
        """Notes what an output holds that acts."""
        self.shown += 1
        self.bytes += len(output)
        if found := acts(output, plain=plain):
            self.check.fail(f"{place}, {text!r}: {', '.join(found)}")
        if code is not None:
            self.check.expect(code in DOCUMENTED, f"{place}, {text!r}: ends with {code}")

    def run(self, place: str, text: str, *arguments: str) -> int:
        """Runs a command at a terminal; it is left when it asks something."""
        if any("\0" in argument for argument in arguments):
            return 0  # No system hands such an argument to a program.
        program = ["/bin/echo"] if self.check.mutant else [PROGRAM]
        with Pseudoterminal(
            [*program, *arguments],
            echo=False,
            folder=self.check.work,
            environment=surroundings(),
        ) as terminal:
            terminal.type(b"\x04")
            code = terminal.end()
        self.judge(place, text, bytes(terminal.output), code)
        return code

    def definition(self, text: str) -> None:
        """The string in one field of a definition, the next each time, and shown where it is taken."""
        field = definition.FIELDS[self.number % len(definition.FIELDS)]
        folder = self.check.work / "definition"
        definition.write(folder, 5, texts={field: text}, every_kind=True)
        lint = ["questionnaire", "lint", str(folder)]
        code = self.run(f"definition {field}: lint", text, *lint)
        if code != 0 or self.check.mutant:
            self.refused += 1
            return
        self.reached += 1
        self.run(f"definition {field}: show", text, "questionnaire", "show", str(folder))
        place = self.check.work / f"engagement-{self.number}"
        must_run(
            "new",
            str(place),
            "--assessment",
            str(folder),
            "--organization",
            "Acme",
            "--practice",
            "it",
        )
        must_run(
            "roster", "import", str(self.check.work / "roster.csv"), "--engagement", str(place)
        )
        self.sit(f"definition {field}: sitting", text, place, answers=20, typed=None)

    def names(self, text: str) -> None:
        """The string as a name, given as an option or in a file."""
        file = text.replace("/", "-")
        new = ["new", f"named-{self.number}", "--assessment", "QuickCheck"]
        answer = ["answer", "-e", "engagement"]
        talk = ["interview", "-e", "talked", "--unit", "Sales", "--role", "staff"]
        ways = {
            "organization": [*new, "--organization", text, "--practice", "it"],
            "practice": [*new, "--organization", "Acme", "--practice", text],
            "unit": [*answer, "--unit", text],
            "role": [*answer, "--unit", "Sales", "--role", text],
            "language": [*answer, "--language", text],
            "command": [text],
            "code to explain": ["explain", text],
            "name of a missing file": ["collect", f"{file}.csv", "-e", "engagement"],
            "name of an engagement": ["score", "-e", file],
            "name of a definition": ["questionnaire", "show", file],
            "person talked with": [*talk, "--person", text],
            "hypothesis": ["hypothesis", "add", text, "-e", "talked"],
            "name of a pack": ["answer", f"{file}.soundings-pack"],
            "number of a draft": ["resume", text, "-e", "engagement"],
        }
        # Two of them each time.
        for turn in (2 * self.number, 2 * self.number + 1):
            place = list(ways)[(turn + self.number // 5) % len(ways)]
            self.run(place, text, *ways[place])
        self.roster(text)
        self.responses(text)
        if "\0" not in file and self.number % 10 == 0:
            present = self.check.work / f"{file}.csv"
            present.write_text("unit;oops\n", encoding="utf-8")
            self.run("name of a present file", text, "collect", present.name, "-e", "engagement")
            present.unlink()

    def roster(self, text: str) -> None:
        """The string as the name of a unit or its parent, shown where it is taken."""
        row = f'"{text}",,4' if self.number % 2 else f'X,"{text}","{text}"'
        units = ["-e", str(self.units)]
        table = self.file(f"unit,parent,headcount\n{row}\nY,,\n")
        if self.run("roster", text, "roster", "import", table, *units) == 0:
            self.run("roster", text, "roster", "show", *units)
            self.run("choice of units", text, "answer", *units)

    def responses(self, text: str) -> None:
        """The string in the cells of a table or the texts of a document."""
        if self.number % 2:
            table = f'unit,role,"{text}",PUR-01\n"{text}","{text}","{text}","{text}"\n'
            self.run("table", text, "collect", self.file(table), "-e", "engagement")
            return
        document = (
            '<responses assessment="QuickCheck" version="1.0" questionnaire="quick">'
            f'<response unit="{text}" role="staff"><answer item="END-01"><text>{text}</text>'
            "</answer></response></responses>"
        )
        file = self.file(document, ".xml")
        self.run("document", text, "answer", "--from", file, "-e", "engagement")

    def file(self, content: str, suffix: str = ".csv") -> str:
        """A file with some content."""
        path = self.check.work / f"input{suffix}"
        path.write_bytes(content.encode("utf-8"))
        return path.name

    def sit(self, place: str, text: str, engagement: Path, answers: int, typed: str | None) -> None:
        """A sitting, with the string typed at prompts, or with help asked for at each."""
        sitting = Sitting(words.fresh(engagement, self.manner), echo=False)
        code = None
        try:
            prompt = sitting.next()
            for _ in range(answers):
                if prompt.kind is Kind.SEND:
                    break
                if prompt.kind is Kind.KEY:
                    sitting.type("?" if typed is None else "s")
                elif prompt.kind is Kind.FIELD and typed is not None:
                    sitting.write("".join(c for c in typed if c not in TERMINAL_KEYS))
                else:
                    sitting.line(words.HELP if typed is None else _quoted(typed))
                prompt = sitting.next()
                if prompt.kind is Kind.SEND:
                    break
                if prompt.kind is Kind.KEY:
                    sitting.type("s")
                else:
                    sitting.line(
                        words.END_OF_TEXT if prompt.kind is Kind.MORE else words.SKIP
                    )
                prompt = sitting.next()
            code = sitting.leave(prompt)
        except (NoAnswer, OSError):
            code = sitting.end(3)
        output = bytes(sitting.output)
        self.judge(place, text, output, code, plain=self.manner is Manner.PLAIN)


def _quoted(text: str) -> str:
    """Keys for a text; Control-V keeps the terminal from acting on the next one."""
    return "".join(
        "\x16" + c if ord(c) < 0x20 or c == "\x7f" else c for c in text if c not in "\n\r"
    )


def body(check: Check) -> str:
    attacks = Attacks(check)
    for number, text in enumerate(strings(check.count, check.random)):
        attacks.number = number
        attacks.definition(text)
        attacks.names(text)
        if not check.mutant:
            attacks.sit("typed", text, attacks.asks_text, answers=4, typed=text)
        check.progress(number + 1, check.count)
    return (
        f"{check.count} strings, {attacks.shown} outputs of {attacks.bytes} bytes judged, "
        f"{attacks.refused} definitions refused, {attacks.reached} shown in a sitting, "
        f"{len(check.failures)} outputs with something that acts"
    )


if __name__ == "__main__":
    main("terminal", 500, body)

"""Records the system calls of a program with strace, and reads the record."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

# strace writes each string as \x.. bytes, so nothing in it can be taken for syntax.
_LINE = re.compile(r"^(\d+)\s+(\w+)\((.*)\)\s+= (-?\d+)")
_UNFINISHED = re.compile(r"^(\d+)\s+(\w+)\((.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_DESCRIPTOR = re.compile(r"(?:^|, )(-?\d+|AT_FDCWD)<((?:\\x[0-9a-f]{2}|[^>])*)>")


def recorder(record: Path, *calls: str) -> list[str]:
    """What to put before a command so that some of its calls are recorded whole."""
    return [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-y",
        "-xx",
        "-s",
        "1000000",
        "-qq",
        "-e",
        "signal=none",
        "-e",
        "trace=" + ",".join(calls),
        "-o",
        str(record),
    ]


@dataclass(frozen=True)
class Call:
    """One system call that came back."""

    name: str
    arguments: str
    result: int

    @property
    def strings(self) -> list[bytes]:
        """The strings among the arguments."""
        return [_bytes(text) for text in _STRING.findall(self.arguments)]

    @property
    def descriptors(self) -> list[tuple[str, str]]:
        """The numbers of the descriptors among the arguments, with what they stand for."""
        return [
            (n, _bytes(path).decode("utf-8", "replace"))
            for n, path in _DESCRIPTOR.findall(self.arguments)
        ]

    @property
    def last_number(self) -> int:
        """The last argument, as a number."""
        return int(self.arguments.rsplit(",", 1)[1])


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else text.encode()


def calls(record: Path) -> Iterator[Call]:
    """The calls of a record, in the order in which they came back."""
    begun: dict[str, str] = {}
    with record.open(errors="replace") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if found := _UNFINISHED.match(line):
                begun[found[1]] = f"{found[1]} {found[2]}({found[3]}"
                continue
            if found := _RESUMED.match(line):
                line = begun.pop(found[1], f"{found[1]} {found[2]}(") + found[3]
            if found := _LINE.match(line):
                yield Call(found[2], found[3], int(found[4]))


def child_of(process: int) -> int:
    """The program that a recorder has started."""
    return int(Path(f"/proc/{process}/task/{process}/children").read_text().split()[0])

"""A model of what a disk holds after a power cut, fed with the system calls of a program.

Contents are durable when the file was forced to the disk, names when their directory was. What came
later may be there in whole, in part or not at all: `states` makes the extremes and samples between.
"""

import os
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator, Union

from .systemcalls import Call

CALLS = [
    "open",
    "openat",
    "creat",
    "mkdir",
    "mkdirat",
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "ftruncate",
    "unlink",
    "unlinkat",
    "rmdir",
    "rename",
    "renameat",
    "renameat2",
    # Not in the model; one that touches a file of it ends the check.
    "writev",
    "pwritev",
    "pwritev2",
    "fallocate",
    "copy_file_range",
    "sendfile",
    "truncate",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
]

SECTOR = 512


@dataclass(frozen=True)
class Write:
    """Bytes put at an offset."""

    offset: int
    data: bytes


@dataclass(frozen=True)
class Cut:
    """A file cut to a length."""

    length: int


Change = Union[Write, Cut]


def _apply(content: bytearray, change: Change) -> None:
    if isinstance(change, Cut):
        if len(content) > change.length:
            del content[change.length :]
        else:
            content.extend(bytes(change.length - len(content)))
        return
    end = change.offset + len(change.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[change.offset : end] = change.data


@dataclass
class File:
    """A file, whatever its name is; a directory has no contents."""

    durable: bytes = b""
    pending: list[Change] = field(default_factory=list)
    is_directory: bool = False

    def force(self) -> None:
        """Makes everything durable."""
        content = bytearray(self.durable)
        for change in self.pending:
            _apply(content, change)
        self.durable = bytes(content)
        self.pending = []

    def after(self, changes: list[Change]) -> bytes:
        """The contents when only these of the pending changes reached the disk."""
        content = bytearray(self.durable)
        for change in changes:
            _apply(content, change)
        return bytes(content)


State = dict[str, Union[bytes, None]]


class Disk:
    """The files under one directory; the directory itself is durable."""

    def __init__(self, root: Path, *, ignores_force: bool = False) -> None:
        self.root = os.path.realpath(root)
        self.ignores_force = ignores_force
        self.names: dict[str, File] = {}
        self.durable_names: dict[str, File] = {}
        self.positions: dict[str, int] = {}

    def apply(self, call: Call) -> bool:
        """Takes a call; returns whether it changed what a power cut would leave."""
        if call.result < 0:
            return False
        handler = getattr(self, f"_{call.name}", None)
        if handler is not None:
            return bool(handler(call))
        if any(self._mine(path) for _, path in call.descriptors):
            raise NotImplementedError(f"{call.name} isn't in the model")
        return False

    def states(self, random: random.Random, samples: int) -> Iterator[State]:
        """What may be found after a power cut at this moment, each state once."""
        seen: set[int] = set()
        for state in self._candidates(random, samples):
            key = hash(tuple(sorted(state.items())))
            if key not in seen:
                seen.add(key)
                yield state

    def _candidates(self, random: random.Random, samples: int) -> Iterator[State]:
        none = {id(file): file.durable for file in self._files()}
        for names in (self.durable_names, self.names):
            yield self._state(names, none)
        if not any(file.pending for file in self._files()):
            return
        for _ in range(samples):
            # All that is pending, but the last write of each file torn at a sector.
            torn = {}
            for file in self._files():
                changes = list(file.pending)
                last = changes[-1] if changes else None
                if isinstance(last, Write):
                    changes.pop()
                    keep = random.randrange(0, len(last.data) + 1, SECTOR)
                    changes.append(Write(last.offset, last.data[:keep]))
                torn[id(file)] = file.after(changes)
            yield self._state(random.choice([self.names, self.durable_names]), torn)
            # Any sectors of what is pending, because a disk may write them in any order.
            some = {
                id(file): file.after([c for c in self._sectors(file) if random.random() < 0.5])
                for file in self._files()
            }
            yield self._state(random.choice([self.names, self.durable_names]), some)

    def _files(self) -> list[File]:
        return list(
            {id(f): f for f in [*self.names.values(), *self.durable_names.values()]}.values()
        )

    @staticmethod
    def _sectors(file: File) -> Iterator[Change]:
        for change in file.pending:
            if isinstance(change, Cut):
                yield change
                continue
            start = 0
            while start < len(change.data):
                end = start + SECTOR - (change.offset + start) % SECTOR
                yield Write(change.offset + start, change.data[start:end])
                start = end

    def _state(self, names: dict[str, File], contents: dict[int, bytes]) -> State:
        state: State = {}
        for path in sorted(names):
            parent = os.path.dirname(path)
            # A name is found only when the directory it is in is found.
            if parent == self.root or parent in state:
                file = names[path]
                state[path] = None if file.is_directory else contents[id(file)]
        return state

    def _mine(self, path: str) -> bool:
        return path.startswith(self.root + "/")

    def _path(self, call: Call, place: int = 0) -> str:
        path = call.strings[place].decode()
        if os.path.isabs(path):
            return os.path.normpath(path)
        folders = [folder for _, folder in call.descriptors]
        folder = folders[min(place, len(folders) - 1)] if folders else os.getcwd()
        return os.path.normpath(os.path.join(folder, path))

    def _openat(self, call: Call) -> bool:
        path = self._path(call)
        if not self._mine(path) or "O_RDONLY" in call.arguments:
            return False
        self.positions[path] = 0
        if path not in self.names:
            self.names[path] = File()
        elif "O_TRUNC" in call.arguments:
            self.names[path].pending.append(Cut(0))
        return True

    _open = _creat = _openat

    def _mkdir(self, call: Call) -> bool:
        path = self._path(call)
        if self._mine(path):
            self.names[path] = File(is_directory=True)
        return self._mine(path)

    _mkdirat = _mkdir

    def _unlink(self, call: Call) -> bool:
        return self.names.pop(self._path(call), None) is not None

    _unlinkat = _rmdir = _unlink

    def _rename(self, call: Call) -> bool:
        file = self.names.pop(self._path(call, 0), None)
        if file is not None:
            self.names[self._path(call, 1)] = file
        return file is not None

    _renameat = _renameat2 = _rename

    def _written(self, call: Call) -> tuple[str, File | None]:
        path = call.descriptors[0][1] if call.descriptors else ""
        return path, self.names.get(path)

    def _write(self, call: Call) -> bool:
        path, file = self._written(call)
        if file is None:
            return False
        start = self.positions.get(path, 0)
        file.pending.append(Write(start, call.strings[0][: call.result]))
        self.positions[path] = start + call.result
        return True

    def _pwrite64(self, call: Call) -> bool:
        _, file = self._written(call)
        if file is not None:
            file.pending.append(Write(call.last_number, call.strings[0][: call.result]))
        return file is not None

    def _ftruncate(self, call: Call) -> bool:
        _, file = self._written(call)
        if file is not None:
            file.pending.append(Cut(call.last_number))
        return file is not None

    def _fsync(self, call: Call) -> bool:
        path, file = self._written(call)
        if self.ignores_force:
            return False
        if path == self.root or (file is not None and file.is_directory):
            mine = {p: f for p, f in self.durable_names.items() if os.path.dirname(p) != path}
            mine.update({p: f for p, f in self.names.items() if os.path.dirname(p) == path})
            self.durable_names = mine
            return True
        if file is not None:
            file.force()
        return file is not None

    _fdatasync = _fsync

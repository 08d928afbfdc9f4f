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
    "link",
    "linkat",
    # Not in the model; one that touches a file of it ends the check.
    "writev",
    "pwritev",
    "pwritev2",
    "fallocate",
    "copy_file_range",
    "sendfile",
    "truncate",
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


@dataclass(eq=False)
class File:
    """A file or a directory, whatever its name is."""

    durable: bytes = b""
    pending: list[Change] = field(default_factory=list)
    is_directory: bool = False
    # What a directory holds now, and what of that survives.
    names: dict[str, "File"] = field(default_factory=dict)
    durable_names: dict[str, "File"] = field(default_factory=dict)
    # Where the next write goes.
    position: int = 0

    def force(self) -> None:
        """Makes everything durable."""
        if self.is_directory:
            self.durable_names = dict(self.names)
            return
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
    """The files under one directory, which is durable itself; the program must run in it."""

    def __init__(self, root: Path, *, ignores_force: bool = False) -> None:
        self.root = os.path.realpath(root)
        self.ignores_force = ignores_force
        self.top = File(is_directory=True)

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
        files = list(self._files(self.top, {}).values())
        none = {id(file): file.durable for file in files}
        for survive in (True, False):
            yield self._state(survive, none)
        files = [file for file in files if file.pending]
        if not files:
            return
        for _ in range(samples):
            # All that is pending, but the last write of each file torn at a sector.
            torn = dict(none)
            for file in files:
                changes = list(file.pending)
                last = changes[-1] if changes else None
                if isinstance(last, Write):
                    changes.pop()
                    keep = random.randrange(0, len(last.data) + 1, SECTOR)
                    changes.append(Write(last.offset, last.data[:keep]))
                torn[id(file)] = file.after(changes)
            yield self._state(random.choice([True, False]), torn)
            # Any sectors of what is pending, because a disk may write them in any order.
            some = {
                **none,
                **{
                    id(file): file.after([c for c in self._sectors(file) if random.random() < 0.5])
                    for file in files
                },
            }
            yield self._state(random.choice([True, False]), some)

    def _files(self, folder: File, found: dict[int, File]) -> dict[int, File]:
        """All files and directories that are or may be found below a directory."""
        for file in [*folder.names.values(), *folder.durable_names.values()]:
            if id(file) not in found:
                found[id(file)] = file
                self._files(file, found)
        return found

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

    def _state(self, survive: bool, contents: dict[int, bytes]) -> State:
        """The tree of names that survive, or of all of them, with some contents."""
        state: State = {}

        def visit(folder: File, path: str) -> None:
            names = folder.durable_names if survive else folder.names
            for name in sorted(names):
                file = names[name]
                place = f"{path}/{name}"
                state[place] = None if file.is_directory else contents[id(file)]
                if file.is_directory:
                    visit(file, place)

        visit(self.top, self.root)
        return state

    def _find(self, path: str) -> File | None:
        """What has a path now."""
        if path == self.root:
            return self.top
        if not self._mine(path):
            return None
        file: File | None = self.top
        for name in path[len(self.root) + 1 :].split("/"):
            file = file.names.get(name) if file else None
        return file

    def _folder(self, path: str) -> File | None:
        return self._find(os.path.dirname(path))

    def _mine(self, path: str) -> bool:
        return path.startswith(self.root + "/")

    def _path(self, call: Call, place: int = 0) -> str:
        path = call.strings[place].decode()
        if os.path.isabs(path):
            return os.path.normpath(path)
        folders = [folder for _, folder in call.descriptors]
        folder = folders[min(place, len(folders) - 1)] if folders else self.root
        return os.path.normpath(os.path.join(folder, path))

    def _openat(self, call: Call) -> bool:
        path = self._path(call)
        if not self._mine(path) or "O_RDONLY" in call.arguments:
            return False
        file, folder = self._find(path), self._folder(path)
        if file is None and folder is not None:
            file = folder.names[os.path.basename(path)] = File()
        elif file is not None and "O_TRUNC" in call.arguments:
            file.pending.append(Cut(0))
        if file is not None:
            file.position = 0
        return True

    _open = _creat = _openat

    def _mkdir(self, call: Call) -> bool:
        path = self._path(call)
        folder = self._folder(path)
        if self._mine(path) and folder is not None:
            folder.names[os.path.basename(path)] = File(is_directory=True)
            return True
        return False

    _mkdirat = _mkdir

    def _take(self, path: str) -> File | None:
        folder = self._folder(path)
        return folder.names.pop(os.path.basename(path), None) if folder else None

    def _unlink(self, call: Call) -> bool:
        return self._take(self._path(call)) is not None

    _unlinkat = _rmdir = _unlink

    def _rename(self, call: Call) -> bool:
        file = self._take(self._path(call, 0))
        to = self._path(call, 1)
        folder = self._folder(to)
        if file is not None and folder is not None:
            folder.names[os.path.basename(to)] = file
        return file is not None

    _renameat = _renameat2 = _rename

    def _link(self, call: Call) -> bool:
        file = self._find(self._path(call, 0))
        to = self._path(call, 1)
        folder = self._folder(to)
        if file is not None and folder is not None:
            folder.names[os.path.basename(to)] = file
        return file is not None

    _linkat = _link

    def _written(self, call: Call) -> File | None:
        return self._find(call.descriptors[0][1]) if call.descriptors else None

    def _write(self, call: Call) -> bool:
        file = self._written(call)
        if file is None:
            return False
        file.pending.append(Write(file.position, call.strings[0][: call.result]))
        file.position += call.result
        return True

    def _pwrite64(self, call: Call) -> bool:
        file = self._written(call)
        if file is not None:
            file.pending.append(Write(call.last_number, call.strings[0][: call.result]))
        return file is not None

    def _ftruncate(self, call: Call) -> bool:
        file = self._written(call)
        if file is not None:
            file.pending.append(Cut(call.last_number))
        return file is not None

    def _fsync(self, call: Call) -> bool:
        file = self._written(call)
        if file is None or self.ignores_force:
            return False
        file.force()
        return True

    _fdatasync = _fsync

"""A program at a pseudoterminal: types, reads, and keeps every byte that came out."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from pathlib import Path
from typing import Mapping, Sequence, TypeVar

Self = TypeVar("Self", bound="Pseudoterminal")


class NoAnswer(Exception):
    """The program ended, or didn't show in time what was waited for."""


class Pseudoterminal:
    """A program with a terminal of its own."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        echo: bool = True,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        stderr: int | None = None,
    ) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if not echo:
            settings = termios.tcgetattr(slave)
            settings[3] &= ~termios.ECHO
            termios.tcsetattr(slave, termios.TCSANOW, settings)
        self.settings = termios.tcgetattr(slave)
        self.output = bytearray()
        self.mark = 0
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave if stderr is None else stderr,
            env=environment,
            cwd=folder,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0) and None,
        )
        os.close(slave)

    @property
    def text(self) -> str:
        """All that came out so far."""
        return self.output.decode("utf-8", "replace")

    def current_settings(self) -> list:
        """The settings of the terminal now, as `stty -g` would tell them."""
        return termios.tcgetattr(self.master)

    def type(self, keys: str | bytes) -> None:
        """Presses keys."""
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def feed(self, keys: bytes) -> None:
        """Types more than a terminal can hold at once, and reads meanwhile."""
        os.set_blocking(self.master, False)
        try:
            while keys:
                readable, writable, _ = select.select([self.master], [self.master], [], 10)
                if not readable and not writable:
                    raise NoAnswer(f"{len(keys)} keys aren't taken")
                if readable:
                    self.read(0)
                if writable:
                    keys = keys[os.write(self.master, keys[:1024]) :]
        except BlockingIOError:
            raise NoAnswer(f"{len(keys)} keys aren't taken") from None
        finally:
            os.set_blocking(self.master, True)

    def read_more(self, seconds: float) -> bool:
        """Reads what comes within some seconds; false when nothing came."""
        before = len(self.output)
        self.read(seconds)
        return len(self.output) > before

    def read(self, seconds: float) -> bool:
        """Reads what comes within some seconds; false when the terminal is closed."""
        if not select.select([self.master], [], [], max(seconds, 0))[0]:
            return True
        try:
            data = os.read(self.master, 65536)
        except OSError:  # Linux says EIO when the last program has closed its side.
            return False
        self.output += data
        return bool(data)

    def wait_for(self, pattern: re.Pattern[bytes], seconds: float = 20) -> re.Match[bytes]:
        """Waits until the output since the last match holds the pattern."""
        until = time.monotonic() + seconds
        while True:
            found = pattern.search(self.output, self.mark)
            if found:
                self.mark = found.end()
                return found
            left = until - time.monotonic()
            if left <= 0 or not self.read(left):
                found = pattern.search(self.output, self.mark)
                if found:
                    self.mark = found.end()
                    return found
                raise NoAnswer(f"no {pattern.pattern!r} after {bytes(self.output[-300:])!r}")

    def drain(self, seconds: float = 10) -> None:
        """Reads until the terminal is closed."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and self.read(until - time.monotonic()):
            pass

    def end(self, seconds: float = 10) -> int:
        """Reads to the end and waits for the program.

        A negative code is the signal that it died of; one that hangs is killed.
        """
        self.drain(seconds)
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            pass
        self.close()
        return self.process.returncode

    def close(self) -> None:
        """Ends the program, if it still runs, and gives the terminal back."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

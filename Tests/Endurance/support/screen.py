"""What a terminal shows, after all that was sent to it, with the lines that have scrolled away."""

import re
import unicodedata
from typing import Iterator

import pyte
from wcwidth import iter_graphemes, wcwidth


class Screen(pyte.HistoryScreen):
    """A screen that keeps characters without a width with the one before them."""

    def draw(self, data: str) -> None:
        for character in data:
            if wcwidth(character) == 0 and not unicodedata.combining(character):
                place = self.buffer[self.cursor.y]
                column = max(min(self.cursor.x, self.columns) - 1, 0)
                while column > 0 and not place[column].data:
                    column -= 1
                place[column] = place[column]._replace(data=place[column].data + character)
            else:
                super().draw(character)


def rows(output: bytes, columns: int) -> list[str]:
    """All rows that were ever shown, the oldest first, without the blanks at their ends."""
    screen = Screen(columns, 24, history=1_000_000, ratio=0.5)
    pyte.ByteStream(screen).feed(output)
    lines = [*screen.history.top, *(screen.buffer[number] for number in range(screen.lines))]
    return ["".join(line[column].data for column in range(columns)).rstrip() for line in lines]


# A style, the marking of pastes, and what takes something back; the rest is text.
_PIECES = re.compile(
    r"\x1b\[[0-9;?]*[mhl]|(?P<line>\r\x1b\[K)|(?P<row>\x1b\[A\r\x1b\[\d+C)"
    r"|(?P<column>\x08 \x08)|(?P<feed>\r?\n)|(?P<text>[^\x1b\r\n\x08]+|.)",
    re.DOTALL,
)


def printed(output: bytes) -> list[str]:
    """The lines that were printed, without what was taken back; knows nothing of columns."""
    lines = [""]
    for piece in _PIECES.finditer(output.decode("utf-8")):
        if piece["feed"]:
            lines.append("")
        elif piece["line"]:
            lines[-1] = ""
        elif piece["row"] and len(lines) > 1:
            lines.pop()
        elif piece["column"]:
            lines[-1] = _without_column(lines[-1])
        elif piece["text"]:
            lines[-1] += piece["text"]
    return lines


def _without_column(line: str) -> str:
    """A line without its last column; of a wide character a space remains."""
    last = max((n for n, c in enumerate(line) if wcwidth(c) > 0), default=0)
    return line[:last] + (" " if wcwidth(line[last : last + 1] or " ") == 2 else "")


def boundaries(text: str) -> Iterator[int]:
    """Where one character, as a reader sees them, ends and the next begins."""
    place = 0
    for grapheme in iter_graphemes(text):
        place += len(grapheme)
        yield place

"""What a terminal shows, after all that was sent to it, with the lines that have scrolled away."""

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


def boundaries(text: str) -> Iterator[int]:
    """Where one character, as a reader sees them, ends and the next begins."""
    place = 0
    for grapheme in iter_graphemes(text):
        place += len(grapheme)
        yield place

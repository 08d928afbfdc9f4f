"""What the program may put on a terminal; the one place that lists it."""

import re

# The sequences that the program sends itself, each as a pattern (Sources/SoundingsCommandLine/
# Console/TerminalOutput.swift and StyledText.swift). With --plain it sends none.
OUR_SEQUENCES: list[bytes] = [
    # Styles, and their end.
    rb"\x1b\[(?:0|1|2|33|36)m",
    # Whether the terminal marks what is pasted.
    rb"\x1b\[\?2004[hl]",
    # To the start of a line, which is emptied; up and to the end of a row of a text field.
    rb"\r\x1b\[K",
    rb"\x1b\[A\r\x1b\[[1-9][0-9]*C",
    # A column taken back.
    rb"\x08 \x08",
]

# What a kiosk sends beside them, between two people: the screen and what was scrolled off it go.
KIOSK_SEQUENCES: list[bytes] = [rb"\x1b\[2J\x1b\[3J\x1b\[H"]

_OURS = re.compile(b"|".join(OUR_SEQUENCES))
_KIOSK = re.compile(b"|".join(OUR_SEQUENCES + KIOSK_SEQUENCES))

# Unicode Standard Annex 9, explicit formatting; the separators; interlinear annotation.
_STEERING = {
    0x061C,
    0x200E,
    0x200F,
    0x2028,
    0x2029,
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xFFF9, 0xFFFC),
}


def without_ours(output: bytes, kiosk: bool = False) -> bytes:
    """An output without our own sequences."""
    return (_KIOSK if kiosk else _OURS).sub(b"", output)


def acts(output: bytes, *, plain: bool = False, kiosk: bool = False) -> list[str]:
    """Names whatever in an output could act on a terminal and isn't ours; empty when it is safe.

    - plain: Whether nothing at all may act, as with --plain.
    """
    rest = output if plain else without_ours(output, kiosk)
    try:
        text = rest.decode("utf-8")
    except UnicodeDecodeError as error:
        return [f"bytes that aren't UTF-8: {rest[error.start : error.end]!r}"]
    found = {
        f"U+{ord(character):04X}"
        for character in text
        if (ord(character) < 0x20 and character not in "\r\n")
        or 0x7F <= ord(character) <= 0x9F
        or ord(character) in _STEERING
    }
    # A carriage return may only stand before a line feed; alone it would overwrite a line.
    if re.search(r"\r(?!\r*\n)", text):
        found.add("a carriage return within a line")
    return sorted(found)

"""What the program may put on a terminal; the one place that lists it."""

import re

# The sequences that the program sends itself: none in line mode. A coming mode may use colour, erase
# to the end of a line, bracketed paste, and moves of the cursor: write them here, each as a pattern.
OUR_SEQUENCES: list[bytes] = []

_OURS = re.compile(b"|".join(OUR_SEQUENCES)) if OUR_SEQUENCES else None

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


def without_ours(output: bytes) -> bytes:
    """An output without our own sequences."""
    return _OURS.sub(b"", output) if _OURS else output


def acts(output: bytes) -> list[str]:
    """Names whatever in an output could act on a terminal and isn't ours; empty when it is safe."""
    rest = without_ours(output)
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

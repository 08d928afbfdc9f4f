"""Damaged stores: never a crash, never a hang, and a clear message (goal G10, without restoring).

Copies of a store with responses, comments and drafts get random bits flipped, are cut, get a piece
overwritten or two pages swapped; some have a log beside them that is damaged the same way. The
program then scores, resumes a draft, imports a roster or verifies the store on each. It must end within 5 s with one of
the documented codes; an end other than 0 must say what is wrong in harmless text that holds no
answer.

It fails when the program dies of a signal, takes longer, ends with an undocumented code or 70, or
shows an answer or something that acts on a terminal. The mutant lets a program that copies the
store to its standard error take the place of soundings.
"""

import random as randomness
import shutil
import subprocess
import time
from pathlib import Path

from support import definition, sitting as words
from support.check import Check, main
from support.output import acts
from support.program import DOCUMENTED, PROGRAM, ROSTER, begin_engagement, must_run
from support.pseudoterminal import NoAnswer
from support.sitting import Kind, Sitting

LIMIT = 5.0
SECRET = "words of one person only"
PAGE = 4096


def fill(check: Check) -> Path:
    """An engagement with responses, comments and a draft, whose log isn't merged yet."""
    folder = definition.write(check.work / "definition", 8, text_every=4)
    engagement = begin_engagement(check.work, str(folder))
    random = check.random
    rows = [
        ",".join(
            [
                "Sales",
                "staff",
                *(f"{random.randint(1, 5)}" if n % 4 else SECRET for n in range(1, 9)),
            ]
        )
        for _ in range(200)
    ]
    table = check.work / "responses.csv"
    head = ",".join(["unit", "role", *(f"Q-{n}" for n in range(1, 9))])
    table.write_text("\n".join([head, *rows]) + "\n")
    must_run("collect", str(table), "-e", str(engagement))
    with Sitting(words.fresh(engagement)) as sitting:
        for _ in range(4):
            sitting.answer(sitting.next(), random, SECRET)
        sitting.next()
        sitting.leave()
    with Sitting(words.resume(engagement, 1)) as sitting:
        for _ in range(2):
            sitting.answer(sitting.next(), random, SECRET)
        sitting.next()
        # The program is killed here, so the log with the last answers stays beside the store.
    return engagement


def damage(content: bytearray, random: randomness.Random) -> str:
    """Damages the bytes of a file; returns in which way."""
    way = random.choice(["flip", "flips", "cut", "overwrite", "swap", "zero"])
    place = random.randrange(len(content))
    if way == "flip":
        content[place] ^= 1 << random.randrange(8)
    elif way == "flips":
        for _ in range(random.randint(2, 200)):
            content[random.randrange(len(content))] ^= 1 << random.randrange(8)
    elif way == "cut":
        del content[place:]
    elif way == "overwrite":
        content[place : place + 64] = random.randbytes(min(64, len(content) - place))
    elif way == "swap":
        one, other = (random.randrange(max(len(content) // PAGE, 1)) * PAGE for _ in range(2))
        content[one : one + PAGE], content[other : other + PAGE] = (
            content[other : other + PAGE],
            content[one : one + PAGE],
        )
    else:
        content[place : place + 512] = bytes(min(512, len(content) - place))
    return way


def body(check: Check) -> str:
    random = check.random
    whole = fill(check)
    copy = check.work / "damaged"
    roster = check.work / "roster.csv"
    roster.write_text(ROSTER)
    ends: dict[int, int] = {}
    slowest = 0.0
    for number in range(check.count):
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(whole, copy)
        (copy / "soundings.db-shm").unlink(missing_ok=True)
        log = copy / "soundings.db-wal"
        if random.random() < 0.5:
            log.unlink(missing_ok=True)
        target = log if log.exists() and random.random() < 0.3 else copy / "soundings.db"
        content = bytearray(target.read_bytes())
        way = damage(content, random)
        target.write_bytes(content)
        action = ["score", "roster", "sitting", "verify"][number % 4]
        point = f"{number}: {way} of {target.name}, {action}"
        began = time.monotonic()
        output, errors, code = act(action, copy, roster, check)
        took = time.monotonic() - began
        slowest = max(slowest, took)
        check.expect(took <= LIMIT, f"{point}: takes {took:.1f} s")
        check.expect(code in DOCUMENTED, f"{point}: ends with {code}: {errors[-200:]!r}")
        if code not in (0, 1):
            check.expect(b"soundings: " in errors, f"{point}: ends with {code} and no word")
        check.expect(SECRET.encode() not in output + errors, f"{point}: shows an answer")
        if found := acts(output + errors):
            check.fail(f"{point}: sends {', '.join(found)}")
        ends[code] = ends.get(code, 0) + 1
        check.progress(number + 1, check.count)
    codes = ", ".join(f"{code}: {times}" for code, times in sorted(ends.items()))
    return f"{check.count} damaged stores, slowest {slowest:.2f} s, ends {codes}"


def act(action: str, copy: Path, roster: Path, check: Check) -> tuple[bytes, bytes, int]:
    """Does something with a store; returns the output, the words of errors, and the code."""
    if check.mutant:
        outcome = subprocess.run(
            ["sh", "-c", f"cat {copy}/soundings.db >&2; exit 65"], capture_output=True
        )
        return outcome.stdout, outcome.stderr, outcome.returncode
    if action == "sitting":
        sitting = Sitting(words.resume(copy, 1), echo=False)
        try:
            prompt = sitting.next(LIMIT)
            if prompt.kind is Kind.QUESTION and prompt.ratings:
                sitting.line("3")
                sitting.next(LIMIT)
            code = sitting.leave()
        except (NoAnswer, OSError):
            code = sitting.end(LIMIT)
        return bytes(sitting.output), bytes(sitting.output), code
    arguments = {
        "score": ["score", "-e", str(copy), "--json"],
        "roster": ["roster", "import", str(roster), "-e", str(copy)],
        "verify": ["verify", "-e", str(copy)],
    }[action]
    try:
        outcome = subprocess.run(
            [PROGRAM, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=LIMIT * 2
        )
    except subprocess.TimeoutExpired:
        return b"", b"", -9
    return outcome.stdout, outcome.stderr, outcome.returncode


if __name__ == "__main__":
    main("store", 1000, body)

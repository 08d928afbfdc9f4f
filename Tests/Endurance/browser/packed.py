"""A page that the program packed is answered in Chromium, and the program collects what comes out.

Shown: every sealed file that a page makes is taken in once and never again; what the store then holds
is what the program itself makes of the same answers in an unsealed file; a response without an open
participation code, or for another engagement, is refused. Fails when one row differs.
"""
import argparse
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PROGRAM = os.environ.get("SOUNDINGS", str(ROOT / ".build/release/soundings"))
ROSTER = "unit,parent,headcount\nSales,,40\nPort,Sales,12\n\"<b>Müller & Söhne</b>\",,9\n"


def soundings(*arguments, status=0):
    """Runs the program; another end than the one expected stops the check."""
    run = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    if run.returncode != status:
        raise SystemExit(f"{arguments[0]} ended with {run.returncode}: {run.stderr}")
    return run.stderr


def engagement(place, definition):
    roster = place.parent / "roster.csv"
    roster.write_text(ROSTER)
    soundings("new", place, "--assessment", definition, "--organization", "Acme & Co",
              "--practice", "video calling")
    soundings("roster", "import", roster, "-e", place)


def stored(place):
    """Everything that responses left in a store, without the numbers that are drawn at random."""
    store = sqlite3.connect(f"file:{place}/soundings.db?mode=ro", uri=True)
    quantities = {}
    for response, item, at, number in store.execute(
            "SELECT response, item, place, thousandths FROM response_quantity ORDER BY item, place"):
        quantities.setdefault(response, []).append((item, at, number))
    responses = sorted(
        (questionnaire, unit, role, codes, tuple(quantities.get(number, ())))
        for number, questionnaire, unit, role, codes in store.execute(
            "SELECT response.id, questionnaire, unit.name, role, codes FROM response "
            "JOIN unit ON unit.id = response.unit"))
    texts = sorted(store.execute(
        "SELECT questionnaire, unit.name, item, text FROM comment "
        "JOIN unit ON unit.id = comment.unit"))
    return responses, texts


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=int(os.environ.get("COUNT", "6")))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--definition", default="Readiness")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        sealed, plain, other, out = (folder / one for one in ("sealed", "plain", "other", "out"))
        for place in (sealed, plain, other):
            engagement(place, given.definition)
            soundings("key", "new", "-e", place)
        soundings("invite", "--count", given.people, "-o", folder / "codes", "-e", sealed)
        soundings("pack", "--html", "-o", folder / "acme.html", "-e", sealed)
        subprocess.run(
            [sys.executable, HERE / "test_page.py", "--page", folder / "acme.html",
             "--key", sealed / "sealing.key", "--codes", folder / "codes", "--out", out,
             "--people", str(given.people), "--seed", str(given.seed)], check=True)
        files = sorted(out.glob("*.soundings-response"))
        if len(files) != given.people:
            raise SystemExit(f"{len(files)} files instead of {given.people}")
        soundings("collect", *files, "-e", other, status=65)
        soundings("collect", *files, "-e", sealed)
        if "before" not in soundings("collect", files[0], "-e", sealed):
            raise SystemExit("a file was collected twice")
        if stored(other) != ([], []):
            raise SystemExit("another engagement took a response")
        soundings("collect", *sorted(out.glob("*.xml")), "-e", plain)
        responses, texts = stored(sealed)
        if stored(plain) != (responses, texts) or len(responses) != given.people:
            raise SystemExit("what was collected isn't what was answered")
        print(f"packed: {len(responses)} responses, {len(texts)} texts, all as answered")


if __name__ == "__main__":
    main()

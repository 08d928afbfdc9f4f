"""Random people answer pages in headless Chromium; what comes out is opened and compared."""
import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

from cryptography.hazmat.primitives.asymmetric import ec

import base64
from chromium import Browser
from model import as_json
from unseal import point, read_key
from walk import Walk

ROOT = pathlib.Path(__file__).resolve().parents[3]
DEFINITION = "return JSON.parse(document.getElementById('definition').textContent)"
NO_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full'); }"


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="where the random people start")
    parser.add_argument("--people", type=int, default=12, help="how many answer each page")
    parser.add_argument("--page", help="a page of your own, such as one made by soundings pack")
    parser.add_argument("--key", help="the file of its private key")
    parser.add_argument("--codes", help="a file of participation codes, one for each person")
    parser.add_argument("--out", help="keep sealed files, their XML and the expected answers here")
    parser.add_argument("--shots", help="put pictures of every view here")
    given = parser.parse_args()
    if bool(given.page) != bool(given.key):
        parser.error("--page needs --key, and --key needs --page")
    return given


def swift(**environment):
    """Runs the tests that make pages and read responses."""
    subprocess.run(
        ["swift", "test", "--explicit-target-dependency-import-check", "error",
         "--filter", "PageFilesTests"],
        cwd=ROOT, env={**os.environ, **environment}, check=True, stdout=subprocess.DEVNULL)


def answer(browser, page, key, people, seed, out, codes=()):
    """People answer one page."""
    name = pathlib.Path(page).stem
    times = []
    for number in range(people):
        chance = random.Random(f"{seed} {name} {number}")
        browser.open(page)
        browser.script("localStorage.clear()")
        browser.reload()
        known = browser.script(DEFINITION)
        assert base64.b64decode(known["publicKey"]) == point(key.public_key()), "another key"
        code = codes[number].replace("-", "") if codes else None
        walk = Walk(browser, known, chance, keyboard=number % 3 == 2, code=code)
        start = time.monotonic()
        try:
            content, xml, answers = walk.run(key, known["binding"])
        except Exception:
            print(f"{name}: person {number} of seed {seed}, step {walk.steps}: {walk.log[-5:]}",
                  file=sys.stderr)
            raise
        times.append(time.monotonic() - start)
        keep(out / f"{name}-{number:03}", walk, content, xml, answers)
    print(f"{name}: {people} people, {sum(times):.0f} s, answers as expected")


def keep(base, walk, content, xml, answers):
    """The sealed file, what is in it, and what must be in it."""
    base.with_suffix(".soundings-response").write_bytes(content)
    base.with_suffix(".xml").write_bytes(xml)
    base.with_suffix(".json").write_text(json.dumps({
        "questionnaire": walk.model.questionnaire["id"], "unit": walk.model.unit,
        "role": walk.model.role, "token": walk.model.token,
        "answers": {item: as_json(given) for item, given in answers}}, indent=1))


def without_storage(browser, page, key, seed):
    """A browser that keeps nothing says so, and the answers still come out."""
    identifier = browser.driver.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument", {"source": NO_STORAGE})["identifier"]
    try:
        browser.open(page)
        known = browser.script(DEFINITION)
        Walk(browser, known, random.Random(f"{seed} none"), keeps=False).run(key, known["binding"])
    finally:
        browser.driver.execute_cdp_cmd(
            "Page.removeScriptToEvaluateOnNewDocument", {"identifier": identifier})
    print("without storage: answers as expected")


def misread_numbers(browser, page, seed):
    """No kind of number takes what isn't one."""
    kinds = {"number", "money", "percentage", "estimate"}
    for number in range(100):
        browser.open(page)
        browser.script("localStorage.clear()")
        browser.reload()
        walk = Walk(browser, browser.script(DEFINITION), random.Random(f"{seed} junk {number}"))
        walk.begin()
        while walk.model.current:
            walk.see_question()
            kind = walk.model.current["kind"]
            if kind in kinds:
                walk.fail_in_every_way()
                kinds.remove(kind)
            walk.answer()
        if not kinds:
            print("numbers: nothing is misread")
            return
    raise AssertionError(f"never asked for: {kinds}")


def forgetting(browser, page, seed):
    """What is forgotten is nowhere, also after the page was opened again."""
    browser.open(page)
    browser.script("localStorage.clear(); localStorage.setItem('another', 'stays')")
    browser.reload()
    known = browser.script(DEFINITION)
    browser.script("localStorage.clear()")
    walk = Walk(browser, known, random.Random(f"{seed} forget"))
    walk.begin()
    browser.script("localStorage.setItem('another', 'stays')")
    walk.see_question()
    walk.answer()
    walk.half()
    walk.hand.press("[data-act=forget]")
    browser.inspect("dialog")
    walk.hand.press("[data-act=forget-no]")
    walk.see_question()
    walk.hand.press("[data-act=forget]")
    walk.hand.press("[data-act=forget-yes]")
    time.sleep(0.5)
    browser.inspect("forgotten")
    assert browser.text("#status") == known["words"][walk.language]["pageForgotten"]
    for _ in range(2):
        assert browser.script("return Object.keys(localStorage)") == ["another"]
        assert browser.find("[data-view=start]")
        browser.reload()
    browser.script("localStorage.clear()")
    print("forgetting: nothing stays")


def starting_anew(browser, page, other, seed):
    """Starting anew erases the draft; a broken one isn't taken, and another package sees none."""
    browser.open(page)
    known = browser.script(DEFINITION)
    walk = Walk(browser, known, random.Random(f"{seed} anew"))
    walk.begin()
    walk.answer()
    key, = browser.script("return Object.keys(localStorage)")
    for broken in ("{", "null", "[]", '{"questionnaire":"all","unit":"x","role":"staff"}'):
        browser.script("localStorage.setItem(arguments[0], arguments[1])", key, broken)
        browser.reload()
        assert browser.find("[data-view=start]"), "a broken draft is taken"
    browser.script("localStorage.clear()")
    walk = Walk(browser, known, random.Random(f"{seed} anew"))
    walk.begin()
    walk.answer()
    browser.reload()
    assert browser.find("[data-view=welcome-back]")
    browser.open(other)
    assert browser.find("[data-view=start]"), "a draft of another package is seen"
    browser.open(page)
    walk.hand.press("[data-act=anew]")
    assert browser.find("[data-view=start]") and not walk.stored()
    print("starting anew: the draft is erased")


def two_windows(browser, page, seed):
    """A second window of the page goes on with the answers of the first, and the first follows."""
    driver = browser.driver
    browser.open(page)
    known = browser.script(DEFINITION)
    walk = Walk(browser, known, random.Random(f"{seed} windows"))
    walk.begin()
    walk.answer()
    first = driver.current_window_handle
    driver.switch_to.new_window("window")
    browser.look("light")
    browser.open(page)
    walk.hand.press("[data-act=resume]")
    walk.see_question()
    walk.answer()
    driver.switch_to.window(first)
    browser.wait(lambda: browser.find("[data-view=welcome-back]"))
    walk.hand.press("[data-act=resume]")
    walk.see_question()
    walk.hand.press("[data-act=forget]")
    walk.hand.press("[data-act=forget-yes]")
    driver.switch_to.window(next(one for one in driver.window_handles if one != first))
    browser.wait(lambda: browser.find("[data-view=start]"))
    driver.close()
    driver.switch_to.window(first)
    assert not walk.stored()
    print("two windows: the answers stay together")


def leaks(browser, page, place):
    """The names that the page leaves on the window, which an empty page doesn't have."""
    empty = place / "empty.html"
    empty.write_text("<!DOCTYPE html><title>Empty</title>")
    browser.driver.get(empty.as_uri())
    before = set(browser.script("return Object.getOwnPropertyNames(window)"))
    browser.open(page)
    names = set(browser.script("return Object.getOwnPropertyNames(window)")) - before
    return [name for name in names if not name.startswith(("axe", "cdc_", "ret_", "se_"))]


def main():
    given = options()
    failures = []
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        out = pathlib.Path(given.out) if given.out else place / "out"
        downloads = place / "downloads"
        for folder in (out, downloads) + ((pathlib.Path(given.shots),) if given.shots else ()):
            folder.mkdir(parents=True, exist_ok=True)
        codes = pathlib.Path(given.codes).read_text().split() if given.codes else ()
        if given.page:
            key = read_key(pathlib.Path(given.key).read_text())
            pages = [given.page]
        else:
            key = ec.generate_private_key(ec.SECP256R1())
            public = base64.b64encode(point(key.public_key())).decode()
            swift(SOUNDINGS_PAGE_OUT=str(place), SOUNDINGS_PAGE_KEY=public)
            pages = [place / f"{name}.html" for name in ("kinds", "coded", "readiness")]
        browser = Browser(downloads, given.shots)
        try:
            print("chromium", browser.driver.capabilities["browserVersion"], "seed", given.seed)
            failures += [f"leaves a name: {name}" for name in leaks(browser, pages[0], place)]
            for page in pages:
                people = given.people if "readiness" not in str(page) else max(given.people // 4, 1)
                answer(browser, page, key, people, given.seed, out, codes)
            if not given.page:
                without_storage(browser, pages[0], key, given.seed)
                misread_numbers(browser, pages[0], given.seed)
                forgetting(browser, pages[0], given.seed)
                starting_anew(browser, pages[0], pages[1], given.seed)
                two_windows(browser, pages[0], given.seed)
            failures += browser.trespasses() + browser.violations
            print(f"{len(browser.inspected)} views inspected in three looks")
        finally:
            browser.close()
        if not given.page:
            swift(SOUNDINGS_PAGE_RESPONSES=str(out))
            print("the program reads and writes the same bytes")
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

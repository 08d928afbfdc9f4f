"""Terminals of 40 to 160 columns, texts in many scripts: each line is there once, in order (goal
G57).

A questionnaire with CJK, emoji, combining marks and right-to-left wordings is gone through with 200
random lines: answers, commands, empty and wrong ones, text in other scripts. A terminal emulator
shows what was sent. Every line that the program printed must be on the screen or have scrolled off
it, once and in order, broken only between characters as readers see them; and a question must show
its whole wording as often as its number.

Emoji on whose width terminals don't agree, those joined of several, are left out. Lines that only
the terminal breaks, because the program printed more columns than there are, are counted as a
figure.

It fails when a line is overwritten, doubled, missing, or broken within a character. The mutant
drops each fortieth line feed on its way to the screen.
"""

import random as randomness
import unicodedata
from pathlib import Path

from support import definition, sitting as words
from support.check import Check, main
from support.output import without_ours
from support.program import begin_engagement, must_run
from support.screen import boundaries, rows
from support.sitting import NUMBER, Kind, Sitting

COLUMNS = [40, 60, 80, 120, 160]
ITEMS = 40

SCRIPTS = [
    "私たちの部署では新しい道具を毎日使い、その結果について率直に話し合う時間が十分にあると感じています",
    "我们 的 部门 每天 使用 新 的 工具 并且 有 足够 的 时间 坦率 地 讨论 结果 和 下一步 的 计划",
    "우리 부서에서는 새로운 도구를 매일 사용하고 결과에 대해 솔직하게 이야기할 시간이 충분하다고 느낍니다",
    "אנחנו משתמשים בכלים החדשים מדי יום ויש לנו מספיק זמן לדבר בכנות על התוצאות ועל הצעדים הבאים",
    "نستخدم الأدوات الجديدة كل يوم ولدينا وقت كاف للحديث بصراحة عن النتائج وعن الخطوات التالية في العمل",
    "Wir nu\u0308tzen ta\u0308glich neue Werkzeuge und ko\u0308nnen in Ruhe u\u0308ber die Erga\u0308nzungen und Fo\u0308rderungen reden",
    "हम हर दिन नए उपकरणों का उपयोग करते हैं और परिणामों पर खुलकर बात करने के लिए हमारे पास समय है",
    "Tools 🙂 and people 🚀 work together 🎯 every day 📅 and talk 💬 openly 🔑 about what 🤔 came of it 🎉",
    "Pneumonoultramicroscopicsilicovolcanoconiosis-and-Donaudampfschifffahrtselektrizitätenhauptbetriebswerk at work",
    "Z\u0351\u036b\u0343a\u0300\u0301\u0302l\u0334\u0335g\u0321\u0322o\u0300\u0316 marks upon marks stay with their letters wherever a line ends",
]


def wording(number: int) -> str:
    """The wording of an item; its number makes it unlike any other."""
    return f"({number}) {SCRIPTS[number % len(SCRIPTS)]} ({number})"


def typed(prompt: words.Prompt, random: randomness.Random) -> str:
    """What a person may type at a question."""
    if prompt.kind is Kind.SEND:
        return "b"
    if prompt.kind is Kind.MORE:
        return random.choice([words.END_OF_TEXT, random.choice(SCRIPTS)])
    if prompt.takes_text and random.random() < 0.5:
        return random.choice(SCRIPTS)
    return random.choice(
        [str(random.randint(1, 5))] * 6
        + ["y", "n", words.SKIP, words.SKIP, words.BACK, ":b3", words.HELP, "", "9"]
        + [":nothing", random.choice(SCRIPTS), random.choice(SCRIPTS)[:30]]
    )


def compact(text: str) -> str:
    """A text without white space, which breaking lines may add or take away, with composed letters."""
    return unicodedata.normalize("NFC", "".join(text.split()))


def misplaced(printed: list[str], shown: list[str]) -> tuple[list[str], int]:
    """What is wrong with the rows that show some printed lines, and how many lines the terminal broke."""
    problems: list[str] = []
    broken = place = 0
    for number, line in enumerate(printed):
        key = compact(line)
        allowed = {0, *boundaries(key)}
        joined, parts = "", 0
        while parts == 0 or joined != key:
            row = compact(shown[place]) if place < len(shown) else None
            if row is None or not key.startswith(joined + row) or (parts and not row):
                problems.append(
                    f"line {number}, {line[:40]!r}, isn't on the screen as printed: row {row!r}"
                )
                return problems, broken
            joined += row
            if len(joined) not in allowed:
                problems.append(f"line {number}, {line[:40]!r}, is broken within a character")
            place += 1
            parts += 1
        broken += parts > 1
    if any(shown[place:]):
        problems.append(f"there are more rows than lines: {shown[place][:40]!r}")
    return problems, broken


def sit(check: Check, engagement: Path, columns: int, keys: bool) -> tuple[int, int, int]:
    """One sitting; returns how many lines were printed, broken by the terminal, and wrong."""
    random = check.random
    command = words.fresh(engagement) + (["--keys"] if keys else [])
    with Sitting(command, columns=columns) as sitting:
        for _ in range(check.count):
            prompt = sitting.next()
            sitting.line(typed(prompt, random))
        sitting.next()
        output = bytes(sitting.output)
    sent = output
    if check.mutant:
        parts = output.split(b"\r\n")
        sent = (
            b"".join(p + (b"\r" if n % 40 == 39 else b"\r\n") for n, p in enumerate(parts[:-1]))
            + parts[-1]
        )
    shown = rows(sent, columns)
    where = f"{columns} columns{' with --keys' if keys else ''}"
    problems: list[str] = []
    broken = 0
    printed = without_ours(output).decode("utf-8").replace("\r\n", "\n").split("\n")
    if not keys:
        # With --keys lines may be drawn anew, so that what was sent is not what is to be seen.
        problems, broken = misplaced(printed, shown)
    screen = "\n".join(shown)
    seen = compact(screen)
    asked = [int(number) for number, _ in NUMBER.findall(screen)]
    for number in set(asked):
        # Items are spread over the sections; the wording tells which one it was by its own number.
        if not any(compact(wording(item)) in seen for item in range(1, ITEMS + 1)):
            problems.append(f"no whole wording is to be seen at question {number}")
    whole = sum(seen.count(compact(wording(item))) for item in range(1, ITEMS + 1))
    if whole != len(asked):
        problems.append(
            f"{len(asked)} questions were asked, and {whole} whole wordings are to be seen"
        )
    for problem in problems:
        check.fail(f"{where}: {problem}")
    return len(printed), broken, len(problems)


def body(check: Check) -> str:
    folder = definition.write(check.work / "definition", ITEMS, wording=wording, text_every=7)
    engagement = begin_engagement(check.work, str(folder), practice="協働")
    lines = broken = wrong = 0
    has_keys = b"--keys" in must_run("answer", "--help").stdout
    for columns in COLUMNS:
        for keys in [False, True] if has_keys else [False]:
            more, terminal, problems = sit(check, engagement, columns, keys)
            lines, broken, wrong = lines + more, broken + terminal, wrong + problems
    return (
        f"{len(COLUMNS)} widths, {check.count} lines typed at each, {lines} lines printed, {wrong} wrong; "
        f"{broken} were wider than the terminal and broken by it"
    )


if __name__ == "__main__":
    main("width", 200, body)

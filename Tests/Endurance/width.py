"""Terminals of 40 to 160 columns, texts in many scripts: each line is there once, in order (goal
G57).

A questionnaire with CJK, emoji, combining marks and right-to-left wordings is gone through with 200
random lines: answers, commands, empty and wrong ones, text in other scripts. A terminal emulator
shows what was sent. Every line that the program printed must be on the screen or have scrolled off
it, once and in order, broken only between characters as readers see them; and a question must show
its whole wording as often as its number.

With --plain, with text fields and with --keys, what was taken back or drawn anew is left out of what
must be there: a line that was emptied, a column that was erased, a row that was climbed from.

Emoji on whose width terminals don't agree, those joined of several, are left out. Words that are
longer than a line are left to the terminal, and so is what is typed at a prompt; other lines that the
terminal has to break are wider than it.

It fails when a line is overwritten, doubled, missing, wider than the terminal, or broken within a
character. The mutant drops each fortieth line feed on its way to the screen.
"""

import random as randomness
import unicodedata
from pathlib import Path

from support import definition, sitting as words
from support.check import Check, main
from support.program import begin_engagement
from support.screen import boundaries, printed, rows
from support.sitting import NUMBER, Kind, Manner, Sitting

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
    if prompt.kind is Kind.KEY:
        return random.choice(["1", "2", "y", "n", "s", "b", "?", "\x1b[A", "\x1b[B", "\n", "9"])
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


# What people type stands behind these, and is as long as it is.
_TYPED_BEHIND = ("Your answer", "Send your answers", "or the number", "  > ")


def is_too_wide(line: str) -> bool:
    """Whether a line that the terminal broke should have been broken by the program.

    A word that is longer than a line, and ideographs before which there is no space, are left.
    """
    # At 40 columns a prompt may fill its line, and what is typed stands on the next.
    is_typed = line in SCRIPTS or line.startswith(_TYPED_BEHIND)
    return " " in line.strip() and not is_typed


def misplaced(lines: list[str], shown: list[str]) -> tuple[list[str], int]:
    """What is wrong with the rows that show some printed lines, and how many lines the terminal broke."""
    problems: list[str] = []
    broken = place = 0
    for number, line in enumerate(lines):
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
        if parts > 1 and is_too_wide(line):
            problems.append(f"line {number}, {line!r}, is wider than the terminal")
    if any(shown[place:]):
        problems.append(f"there are more rows than lines: {shown[place][:40]!r}")
    return problems, broken


def go_on(sitting: Sitting, prompt: words.Prompt, random: randomness.Random) -> None:
    """Types something at a prompt; a text goes into a field with a mistake that is taken back."""
    text = typed(prompt, random)
    if prompt.kind is Kind.KEY:
        sitting.type(text)
    elif prompt.kind is Kind.FIELD and text and not text.startswith(":"):
        mistake = random.choice(["", "x", "oops", "語"])
        sitting.type(text + mistake + "\x7f" * len(mistake))
        sitting.write("." if text.endswith(" ") else "!")
    else:
        sitting.line(text)


def sit(check: Check, engagement: Path, columns: int, manner: Manner) -> tuple[int, int, int]:
    """One sitting; returns how many lines were printed, broken by the terminal, and wrong."""
    random = check.random
    with Sitting(words.fresh(engagement, manner), columns=columns) as sitting:
        for _ in range(check.count):
            go_on(sitting, sitting.next(), random)
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
    lines = printed(output)
    problems, broken = misplaced(lines, shown)
    screen = "\n".join(shown)
    seen = compact(screen)
    asked = len(NUMBER.findall(screen))
    whole = sum(seen.count(compact(wording(item))) for item in range(1, ITEMS + 1))
    # A list of questions may name each again; there is none here.
    if whole != asked:
        problems.append(f"{asked} questions were asked, and {whole} whole wordings are to be seen")
    for problem in problems:
        check.fail(f"{columns} columns, {manner.value}: {problem}")
    return len(lines), broken, len(problems)


def body(check: Check) -> str:
    folder = definition.write(check.work / "definition", ITEMS, wording=wording, text_every=7)
    engagement = begin_engagement(check.work, str(folder), practice="協働")
    lines = broken = wrong = 0
    for columns in COLUMNS:
        for manner in Manner:
            more, terminal, problems = sit(check, engagement, columns, manner)
            lines, broken, wrong = lines + more, broken + terminal, wrong + problems
    return (
        f"{len(COLUMNS)} widths in {len(Manner)} manners, {check.count} lines typed at each, {lines} "
        f"lines printed, {wrong} wrong; {broken} were typed or of one word, and broken by the terminal"
    )


if __name__ == "__main__":
    main("width", 200, body)

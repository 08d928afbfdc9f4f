"""Writes small definitions: so many items, with wordings of one's own."""

from pathlib import Path
from typing import Callable, Mapping
from xml.sax.saxutils import escape

# Each text of a definition that a respondent or the user of a command may meet.
FIELDS = [
    "assessment-title",
    "purpose",
    "role",
    "label",
    "anchor",
    "dimension",
    "level",
    "questionnaire-title",
    "introduction",
    "construct",
    "section",
    "section-introduction",
    "wording",
    "help",
    "option",
    "unit",
    "stem",
    "rationale",
]

_ORDINARY = {
    "assessment-title": "Endurance",
    "purpose": "A check.",
    "role": "Staff",
    "anchor": "",
    "dimension": "Ease",
    "level": "Low",
    "questionnaire-title": "Questions",
    "introduction": "Please answer.",
    "construct": "Ease",
    "section": "Section",
    "section-introduction": "Think of ordinary days.",
    "help": "There is no more.",
    "option": "This one",
    "unit": "hours",
    "stem": "How far do you agree?",
    "rationale": "Because.",
}

_LABELS = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"]


def write(
    folder: Path,
    items: int,
    *,
    wording: Callable[[int], str] = lambda number: f"Statement {number} holds where I work.",
    texts: Mapping[str, str] | None = None,
    every_kind: bool = False,
    text_every: int = 0,
    text_first: bool = False,
    guide: int = 0,
) -> Path:
    """Writes a definition of one questionnaire.

    - items: how many ratings; each tenth is a yes-or-no question instead, and each `text_every`th,
      if that isn't 0, takes text.
    - texts: other words for some of `FIELDS`, taken as they are, with markup escaped.
    - every_kind: ends with an item of each other kind, so that all of `FIELDS` are there.
    - text_first: whether the first item takes text.
    - guide: how many items a guide for talks has, each fifth of them open; 0 for no guide.
    """
    words = {**_ORDINARY, **(texts or {})}
    say = {name: escape(text) for name, text in words.items()}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "assessment.xml").write_text(_assessment(say, guide > 0), encoding="utf-8")
    if guide:
        (folder / "guide.xml").write_text(_guide(guide, say), encoding="utf-8")
    number_of_sections = max(items // 25, 1)
    sections = []
    for section in range(number_of_sections):
        mine = range(section + 1, items + 1, number_of_sections)
        parts = [
            f'<section id="s{section}"><title>{say["section"]}</title>'
            f'<introduction>{say["section-introduction"]}</introduction>'
        ]
        parts += [
            _item(number, wording, say, 1 if text_first and number == 1 else text_every)
            for number in mine
        ]
        if every_kind and section == number_of_sections - 1:
            parts.append(_other_kinds(say))
        sections.append("".join(parts) + "</section>")
    (folder / "questions.xml").write_text(
        f'<questionnaire id="questions"><title>{say["questionnaire-title"]}</title>'
        f'<introduction>{say["introduction"]}</introduction>'
        f'<scales><scale id="ease"><construct>{say["construct"]}</construct></scale></scales>'
        f'<sections>{"".join(sections)}</sections></questionnaire>\n',
        encoding="utf-8",
    )
    return folder


def _item(
    number: int, wording: Callable[[int], str], say: Mapping[str, str], text_every: int
) -> str:
    code = f'id="Q-{number}"'
    front = f'<wording>{say.get("wording") or escape(wording(number))}</wording><help>{say["help"]}</help>'
    if text_every and number % text_every == 0:
        return f"<free-text {code}>{front}</free-text>"
    if number % 10 == 0:
        return f"<yes-no {code}>{front}</yes-no>"
    return f'<rating {code} scale="ease" response-scale="agreement">{front}</rating>'


def _other_kinds(say: Mapping[str, str]) -> str:
    front = f'<wording>{say.get("wording") or "Which?"}</wording><help>{say["help"]}</help>'
    why = f'<rationale><text>{say["rationale"]}</text></rationale>'
    options = "".join(
        f'<option id="o{n}"><label>{say["option"]} {n}</label></option>' for n in (1, 2)
    )
    unit = f'<unit>{say["unit"]}</unit>'
    return (
        f'<single-choice id="K-1">{front}{options}{why}</single-choice>'
        f'<multiple-choice id="K-2">{front}{options}</multiple-choice>'
        f'<ranking id="K-3">{front}{options}</ranking>'
        f'<number id="K-4">{front}{unit}</number><estimate id="K-5">{front}{unit}</estimate>'
        f'<money id="K-6">{front}</money><percentage id="K-7">{front}</percentage>'
        f'<free-text id="K-8">{front}</free-text>'
        f'<matrix id="m" response-scale="agreement"><stem>{say["stem"]}</stem>'
        f'<rating id="K-9">{front}</rating></matrix>'
    )


def _guide(items: int, say: Mapping[str, str]) -> str:
    entries = "".join(
        f'<free-text id="G-{n}"><wording>What of {n}?</wording></free-text>'
        if n % 5 == 0
        else f'<rating id="G-{n}" response-scale="agreement"><wording>Area {n}</wording></rating>'
        for n in range(1, items + 1)
    )
    return (
        '<questionnaire id="guide" audience="consultant" use="interview"><title>Guide</title>'
        f'<sections><section id="g"><title>{say["section"]}</title>{entries}</section></sections>'
        "</questionnaire>\n"
    )


def _assessment(say: Mapping[str, str], has_guide: bool) -> str:
    anchor = f'<anchor>{say["anchor"]}</anchor>' if say["anchor"] else ""
    consultant = '<role id="consultant"><title>Consultant</title></role>' if has_guide else ""
    talks = '<questionnaire file="guide.xml"/>' if has_guide else ""
    points = "".join(
        f'<point rating="{n}"><label>{say.get("label", label)}</label>{anchor}</point>'
        for n, label in enumerate(_LABELS, 1)
    )
    return (
        '<assessment id="Endurance" version="1" languages="en">'
        f'<title>{say["assessment-title"]}</title><purpose>{say["purpose"]}</purpose>'
        f'<roles><role id="staff"><title>{say["role"]}</title></role>{consultant}</roles>'
        f'<response-scales><response-scale id="agreement">{points}</response-scale></response-scales>'
        f'<dimensions><dimension id="ease" target="60"><title>{say["dimension"]}</title>'
        f'<purpose>{say["purpose"]}</purpose><part scale="ease"/></dimension></dimensions>'
        f'<levels><level id="low" from="0"><title>{say["level"]}</title>'
        f'<meaning>{say["level"]}</meaning></level></levels>'
        f'<questionnaires><questionnaire file="questions.xml"/>{talks}</questionnaires>'
        "</assessment>\n"
    )

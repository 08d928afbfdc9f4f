"""What random people type: values for the controls, and the answers they stand for, if any."""
from decimal import Decimal

TEXTS = [
    "Fine.", "Zwei\nZeilen\n\nund eine",
    "<b>&amp;</b> ]]> \"quoted\" 'so'", "naïve 日本語 👩‍👩‍👧 ́",
    "\u202eright to left\u202c", "  spaces stay  ", "tab\there", "bell\u0007 and nul\u0000",
    "\ud800lone", "x" * 20000, "= 1 + 1", ":q", "{practice} {n}", "\ufffe",
]


def valid(item, page, random):
    """The value of the controls, and the answer."""
    kind = item["kind"]
    options = [option["id"] for option in item.get("options", [])]
    if kind == "rating":
        point = random.choice(page["scales"][item["scale"]])["rating"]
        return str(point), ("rating", point)
    if kind == "yes-no":
        yes = random.random() < 0.5
        return ("yes" if yes else "no"), ("yes-no", yes)
    if kind == "single-choice":
        one = random.choice(options)
        return one, ("option", one)
    if kind == "multiple-choice":
        chosen = [one for one in options if random.random() < 0.5]
        return chosen or [""], ("options", frozenset(chosen))
    if kind == "ranking":
        order = random.sample(options, len(options))
        return [str(order.index(one) + 1) for one in options], ("ranking", order)
    if kind == "free-text":
        text = random.choice(TEXTS)
        return text, ("text", text)
    if kind == "estimate":
        three = sorted((number(item, page, random) for _ in range(3)), key=lambda pair: pair[1])
        return [one[0] for one in three], ("estimate", tuple(one[1] for one in three))
    typed, value = number(item, page, random)
    return typed, ("number", value)


def bounds(item):
    low, high = item.get("minimum"), item.get("maximum")
    if item["kind"] == "percentage":
        low, high = "0", "100"
    return (None if low is None else Decimal(low)), (None if high is None else Decimal(high))


def turning_points(condition):
    """The numbers at which skip rules change their mind."""
    (name, value), = condition.items()
    if name in ("all", "any"):
        return [point for part in value for point in turning_points(part)]
    return [Decimal(value[1])] if name in ("at-least", "at-most") else []


def number(item, page, random):
    low, high = bounds(item)
    rules = [one["relevance"] for questionnaire in page["questionnaires"]
             for section in questionnaire["sections"] for one in section["items"]
             if "relevance" in one]
    turns = [point for rule in rules for point in turning_points(rule)]
    low = Decimal(-100) if low is None else low
    high = low + 200 if high is None else high
    places = random.choice([0, 0, 1, 2])
    step = Decimal(1).scaleb(-places)
    drawn = Decimal(str(random.uniform(float(low), float(high)))).quantize(step)
    value = min(high, max(low, drawn))
    if random.random() < 0.4:
        value = random.choice([low, high] + [point for point in turns if low <= point <= high])
    text = format(value, "f")
    value = Decimal(text)
    if random.random() < 0.3:
        text = text.replace(".", ",")
    if not text.startswith("-") and random.random() < 0.2:
        text = random.choice(["+", "0", "00"]) + text
    return (" " + text + " " if random.random() < 0.2 else text), value


def invalid(item, random):
    """A value of the controls that is no answer, or `None` where there is none."""
    kind = item["kind"]
    count = len(item.get("options", []))
    if kind in ("rating", "yes-no", "single-choice"):
        return ""
    if kind == "multiple-choice":
        return []
    if kind == "free-text":
        return random.choice(["", "   ", "\n\n"])
    if kind == "ranking":
        return random.choice([["1"] * count, [""] * (count - 1) + ["1"]])
    if kind == "estimate":
        return random.choice([
            ["1", "2", ""], ["3", "2", "1"], ["1", "2", junk(item, random)], ["", "", ""]])
    return junk(item, random)


def junk(item, random):
    return random.choice(all_junk(item))


def all_junk(item):
    """What looks like a number to somebody, and isn't one that the item takes."""
    low, high = bounds(item)
    texts = [
        "abc", "1.000", "1,000", "1e3", "--1", "1.", ".5", "１２", "١٢", "1 000",
        "1234567890123456", "1.2345", "0x10", "NaN", "1,2,3", "1.2,3", "Infinity", "1'000", "−3",
    ]
    if low is not None:
        texts.append(format(low - Decimal("0.01"), "f"))
    if high is not None:
        texts.append(format(high + Decimal("0.01"), "f"))
    return texts

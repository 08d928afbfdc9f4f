"""What the page must do, worked out anew from the definition that stands in it."""
import xml.etree.ElementTree as ElementTree
from decimal import Decimal

NUMBERS = ("number", "money", "percentage")


class Model:
    """An interview: which item is asked next, what its controls show, what the answers are."""

    def __init__(self, page, questionnaire, unit, role, language):
        self.page, self.questionnaire = page, questionnaire
        self.unit, self.role, self.language = unit, role, language
        self.token = ""
        self.sections = [
            [item for item in section["items"] if role in item.get("audience", [role])]
            for section in questionnaire["sections"]]
        self.items = [item for section in self.sections for item in section]
        self.answers, self.typed = {}, {}
        self.cursor = None
        self.resume()

    def resume(self):
        """Stands at the first item without an answer."""
        self.cursor = next((item for item in self.asked() if item["id"] not in self.answers), None)

    @property
    def current(self):
        return self.cursor

    def asked(self):
        seen, asked = {}, []
        for item in self.items:
            if "relevance" in item and not holds(item["relevance"], seen):
                continue
            asked.append(item)
            if item["id"] in self.answers:
                seen[item["id"]] = self.answers[item["id"]]
        return asked

    def open(self):
        return [item for item in self.asked() if item["id"] not in self.answers]

    def index(self, item):
        return len(self.items) if item is None else self.items.index(item)

    def before(self):
        return [item for item in self.asked() if self.index(item) < self.index(self.cursor)]

    def accept(self, answer):
        item = self.cursor
        self.answers[item["id"]] = answer
        self.typed.pop(item["id"], None)
        later = [one for one in self.asked() if self.index(one) > self.index(item)]
        if later:
            self.cursor = later[0]
        else:
            self.resume()

    def back(self):
        self.cursor = self.before()[-1]

    def jump(self, item):
        self.cursor = item

    def keep(self, item, raw):
        """What controls hold when the view goes away."""
        if raw == shown_raw(item, self.answers.get(item["id"])):
            self.typed.pop(item["id"], None)
        else:
            self.typed[item["id"]] = raw

    def controls(self, item):
        return self.typed.get(item["id"], shown_raw(item, self.answers.get(item["id"])))

    def state(self, item):
        answer = self.answers.get(item["id"])
        if answer is None:
            return "open"
        return "skipped" if answer == ("nonresponse", "skipped") else "answered"

    def final(self):
        skipped = ("nonresponse", "skipped")
        return [(item["id"], self.answers.get(item["id"], skipped)) for item in self.asked()]


def holds(condition, answers):
    (name, value), = condition.items()
    if name == "all":
        return all(holds(part, answers) for part in value)
    if name == "any":
        return any(holds(part, answers) for part in value)
    kind, given = answers.get(value[0], ("nonresponse", None))
    if kind == "nonresponse":
        return False
    if name == "answered":
        return True
    if name in ("at-least", "at-most"):
        size = {"rating": given, "number": given, "estimate": given[1] if kind == "estimate" else 0}
        if kind not in size:
            return False
        bound = Decimal(value[1])
        return size[kind] >= bound if name == "at-least" else size[kind] <= bound
    codes = value[1] if name == "one-of" else [value[1]]
    found = any(matches(kind, given, code) for code in codes)
    return not found if name == "is-not" else found


def matches(kind, given, code):
    return {
        "rating": lambda: str(given) == code,
        "option": lambda: given == code,
        "options": lambda: code in given,
        "yes-no": lambda: given == (code == "yes") and code in ("yes", "no"),
        "number": lambda: Decimal(code) == given,
        "ranking": lambda: given[0] == code,
    }.get(kind, lambda: False)()


def number_text(number):
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def shown_raw(item, answer):
    """What the controls of an item show for an answer."""
    kind, given = answer or ("nonresponse", None)
    empty = kind == "nonresponse"
    options = [option["id"] for option in item.get("options", [])]
    if item["kind"] == "rating":
        return "" if empty else str(given)
    if item["kind"] == "yes-no":
        return "" if empty else ("yes" if given else "no")
    if item["kind"] == "multiple-choice":
        return [] if empty else [one for one in options if one in given] or [""]
    if item["kind"] in NUMBERS:
        return "" if empty else number_text(given)
    if item["kind"] == "estimate":
        return ["", "", ""] if empty else [number_text(one) for one in given]
    if item["kind"] == "ranking":
        return [""] * len(options) if empty else [str(given.index(one) + 1) for one in options]
    return "" if empty else given


def storable(text):
    """A text as XML can hold it."""
    def fits(code):
        return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD \
            or code >= 0x10000
    return "".join(one if fits(ord(one)) else "\ufffd" for one in text)


def read_response(xml):
    """The root's and the response's attributes, and the answers in order."""
    root = ElementTree.fromstring(xml)
    response, = root
    return root.attrib, response.attrib, [
        (answer.attrib["item"], read_answer(answer)) for answer in response]


def read_answer(element):
    values = {name: value for name, value in element.attrib.items() if name != "item"}
    if "low" in values:
        return "estimate", tuple(Decimal(values[name]) for name in ("low", "likely", "high"))
    if values:
        (name, value), = values.items()
        read = {"rating": int, "number": Decimal, "yes-no": lambda text: text == "yes"}
        return name, read.get(name, str)(value)
    first = element[0]
    if first.tag == "none":
        return "options", frozenset()
    if first.tag == "option":
        return "options", frozenset(one.attrib["id"] for one in element)
    if first.tag == "rank":
        return "ranking", [one.attrib["option"] for one in element]
    return "text", first.text or ""


def expected(model):
    """The answers as a response file must hold them."""
    return [
        (item, ("text", storable(answer[1])) if answer[0] == "text" else answer)
        for item, answer in model.final()]


def as_json(answer):
    kind, given = answer
    if isinstance(given, Decimal):
        return {kind: number_text(given)}
    if kind == "estimate":
        return {kind: [number_text(one) for one in given]}
    return {kind: sorted(given) if kind == "options" else given}

"""One random person at the page, beside a model that says what must be seen."""
import hashlib
import re
import time

import typing_people
from model import Model, NUMBERS, expected, read_response, shown_raw
from chromium import Hand
from unseal import unseal

GROUPS = ("rating", "yes-no", "single-choice", "multiple-choice")
FIELDS = "main form input, main form textarea, main form select"
VALUE = """
const codes = (text) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const inputs = [...document.querySelectorAll(arguments[0])];
return inputs.map((one) => [one.type, one.checked ?? false, codes(one.value)]);"""


class Walk:
    """A way through the page, from the start to the sealed file."""

    def __init__(self, browser, page, random, keyboard=False, keeps=True, code=None):
        self.browser, self.page, self.random = browser, page, random
        self.hand = Hand(browser, keyboard)
        self.keeps = keeps
        self.code = code
        self.model = None
        self.steps = 0
        self.log = []
        self.language = None

    # The start

    def begin(self):
        browser, page, random = self.browser, self.page, self.random
        browser.inspect("start")
        assert bool(browser.find(".synthetic")) == page["synthetic"]
        languages = [one.get_attribute("value") for one in browser.all("#language option")]
        self.language = browser.script("return document.documentElement.lang")
        if languages:
            self.speak(random.choice(languages))
        self.hand.press("[data-act=next]")
        if len(page["units"]) > 1 or page["needsToken"]:
            self.see_refusal("start-error")
        unit = random.choice(page["units"])
        if len(page["units"]) > 1:
            self.hand.pick(browser.find("#unit"), page["units"].index(unit) + 1)
        roles = [role["id"] for role in page["roles"]
                 if any(role["id"] in one["roles"] for one in page["questionnaires"])]
        role = random.choice(roles)
        if len(roles) > 1:
            self.hand.choose(browser.find(f"input[name=role][value={role}]"))
        token = self.give_token() if page["needsToken"] else ""
        self.hand.press("[data-act=next]")
        fitting = [one for one in page["questionnaires"] if role in one["roles"]]
        questionnaire = random.choice(fitting)
        if len(fitting) > 1:
            browser.inspect("questionnaires")
            self.hand.choose(browser.find(f"input[value={questionnaire['id']}]"))
            self.hand.press("[data-act=next]")
        if self.language not in questionnaire["languages"]:
            self.language = questionnaire["languages"][0]
        self.at_heading()
        seen = browser.text(".promise")
        for sentence in page["promise"][self.language]:
            assert sentence in seen, "a promise is missing"
        assert page["words"][self.language]["pageKept" if self.keeps else "pageNotKept"] in seen
        browser.inspect("promise")
        assert not self.stored(), "something is kept before the promise was accepted"
        self.hand.press("[data-act=next]")
        self.model = Model(page, questionnaire, unit["id"], role, self.language)
        self.model.token = token

    def give_token(self):
        box = self.browser.find("#token")
        alphabet = "23456789abcdefghjkmnpqrstuvwxyz"
        self.hand.write(box, "0OIl-0000-0000-0000")
        self.hand.press("[data-act=next], [data-act=resume]")
        self.see_refusal("token-error")
        places = [self.random.randrange(31) for _ in range(15)]
        places.append(-2 * sum((at + 1) * one for at, one in enumerate(places)) % 31)
        token = self.code or "".join(alphabet[one] for one in places)
        wrong = list(token)
        at = self.random.randrange(15)
        if wrong[at] != wrong[at + 1]:
            wrong[at], wrong[at + 1] = wrong[at + 1], wrong[at]
            self.hand.write(self.browser.find("#token"), "".join(wrong))
            self.hand.press("[data-act=next], [data-act=resume]")
            self.see_refusal("token-error")
        groups = [token[at:at + 4] for at in range(0, 16, 4)]
        self.hand.write(self.browser.find("#token"), self.random.choice(
            [token, "-".join(groups), " ".join(groups).upper(), "\u2011".join(groups)]))
        return token

    def speak(self, tag):
        tags = [one.get_attribute("value") for one in self.browser.all("#language option")]
        self.hand.pick(self.browser.find("#language"), tags.index(tag))
        assert self.browser.script("return document.documentElement.lang") == tag
        self.language = tag

    # What is seen

    def at_heading(self):
        assert self.browser.script("return document.activeElement.tagName") == "H1", "focus is lost"

    def stored(self):
        return self.browser.script("return Object.keys(localStorage).length")

    def see_refusal(self, name):
        assert self.browser.text("#error"), "nothing is said"
        described = self.browser.script(
            "return document.activeElement.closest('[aria-describedby~=error]') !== null")
        assert described, "the focus isn't at what is wrong"
        self.browser.inspect(name)

    def see_question(self):
        item = self.model.current
        assert item, "asks something after the last question"
        self.browser.wait(lambda: self.browser.find("form[data-item]"))
        seen = self.browser.find("form[data-item]").get_attribute("data-item")
        assert seen == item["id"], f"asks {seen} in the place of {item['id']}"
        asked = self.model.asked()
        position = re.findall(r"\d+", self.browser.text(".place > span:last-child"))
        assert position == [str(asked.index(item) + 1), str(len(asked))], "wrong progress"
        held, wanted = self.held(item), self.model.controls(item)
        assert held == wanted, f"{item['id']} shows other values than were given"
        offered = {one.get_attribute("data-nonresponse")
                   for one in self.browser.all("[data-nonresponse]")}
        ways = set(item.get("nonresponse", [])) | (set() if item.get("required") else {"skipped"})
        assert offered == ways, f"{item['id']} offers other ways not to answer"
        assert bool(self.browser.find("[data-act=back]")) == bool(self.model.before())
        self.browser.inspect("question-" + item["kind"])

    def held(self, item):
        values = [
            (kind, checked, b"".join(code.to_bytes(2, "little") for code in codes)
             .decode("utf-16-le", "surrogatepass"))
            for kind, checked, codes in self.browser.script(VALUE, FIELDS)]
        if item["kind"] == "multiple-choice":
            return [value for _, checked, value in values if checked]
        if item["kind"] in GROUPS:
            return next((value for _, checked, value in values if checked), "")
        if item["kind"] in ("estimate", "ranking"):
            return [value for _, _, value in values]
        return values[0][2]

    # What is done

    def fill(self, item, raw):
        """Puts values into the controls of the present question."""
        inputs = self.browser.all(FIELDS)
        if item["kind"] == "multiple-choice":
            for box in inputs:
                wanted = (box.get_attribute("value") or "") in raw
                if box.is_selected() != wanted and (wanted or box.is_selected()):
                    self.hand.choose(box)
        elif item["kind"] in GROUPS:
            if raw:
                self.hand.choose(next(one for one in inputs if one.get_attribute("value") == raw))
        elif item["kind"] == "ranking":
            for select, rank in zip(inputs, raw):
                self.hand.pick(select, int(rank or 0))
        elif item["kind"] == "estimate":
            for box, text in zip(inputs, raw):
                self.hand.write(box, text)
        else:
            self.hand.write(inputs[0], raw)

    def answer(self):
        item = self.model.current
        raw, answer = typing_people.valid(item, self.page, self.random)
        self.fill(item, raw)
        self.hand.press("[data-act=next]")
        self.model.accept(answer)

    def fail(self):
        """Something that is no answer, which must stay where it was typed."""
        item = self.model.current
        raw = typing_people.invalid(item, self.random)
        one_of = item["kind"] in GROUPS and item["kind"] != "multiple-choice"
        if one_of and self.model.controls(item):
            return
        blank = not any(raw) if item["kind"] != "multiple-choice" else not raw
        present = self.model.answers.get(item["id"], ("", None))
        self.fill(item, raw)
        self.hand.press("[data-act=next]")
        if blank and present[0] == "nonresponse":
            self.model.accept(present)
            return
        self.see_refusal(f"error-{item['kind']}")
        self.model.keep(item, self.held(item))
        assert self.held(item) == raw, "what was typed is lost"

    def decline(self):
        item = self.model.current
        ways = list(item.get("nonresponse", [])) + ([] if item.get("required") else ["skipped"])
        if ways:
            way = self.random.choice(ways)
            self.hand.press(f"[data-nonresponse={way}]")
            self.model.accept(("nonresponse", way))

    def fail_in_every_way(self):
        """Everything that isn't a number, one after the other."""
        item = self.model.current
        for text in typing_people.all_junk(item):
            self.fill(item, ["1", text, "60"] if item["kind"] == "estimate" else text)
            self.hand.press("[data-act=next]")
            self.see_refusal("error-" + item["kind"])
            assert self.browser.find(f"form[data-item={item['id']}]"), f"{text!r} is taken"
        self.model.keep(item, self.held(item))

    def half(self):
        """Values that aren't confirmed, right or wrong, before the person goes elsewhere."""
        item = self.model.current
        if self.random.random() < 0.6:
            raw = typing_people.invalid(item, self.random) if self.random.random() < 0.5 else \
                typing_people.valid(item, self.page, self.random)[0]
            self.fill(item, raw)
        self.model.keep(item, self.held(item))

    def back(self):
        if self.model.before():
            self.half()
            self.hand.press("[data-act=back]")
            self.model.back()

    def translate(self):
        tags = [one.get_attribute("value") for one in self.browser.all("#language option")]
        if tags:
            self.half()
            self.speak(self.random.choice(tags))

    def come_back(self):
        """Closes the page in the middle and opens it again."""
        if not self.keeps:
            return
        self.half()
        self.browser.reload()
        self.browser.inspect("welcome-back")
        self.language = self.browser.script("return document.documentElement.lang")
        if self.page["needsToken"]:
            self.model.token = self.give_token()
        self.hand.press("[data-act=resume]")
        self.model.resume()

    def overview(self):
        self.half()
        self.hand.press("[data-act=review]")
        self.review(leaves=True)

    def review(self, leaves=False):
        """The list of all questions; returns whether the person finishes."""
        self.at_heading()
        lines = [(line.get_attribute("data-line"), line.get_attribute("data-state"))
                 for line in self.browser.all("[data-line]")]
        asked = self.model.asked()
        assert lines == [(item["id"], self.model.state(item)) for item in asked], "wrong review"
        needed = [item for item in self.model.open() if item.get("required")]
        assert bool(self.browser.find("[data-act=finish]")) == (not needed)
        self.browser.inspect("review-open" if self.model.open() else "review")
        tired = self.steps > 3 * len(self.model.items) + 20
        if not needed and (tired or (not leaves and self.random.random() < 0.5)):
            return True
        choice = self.random.random()
        if self.model.open() and choice < 0.4:
            self.hand.press("[data-act=open]")
            self.model.jump((needed or self.model.open())[0])
        elif choice < 0.6:
            self.hand.press("main [data-act=back]")
            if self.model.current is None:
                self.model.cursor = asked[-1]
        else:
            item = self.random.choice(asked)
            self.hand.press(f"[data-line={item['id']}] button")
            self.model.jump(item)
        return False

    def step(self):
        """One step; returns whether the person finishes."""
        self.steps += 1
        self.at_heading_after_moves()
        if self.browser.find("[data-line]"):
            return self.review()
        self.see_question()
        if self.steps > 3 * len(self.model.items) + 20:
            self.answer()
            return False
        action = self.random.choices(
            [self.answer, self.fail, self.decline, self.back, self.overview, self.translate,
             self.come_back], [56, 14, 10, 8, 4, 4, 4])[0]
        self.log.append((self.model.current["id"], action.__name__))
        action()
        return False

    def at_heading_after_moves(self):
        tag = self.browser.script("return document.activeElement.tagName")
        assert tag != "BODY", "focus is lost"

    # The end

    def finish(self, private_key, binding):
        """Seals, saves and opens the file; returns its bytes, the XML, and the expected answers."""
        before = set(self.browser.downloads.iterdir())
        self.hand.press("[data-act=finish]")
        self.browser.wait(lambda: self.browser.find("[data-act=save]"))
        self.at_heading()
        self.browser.inspect("sealed")
        kept = self.stored()
        assert (kept > 0) == self.keeps, "the draft must stay until the file is saved"
        self.hand.press("[data-act=save]")
        saved = self.browser.wait(lambda: self.downloaded(before))
        content = saved.read_bytes()
        self.browser.wait(lambda: self.browser.find("[data-act=erase]"))
        self.at_heading()
        self.browser.inspect("saved")
        assert (self.stored() > 0) == self.keeps, "the draft must stay until the file is there"
        self.hand.press("[data-act=erase]")
        self.browser.wait(lambda: not self.browser.find("[data-act=back]"))
        self.browser.inspect("thanks")
        assert not self.stored(), "answers stay in the browser"
        assert re.fullmatch(r"response-[0-9a-f]{8}\.soundings-response", saved.name)
        seen = self.browser.text("main")
        assert hashlib.sha256(content).hexdigest() in seen and saved.name in seen
        token, xml = unseal(content, private_key, binding)
        assert token == self.model.token
        root, head, answers = read_response(xml)
        known = self.page["assessment"]
        assert root == {
            "assessment": known["id"], "version": known["version"],
            "questionnaire": self.model.questionnaire["id"]}
        assert head == {"unit": self.model.unit, "role": self.model.role}
        wanted = expected(self.model)
        for got, want in zip(answers, wanted):
            assert got == want, f"{want[0]} isn't what was answered"
        assert len(answers) == len(wanted)
        return content, xml, wanted

    def downloaded(self, before):
        new = [one for one in set(self.browser.downloads.iterdir()) - before
               if one.suffix == ".soundings-response"]
        return new[0] if new else None

    def run(self, private_key, binding):
        """From the start to the sealed file."""
        self.begin()
        while not self.step():
            pass
        return self.finish(private_key, binding)

"""A page in headless Chromium: what is seen on it, what a person does, what it must never do."""
import base64
import json
import os
import pathlib
import time

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.keys import Keys

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = """const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
  .then((result) => done(result.violations.map((one) =>
    [one.id, one.impact, one.nodes.map((node) => node.html.slice(0, 200))])));"""
ARGUMENTS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--hide-scrollbars", "--disable-background-networking", "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND",
]
LOOKS = [("light", 1280, 900), ("dark", 1280, 900), ("narrow", 320, 640)]


class Browser:
    """One browser, whose downloads land in a folder."""

    def __init__(self, downloads, shots=None):
        options = webdriver.ChromeOptions()
        options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        for argument in ARGUMENTS:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.set_capability("unhandledPromptBehavior", "accept")
        driver = os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")
        self.driver = webdriver.Chrome(options=options, service=Service(driver))
        self.downloads, self.shots = downloads, shots
        self.inspected, self.violations = set(), []
        self.driver.execute_cdp_cmd(
            "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(downloads)})
        self.look("light")

    def open(self, page):
        self.address = pathlib.Path(page).resolve().as_uri()
        self.driver.get(self.address)
        self.wait(lambda: self.find("main h1[tabindex]"))

    def reload(self):
        self.driver.refresh()
        self.wait(lambda: self.find("main h1[tabindex]"))

    def script(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)

    def find(self, selector):
        found = self.driver.find_elements("css selector", selector)
        return found[0] if found else None

    def all(self, selector):
        return self.driver.find_elements("css selector", selector)

    def text(self, selector):
        return self.script("return document.querySelector(arguments[0])?.textContent ?? ''", selector)

    def wait(self, condition, seconds=10):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            time.sleep(0.01)
        raise AssertionError("waited in vain")

    def look(self, name):
        _, width, height = next(look for look in LOOKS if look[0] == name)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": "dark" if name == "dark" else "light"}]})
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def inspect(self, name):
        """Looks at a view once, in every look: accessibility, width, and a picture."""
        if name in self.inspected:
            return
        self.inspected.add(name)
        if not self.script("return typeof axe === 'object'"):
            self.script(AXE)
        for look, width, _ in LOOKS:
            self.look(look)
            for rule, impact, nodes in self.driver.execute_async_script(RULES):
                self.violations.append(f"{name} {look}: {rule} ({impact}) {nodes[0]}")
            wide = self.script("return document.documentElement.scrollWidth")
            if wide > width:
                self.violations.append(f"{name} {look}: {wide} px wide, of {width}")
            if self.shots:
                self.shoot(f"{self.shots}/{name}-{look}.png", width)
        self.look("light")

    def shoot(self, path, width):
        height = self.script("return document.documentElement.scrollHeight")
        picture = self.driver.execute_cdp_cmd("Page.captureScreenshot", {
            "format": "png", "captureBeyondViewport": True,
            "clip": {"x": 0, "y": 0, "width": width, "height": min(height, 6000), "scale": 1}})
        pathlib.Path(path).write_bytes(base64.b64decode(picture["data"]))

    def trespasses(self):
        """Requests other than for the page itself, and errors of the console."""
        found = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                address = message["params"]["request"]["url"]
                own = address.split("#")[0].startswith(("data:", "blob:", "about:", "file:///"))
                if not own or (address.startswith("file:") and not address.endswith(".html")):
                    found.append("request: " + address[:200])
        for entry in self.driver.get_log("browser"):
            if entry["level"] in ("SEVERE", "WARNING"):
                found.append("console: " + entry["message"][:300])
        return found

    def close(self):
        self.driver.quit()


class Hand:
    """How a person works a page: with a pointer, or with the keyboard alone."""

    def __init__(self, browser, keyboard):
        self.browser, self.keyboard = browser, keyboard

    def send(self, *keys):
        webdriver.ActionChains(self.browser.driver, duration=0).send_keys(*keys).perform()

    def reach(self, condition, target):
        """Presses Tab until the focus is where it should be."""
        for _ in range(400):
            if self.browser.script(
                    f"const at = document.activeElement, to = arguments[0]; return {condition}", target):
                return
            self.send(Keys.TAB)
        raise AssertionError("can't be reached by keyboard")

    def press(self, selector):
        element = self.browser.find(selector)
        assert element, f"nothing to press at {selector}"
        if not self.keyboard:
            element.click()
            return
        self.reach("at === to", element)
        self.send(Keys.ENTER)

    def choose(self, element):
        """A radio button or a checkbox."""
        if not self.keyboard:
            element.click()
            return
        if element.get_attribute("type") == "checkbox":
            self.reach("at === to", element)
            self.send(Keys.SPACE)
            return
        self.reach("at.type === 'radio' && at.name === to.name", element)
        self.send(Keys.SPACE)
        for _ in range(50):
            if self.browser.script("return document.activeElement === arguments[0]", element):
                return
            self.send(Keys.ARROW_DOWN)
        raise AssertionError("no such radio button by arrow keys")

    def pick(self, element, place):
        """The option of a select at a place."""
        if self.keyboard:
            self.reach("at === to", element)
            present = int(element.get_property("selectedIndex"))
            key = Keys.ARROW_DOWN if place > present else Keys.ARROW_UP
            self.send(*[key] * abs(place - present))
        else:
            self.browser.script(
                "arguments[0].selectedIndex = arguments[1];"
                "for (const type of ['input', 'change'])"
                " arguments[0].dispatchEvent(new Event(type, { bubbles: true }))", element, place)

    def write(self, element, text):
        """A text in the place of what a field holds; pasted unless it is short and plain."""
        short = len(text) < 20 and text.isascii() and text.isprintable()
        if self.keyboard and short:
            self.reach("at === to", element)
            webdriver.ActionChains(self.browser.driver, duration=0).key_down(Keys.CONTROL) \
                .send_keys("a").key_up(Keys.CONTROL).send_keys(Keys.DELETE, *text).perform()
            return
        units = text.encode("utf-16-le", "surrogatepass")
        codes = [int.from_bytes(units[at:at + 2], "little") for at in range(0, len(units), 2)]
        self.browser.script(
            "arguments[0].value = arguments[1].map((code) => String.fromCharCode(code)).join('');"
            "arguments[0].dispatchEvent(new Event('input', { bubbles: true }))", element, codes)

// Elements made of names, attributes and text; text never becomes markup.

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** An element that holds a definition's text, marked with its language where that differs. */
function textEl(name, attributes, text, ...more) {
  const spoken = languageOf(text);
  const differs = spoken !== undefined && spoken !== language;
  return el(name, differs ? { ...attributes, lang: spoken } : attributes, wording(text), ...more);
}

function button(text, act, attributes = {}) {
  const node = el("button", { type: "button", ...attributes }, text);
  node.addEventListener("click", act);
  return node;
}

/** The heading of a view; it takes the focus when the view appears. */
function heading(...children) {
  return el("h1", { tabindex: "-1" }, ...children);
}

function paragraph(text, attributes = {}) {
  return el("p", attributes, text);
}

/** The place under a form where it is said why something isn't taken. */
function errorPlace() {
  return el("p", { id: "error", class: "error", role: "alert" });
}

/** Says why something isn't taken, marks the controls, and moves the focus to the first. */
function refuse(form, sentence, controls) {
  form.querySelector("#error").textContent = sentence;
  for (const control of controls) {
    const canBeInvalid = control.matches("textarea, select, input[type=text]");
    if (canBeInvalid) control.setAttribute("aria-invalid", "true");
  }
  controls[0]?.focus();
}

function withdrawRefusal(form) {
  form.querySelector("#error").textContent = "";
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
  }
}

/** A select with a first entry that asks to choose. */
function selectOf(id, entries, chosen, attributes = {}) {
  const node = el("select", { id, ...attributes }, el("option", { value: "" }, words("pageChoose")),
    ...entries.map(([value, text]) => el("option", { value }, text)));
  node.value = chosen;
  return node;
}

/** One radio button or checkbox with its words. */
function option(type, name, value, isChosen, ...content) {
  const input = el("input", { type, name, value });
  input.checked = isChosen;
  return el("label", { class: "option" }, input, el("span", {}, ...content));
}

// Before the first question: who answers, what is promised, and answers that were kept.

/** Begins with nothing, or offers to go on with a draft. */
function showStart() {
  const draft = loadDraft();
  if (draft) show(() => welcomeBackView(draft));
  else show(startView);
}

/** The roles that some questionnaire on the page is for. */
function offeredRoles() {
  return page.roles.filter((role) =>
    page.questionnaires.some((one) => one.roles.includes(role.id)));
}

/** What was chosen before the first question; the language may change meanwhile. */
const chosen = { unit: "", role: "", questionnaire: "", token: "" };

function startView() {
  const form = el("form", { novalidate: true, "data-view": "start" },
    heading(textEl("span", {}, page.assessment.title)),
    page.synthetic ? paragraph(words("sampleEngagement"), { class: "synthetic" }) : null,
    unitField(), roleField(), page.needsToken ? tokenField() : null, errorPlace(),
    el("div", { class: "row" },
      el("button", { type: "submit", class: "first", "data-act": "next" }, words("pageNext"))));
  form.addEventListener("input", () => {
    withdrawRefusal(form);
    readStart(form);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    readStart(form);
    const missing = missingStart(form);
    if (missing) refuse(form, ...missing);
    else showQuestionnaires();
  });
  return { nodes: [form], title: wording(page.assessment.title) };
}

/** A unit or role that is the only one isn't asked for, only shown. */
function unitField() {
  if (page.units.length === 1) {
    chosen.unit = page.units[0].id;
    return paragraph(`${words("pageUnit")}: ${page.units[0].name}`);
  }
  const entries = page.units.map((unit, at) => [String(at), unit.above
    ? `${unit.name} · ${unit.above}` : unit.name]);
  const at = page.units.findIndex((unit) => unit.id === chosen.unit);
  return el("div", { class: "field" }, el("label", { for: "unit" }, words("whichUnit")),
    selectOf("unit", entries, at < 0 ? "" : String(at), { "aria-describedby": "error" }));
}

function roleField() {
  const roles = offeredRoles();
  if (roles.length === 1) {
    chosen.role = roles[0].id;
    return el("p", {}, words("pageRole") + ": ", textEl("span", {}, roles[0].title));
  }
  return el("fieldset", { class: "field", "aria-describedby": "error" },
    el("legend", {}, words("whichRole")), el("div", { class: "options" }, ...roles.map((role) =>
      option("radio", "role", role.id, role.id === chosen.role,
        textEl("span", {}, role.title)))));
}

function tokenField() {
  const box = el("input", {
    type: "text", id: "token", class: "code", autocomplete: "off", autocapitalize: "none",
    spellcheck: "false", "aria-describedby": "token-hint error",
  });
  box.value = chosen.token;
  return el("div", { class: "field" }, el("label", { for: "token" }, words("pageToken")),
    paragraph(words("pageTokenHint"), { id: "token-hint", class: "hint" }), box);
}

function readStart(form) {
  const unit = form.querySelector("#unit");
  if (unit) chosen.unit = page.units[Number(unit.value)]?.id ?? "";
  if (unit?.value === "") chosen.unit = "";
  const role = form.querySelector("input[name=role]:checked");
  if (role) chosen.role = role.value;
  chosen.token = form.querySelector("#token")?.value ?? chosen.token;
}

/** What is missing, as a sentence and the controls concerned. */
function missingStart(form) {
  const unit = form.querySelector("#unit");
  if (unit?.value === "") return [words("whichUnit") + " " + words("pageNeedsChoice"), [unit]];
  if (chosen.role === "") {
    return [words("whichRole") + " " + words("pageNeedsChoice"),
      [...form.querySelectorAll("input[name=role]")]];
  }
  const token = form.querySelector("#token");
  return token && !isToken(token.value) ? [words("pageTokenWrong"), [token]] : null;
}

/** A participation code without what only makes it easier to read. */
function normalizedToken(text) {
  return text.toLowerCase().replace(/[\p{White_Space}\p{Pd}]/gu, "");
}

const codeAlphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** Whether a code has the right form: the sum of its weighted characters is a multiple of 31. */
function isToken(text) {
  const places = Array.from(normalizedToken(text), (one) => codeAlphabet.indexOf(one));
  return places.length === 16 && !places.includes(-1)
    && places.reduce((sum, place, at) => sum + (at + 1) * place, 0) % 31 === 0;
}

function showQuestionnaires() {
  const fitting = page.questionnaires.filter((one) => one.roles.includes(chosen.role));
  if (fitting.length === 1) return show(() => promiseView(fitting[0]));
  show(() => questionnairesView(fitting));
}

function questionnairesView(fitting) {
  const form = el("form", { novalidate: true, "data-view": "questionnaires" },
    el("fieldset", { "aria-describedby": "error" },
      el("legend", {}, heading(words("whichQuestionnaire"))),
      el("div", { class: "options" }, ...fitting.map((one) => option("radio", "questionnaire",
        one.id, one.id === chosen.questionnaire, textEl("span", {}, one.title))))),
    errorPlace(), rowBackTo(startView));
  form.addEventListener("input", () => withdrawRefusal(form));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const inputs = [...form.querySelectorAll("input")];
    const value = inputs.find((input) => input.checked)?.value;
    const found = fitting.find((one) => one.id === value);
    if (!found) return refuse(form, words("pageNeedsChoice"), inputs);
    chosen.questionnaire = found.id;
    show(() => promiseView(found));
  });
  return { nodes: [form], title: words("whichQuestionnaire") };
}

function rowBackTo(view, text = words("pageNext")) {
  return el("div", { class: "row" },
    el("button", { type: "submit", class: "first", "data-act": "next" }, text),
    button(words("back"), () => show(view), { "data-act": "back" }));
}

/** What is promised, before anything is kept. */
function promiseView(questionnaire) {
  const other = speak(questionnaire);
  const form = el("form", { "data-view": "promise" },
    heading(textEl("span", {}, questionnaire.title)),
    other,
    questionnaire.introduction ? textEl("p", {}, questionnaire.introduction) : null,
    el("div", { class: "promise" },
      ...(page.promise[language] ?? []).map((sentence) => paragraph(sentence)),
      paragraph(words(keeps ? "pageKept" : "pageNotKept"))),
    rowBackTo(startView, words("pageBegin")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    begin({ ...chosen, questionnaire, answers: new Map(), typed: new Map() });
  });
  return { nodes: [form], title: wording(questionnaire.title) };
}

/** Speaks a language of the questionnaire; returns a notice when that isn't the wanted one. */
function speak(questionnaire) {
  const offered = questionnaire.languages;
  if (offered.includes(language)) return null;
  const sentence = words("otherLanguage", { n: offered.map(nameOfLanguage).join(", ") });
  const notice = paragraph(sentence, { class: "hint", lang: language });
  setLanguage(offered[0]);
  return notice;
}

function begin({ unit, role, questionnaire, answers, typed }) {
  if (!questionnaire.languages.includes(language)) setLanguage(questionnaire.languages[0]);
  sitting = {
    unit, role, questionnaire, typed,
    interview: createInterview(itemsFor(questionnaire, role), answers),
  };
  introduced = null;
  shownItem = null;
  saveDraft();
  showQuestion();
}

function welcomeBackView(draft) {
  const form = el("form", { novalidate: true, "data-view": "welcome-back" },
    heading(textEl("span", {}, draft.questionnaire.title)),
    paragraph(words("welcomeBack", { n: String(draft.answers.size) })),
    el("p", {}, `${words("pageUnit")}: ${unitNamed(draft.unit).name}. ${words("pageRole")}: `,
      textEl("span", {}, page.roles.find((role) => role.id === draft.role).title), "."),
    page.needsToken ? tokenField() : null, errorPlace(),
    el("div", { class: "row" },
      el("button", { type: "submit", class: "first", "data-act": "resume" }, words("pageResume")),
      button(words("pageAnew"), startAnew, { "data-act": "anew" })),
    paragraph(words("pageAnewMeans"), { class: "hint" }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const token = form.querySelector("#token");
    if (token && !isToken(token.value)) return refuse(form, words("pageTokenWrong"), [token]);
    chosen.token = token?.value ?? "";
    begin(draft);
  });
  return { nodes: [form], title: wording(draft.questionnaire.title) };
}

function startAnew() {
  eraseDraft();
  forgetChoices();
  show(startView);
}

function forgetChoices() {
  Object.assign(chosen, { unit: "", role: "", questionnaire: "", token: "" });
}

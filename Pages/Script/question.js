// One question at a time.

/** The section whose introduction was shown last. */
let introduced = null;

/** The item that was shown last. */
let shownItem = null;

/** Waits until a person stops typing before what they typed is kept. */
let typingTimer = 0;

/** Shows the present question, or the review when there is none. */
function showQuestion() {
  if (sitting.interview.current()) show(questionView);
  else showReview();
}

function questionView() {
  const item = sitting.interview.current();
  const present = sitting.interview.answers.get(item.id);
  const raw = sitting.typed.get(item.id) ?? rawFrom(item, present);
  const controls = controlsFor(item, raw);
  const form = el("form", { novalidate: true, "data-item": item.id },
    ...placeOf(item), controls.node, errorPlace(), soFar(item, present, raw), instead(item),
    navigation());
  const keep = () => keepTyped(item, controls, present);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take(item, form, controls, present);
  });
  form.addEventListener("input", () => {
    withdrawRefusal(form);
    clearTimeout(typingTimer);
    typingTimer = setTimeout(keep, 300);
  });
  return { nodes: [form], leave: keep, title: wording(item.wording) };
}

/** Keeps what the controls hold, unless it is the answer that was accepted already. */
function keepTyped(item, controls, present) {
  clearTimeout(typingTimer);
  if (!sitting) return;
  const raw = controls.read();
  const isAsAnswered = JSON.stringify(raw) === JSON.stringify(rawFrom(item, present));
  const before = JSON.stringify(sitting.typed.get(item.id));
  if (isAsAnswered) sitting.typed.delete(item.id);
  else sitting.typed.set(item.id, raw);
  if (JSON.stringify(sitting.typed.get(item.id)) !== before) saveDraft();
}

/** Takes what the controls hold as the answer, keeps the present one, or says what is missing. */
function take(item, form, controls, present) {
  const raw = controls.read();
  const blank = isBlank(item, raw);
  if (blank && present && "nonresponse" in present) return accept(item, present);
  const answer = blank ? null : answerFrom(item, raw);
  if (answer) return accept(item, answer);
  refuse(form, misfit(item, blank), controls.inputs);
}

function accept(item, answer) {
  if (!sitting.interview.answer(answer)) return;
  clearTimeout(typingTimer);
  leave = null;
  sitting.typed.delete(item.id);
  saveDraft();
  showQuestion();
}

function placeOf(item) {
  const sections = sitting.questionnaire.sections;
  const number = sections.findIndex((section) => section.items.includes(item));
  const section = sections[number];
  const { position, reachable } = sitting.interview.progress();
  const place = el("p", { class: "place" },
    el("span", {},
      words("section", { n: String(number + 1), of: String(sections.length) }) + ": ",
      textEl("span", {}, section.title)),
    el("span", {}, words("question", { n: String(position), of: String(reachable) })));
  const bar = el("progress", { "aria-hidden": "true", max: reachable, value: position - 1 });
  const isNew = introduced !== section || shownItem === item.id;
  introduced = section;
  shownItem = item.id;
  return isNew && section.introduction
    ? [place, bar, textEl("p", { class: "introduction" }, section.introduction)] : [place, bar];
}

/** A nonresponse that was given before; other answers show in the controls. */
function soFar(item, present, raw) {
  if (!present || !("nonresponse" in present) || !isBlank(item, raw)) return null;
  return paragraph(words("pageSoFar", { what: shown(item, present) }), { class: "hint" });
}

/** The kinds of nonresponse on offer, and to skip. */
function instead(item) {
  const ways = (item.nonresponse ?? []).map((kind) =>
    button(nonresponseName(kind), () => accept(item, { nonresponse: kind }),
      { class: "quiet", "data-nonresponse": kind }));
  if (!item.required) {
    ways.push(button(words("skip"), () => accept(item, { nonresponse: "skipped" }),
      { class: "quiet", "data-nonresponse": "skipped" }));
  }
  if (ways.length === 0) return null;
  return el("div", { class: "instead", role: "group", "aria-labelledby": "instead" },
    el("h2", { id: "instead" }, words("pageInstead")), el("div", { class: "row" }, ...ways));
}

function navigation() {
  const { interview } = sitting;
  const goBack = () => {
    interview.back();
    showQuestion();
  };
  const back = interview.hasBefore()
    ? button(words("back"), goBack, { "data-act": "back" }) : null;
  return el("div", { class: "row" },
    el("button", { type: "submit", class: "first", "data-act": "next" }, words("pageNext")), back,
    button(words("pageReview"), showReview, { class: "quiet far", "data-act": "review" }));
}

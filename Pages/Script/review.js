// All questions with their answers: what is open, what was skipped, and the way to each of them.

function showReview() {
  show(reviewView);
}

function reviewView() {
  const { interview } = sitting;
  const open = interview.open();
  const needed = open.filter((item) => item.required);
  const counts = {
    n: String(interview.reachable().length - open.length - interview.skipped().length),
    skipped: String(interview.skipped().length), open: String(open.length),
  };
  const nodes = [heading(words("pageReviewHeading")), paragraph(words("pageCounts", counts))];
  if (needed.length > 0) {
    nodes.push(paragraph(words("pageRequiredOpen", { n: String(needed.length) })));
  } else if (open.length > 0) nodes.push(paragraph(words("pageOpenMeans")));
  nodes.push(ending(open, needed), ...sectionLists(interview));
  return { nodes, title: words("pageReviewHeading") };
}

function sectionLists(interview) {
  const asked = new Set(interview.reachable());
  return sitting.questionnaire.sections.flatMap((section) => {
    const items = section.items.filter((item) => asked.has(item));
    if (items.length === 0) return [];
    return [
      textEl("h2", {}, section.title), el("ul", { class: "answers" }, ...items.map(reviewLine)),
    ];
  });
}

function reviewLine(item) {
  const state = stateOf(item);
  const go = () => {
    sitting.interview.jump(item.id);
    showQuestion();
  };
  const way = button("", go);
  if (item.stem) way.append(textEl("span", { class: "stem" }, item.stem), " ");
  way.append(textEl("span", {}, item.wording));
  if (item.required && state.name === "open") way.append(" " + words("required"));
  return el("li", { class: state.name, "data-line": item.id, "data-state": state.name },
    way, el("span", { class: "given" }, state.text));
}

/** Where an item stands; something typed but not confirmed doesn't count and is said. */
function stateOf(item) {
  const answer = sitting.interview.answers.get(item.id);
  const begun = sitting.typed.has(item.id) ? words("pageBegun") : null;
  if (!answer) return { name: "open", text: begun ?? words("pageOpen") };
  const name = answer.nonresponse === "skipped" ? "skipped" : "answered";
  return { name, text: begun ? `${shown(item, answer)}\n${begun}` : shown(item, answer) };
}

function ending(open, needed) {
  const { interview } = sitting;
  const buttons = [];
  if (needed.length === 0) {
    buttons.push(button(words("pageFinish"), finish, { class: "first", "data-act": "finish" }));
  }
  if (open.length > 0) {
    const go = () => {
      interview.jump((needed[0] ?? open[0]).id);
      showQuestion();
    };
    buttons.push(button(words("pageFirstOpen"), go, { "data-act": "open" }));
  }
  const back = () => {
    if (!interview.current()) interview.back();
    showQuestion();
  };
  buttons.push(button(words("back"), back, { "data-act": "back" }));
  return el("div", {},
    needed.length === 0 ? paragraph(words("pageFinishMeans"), { class: "hint" }) : null,
    errorPlace(), el("div", { class: "row" }, ...buttons));
}

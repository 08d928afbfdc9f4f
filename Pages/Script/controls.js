// The controls of a question: `node` to show, `read` for what they hold, `inputs` that may be wrong.

/** The controls for an item, showing `raw`. */
function controlsFor(item, raw) {
  switch (item.kind) {
    case "rating": return radios(item, raw, page.scales[item.scale].map(pointChoice));
    case "single-choice":
      return radios(item, raw, item.options.map((one) => [one.id, textEl("span", {}, one.label)]));
    case "yes-no":
      return radios(item, raw, [["yes", words("yes")], ["no", words("no")]]);
    case "multiple-choice": return checkboxes(item, raw);
    case "estimate": return threeFields(item, raw);
    case "ranking": return ranks(item, raw);
    case "free-text": return textArea(item, raw);
    default: return field(item, raw);
  }
}

function pointChoice(point) {
  const label = wording(point.label) === ""
    ? el("span", {}, String(point.rating)) : textEl("span", {}, point.label);
  const anchor = point.anchor ? textEl("span", { class: "anchor" }, point.anchor) : null;
  return [String(point.rating), label, anchor];
}

/** The wording, with what stands above and beside it. */
function question(item, ...inner) {
  const mark = item.required ? el("span", { class: "required" }, " " + words("required")) : null;
  const title = heading(...(inner.length > 0 ? inner : [textEl("span", {}, item.wording)]), mark);
  return item.stem ? [textEl("span", { class: "stem" }, item.stem), title] : [title];
}

/** What may be read under the wording, and the ids by which controls refer to it. */
function hints(item, sentence) {
  const nodes = [];
  if (item.help) nodes.push(textEl("p", { id: "help", class: "hint" }, item.help));
  if (sentence) nodes.push(paragraph(sentence, { id: "takes", class: "hint" }));
  return { nodes, ids: [...nodes.map((node) => node.id), "error"].join(" ") };
}

function group(item, sentence, ...content) {
  const { nodes, ids } = hints(item, sentence);
  return el("fieldset", { "aria-describedby": ids },
    el("legend", {}, ...question(item)), ...nodes, ...content);
}

function radios(item, raw, choices) {
  const node = group(item, null, el("div", { class: "options" }, ...choices.map(
    ([value, ...content]) => option("radio", "answer", value, value === raw, ...content))));
  const inputs = [...node.querySelectorAll("input")];
  return { node, inputs, read: () => inputs.find((input) => input.checked)?.value ?? "" };
}

function checkboxes(item, raw) {
  const boxes = item.options.map((one) =>
    option("checkbox", "answer", one.id, raw.includes(one.id), textEl("span", {}, one.label)));
  const none = option("checkbox", "answer", "", raw.includes(""), words("pageNone"));
  none.classList.add("apart");
  const node = group(
    item, words("pageMarkAll"), el("div", { class: "options" }, ...boxes, none));
  const inputs = [...node.querySelectorAll("input")];
  node.addEventListener("change", ({ target }) => {
    const contradicts = (input) => (target.value === "") !== (input.value === "");
    if (target.checked) inputs.filter(contradicts).forEach((input) => { input.checked = false; });
  });
  return {
    node, inputs,
    read: () => inputs.filter((input) => input.checked).map((input) => input.value),
  };
}

function input(item, id, raw, describedBy) {
  const mayBeNegative = item.kind !== "percentage"
    && (item.minimum === undefined || item.minimum.startsWith("-"));
  const node = el("input", {
    type: "text", id, inputmode: mayBeNegative ? "text" : "decimal", autocomplete: "off",
    "aria-describedby": describedBy,
  });
  node.value = raw;
  return node;
}

function field(item, raw) {
  const { nodes, ids } = hints(item, words("pageTakes", { what: expectation(item) }));
  const box = input(item, "answer", raw, ids);
  const label = el("label", { for: "answer" }, textEl("span", {}, item.wording));
  const node = el("div", {}, ...question(item, label), ...nodes, box);
  return { node, inputs: [box], read: () => box.value };
}

function threeFields(item, raw) {
  const names = ["pageLow", "pageLikely", "pageHigh"];
  const boxes = names.map((_, at) => input(item, "answer-" + at, raw[at], "takes error"));
  const node = group(
    item, words("pageTakesEach", { what: expectation(item) }),
    el("div", { class: "three" }, ...boxes.map((box, at) =>
      el("div", {}, el("label", { for: box.id }, words(names[at])), box))));
  return { node, inputs: boxes, read: () => boxes.map((box) => box.value) };
}

function ranks(item, raw) {
  const places = item.options.map((_, at) => [String(at + 1), String(at + 1)]);
  const lists = item.options.map((_, at) => selectOf("rank-" + at, places, raw[at]));
  for (const list of lists) list.options[0].textContent = "–";
  const rows = item.options.map((one, at) =>
    el("div", { class: "rank" }, lists[at], textEl("label", { for: lists[at].id }, one.label)));
  const node = group(
    item, words("pageRankAll", { n: String(lists.length) }),
    el("div", { class: "options" }, ...rows));
  return { node, inputs: lists, read: () => lists.map((list) => list.value) };
}

function textArea(item, raw) {
  const { nodes, ids } = hints(item, null);
  const box = el("textarea", { id: "answer", "aria-describedby": ids });
  box.value = raw;
  const label = el("label", { for: "answer" }, textEl("span", {}, item.wording));
  const node = el("div", {}, ...question(item, label), ...nodes, box);
  return { node, inputs: [box], read: () => box.value };
}

/** What the item takes, with its unit of measure. */
function expectation(item) {
  const unit = wording(item.unit);
  return wording(item.takes) + (unit === "" ? "" : ` (${unit})`);
}

/** Why what the controls hold isn't an answer. */
function misfit(item, isBlank) {
  const what = expectation(item);
  const n = String(item.options?.length ?? 0);
  const keys = {
    rating: "pageNeedsChoice", "single-choice": "pageNeedsChoice", "yes-no": "pageNeedsChoice",
    "multiple-choice": "pageNeedsMark", ranking: "pageNeedsRanks", estimate: "pageNeedsEach",
    "free-text": "pageNeedsText",
  };
  const sentence = words(keys[item.kind] ?? "pageNeedsValue", { what, n });
  return isBlank && !item.required ? sentence + " " + words("pageOrSkip") : sentence;
}

/** An answer in a few words. */
function shown(item, answer) {
  const label = (id) => wording(item.options.find((one) => one.id === id).label);
  if ("nonresponse" in answer) return nonresponseName(answer.nonresponse);
  if ("rating" in answer) {
    const point = page.scales[item.scale].find((one) => one.rating === answer.rating);
    return wording(point.label) || String(answer.rating);
  }
  if ("yesNo" in answer) return words(answer.yesNo ? "yes" : "no");
  if ("option" in answer) return label(answer.option);
  if ("options" in answer) {
    const chosen = item.options.filter((one) => answer.options.includes(one.id));
    return chosen.length === 0
      ? words("pageNone") : chosen.map((one) => wording(one.label)).join("; ");
  }
  if ("ranking" in answer) {
    return answer.ranking.map((id, at) => `${at + 1}. ${label(id)}`).join("\n");
  }
  if ("estimate" in answer) return answer.estimate.join(" · ");
  if ("number" in answer) return answer.number;
  return shortened(answer.text);
}

function shortened(text) {
  const characters = Array.from(text);
  return characters.length > 120 ? characters.slice(0, 120).join("") + "…" : text;
}

function nonresponseName(kind) {
  const keys = {
    skipped: "skipped", "dont-know": "dontKnow", "not-applicable": "notApplicable",
    "prefer-not-to-say": "preferNotToSay",
  };
  return words(keys[kind]);
}

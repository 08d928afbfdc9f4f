// The response as XML, in the form that `collect` takes. The end of no element stands in a page's
// script as it is, so a slash after `<` has a backslash before it.

/** A file that holds one response. `answers` is a Map without items that weren't asked. */
function responseXML(questionnaire, unit, role, answers) {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tag("responses", {
      assessment: page.assessment.id, version: page.assessment.version,
      questionnaire: questionnaire.id,
    }, ">"),
    "  " + tag("response", { unit, role }, answers.size === 0 ? "/>" : ">"),
  ];
  for (const item of itemsOf(questionnaire)) {
    if (answers.has(item.id)) lines.push(...answerLines(item, answers.get(item.id)));
  }
  if (answers.size > 0) lines.push("  <\/response>");
  return lines.join("\n") + "\n<\/responses>\n";
}

function answerLines(item, answer) {
  const start = "    ";
  const inner = contentLines(item, answer);
  if (!inner) return [start + tag("answer", { item: item.id, ...attributesOf(answer) }, "/>")];
  return [
    start + tag("answer", { item: item.id }, ">"),
    ...inner.map((line) => start + "  " + line), start + "<\/answer>",
  ];
}

function attributesOf(answer) {
  if ("estimate" in answer) {
    const [low, likely, high] = answer.estimate;
    return { low, likely, high };
  }
  if ("yesNo" in answer) return { "yes-no": answer.yesNo ? "yes" : "no" };
  return answer;
}

function contentLines(item, answer) {
  if ("options" in answer) {
    const chosen = item.options.filter((option) => answer.options.includes(option.id));
    if (chosen.length === 0) return ["<none/>"];
    return chosen.map((option) => tag("option", { id: option.id }, "/>"));
  }
  if ("ranking" in answer) return answer.ranking.map((option) => tag("rank", { option }, "/>"));
  if ("text" in answer) return [`<text>${escaped(answer.text, false)}<\/text>`];
  return null;
}

function tag(name, attributes, end) {
  const list = Object.entries(attributes).map(([key, value]) =>
    ` ${key}="${escaped(String(value), true)}"`);
  return `<${name}${list.join("")}${end}`;
}

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };
const attributeEntities = { "\"": "&quot;", "\t": "&#9;", "\n": "&#10;" };

/** The text escaped, with U+FFFD for what XML 1.0 can't hold (production 2, Char). */
function escaped(text, inAttribute) {
  return Array.from(text, (character) => {
    if (character in entities) return entities[character];
    if (inAttribute && character in attributeEntities) return attributeEntities[character];
    return isAllowed(character.codePointAt(0)) ? character : "\ufffd";
  }).join("");
}

function isAllowed(code) {
  return code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code <= 0xd7ff)
    || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

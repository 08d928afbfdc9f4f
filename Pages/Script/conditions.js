// Skip rules. A comparison with an item that has no substantive answer is false, either way.

/** Whether a condition holds for a Map of answers. */
function holds(condition, answers) {
  const [[name, value]] = Object.entries(condition);
  switch (name) {
    case "all": return value.every((part) => holds(part, answers));
    case "any": return value.some((part) => holds(part, answers));
    default: return compares(name, answers.get(value[0]), value[1]);
  }
}

function compares(name, answer, value) {
  if (!answer || "nonresponse" in answer) return false;
  switch (name) {
    case "is": return matches(answer, value);
    case "is-not": return !matches(answer, value);
    case "one-of": return value.some((code) => matches(answer, code));
    case "answered": return true;
    case "at-least": return magnitude(answer) !== null && magnitude(answer) >= parseQuantity(value);
    case "at-most": return magnitude(answer) !== null && magnitude(answer) <= parseQuantity(value);
    default: return false;
  }
}

/** Whether an answer is, or for a multiple choice contains, the code of a definition. */
function matches(answer, code) {
  if ("rating" in answer) return String(answer.rating) === code;
  if ("option" in answer) return answer.option === code;
  if ("options" in answer) return answer.options.includes(code);
  if ("yesNo" in answer) return code === (answer.yesNo ? "yes" : "no");
  if ("number" in answer) return parseQuantity(code) === parseQuantity(answer.number);
  if ("ranking" in answer) return answer.ranking[0] === code;
  return false;
}

/** The size of a rating, number or likely value, or null. */
function magnitude(answer) {
  if ("rating" in answer) return BigInt(answer.rating) * 1000n;
  if ("number" in answer) return parseQuantity(answer.number);
  if ("estimate" in answer) return parseQuantity(answer.estimate[1]);
  return null;
}

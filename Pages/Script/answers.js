// What an item takes, and what the controls of a question hold before it is accepted.

const fewest = { percentage: "0" };
const most = { percentage: "100" };

/** Whether an item offers a kind of nonresponse; anything else is always offered. */
function isOffered(item, answer) {
  if (!("nonresponse" in answer)) return true;
  if (answer.nonresponse === "skipped") return !item.required;
  return (item.nonresponse ?? []).includes(answer.nonresponse);
}

/** Whether an answer is one that the item's kind takes. */
function accepts(item, answer) {
  if ("nonresponse" in answer) return true;
  const codes = (item.options ?? []).map((option) => option.id);
  switch (item.kind) {
    case "rating": return page.scales[item.scale].some((point) => point.rating === answer.rating);
    case "single-choice": return codes.includes(answer.option);
    case "multiple-choice":
      return isDistinct(answer.options) && answer.options.every((id) => codes.includes(id));
    case "yes-no": return typeof answer.yesNo === "boolean";
    case "number": case "money": case "percentage": return isWithin(item, answer.number);
    case "estimate": return isEstimate(item, answer.estimate);
    case "ranking":
      return isDistinct(answer.ranking) && answer.ranking.length === codes.length
        && answer.ranking.every((id) => codes.includes(id));
    case "free-text": return typeof answer.text === "string" && answer.text !== "";
    default: return false;
  }
}

function isDistinct(list) {
  return Array.isArray(list) && new Set(list).size === list.length;
}

function isWithin(item, text) {
  const number = typeof text === "string" ? parseQuantity(text) : null;
  if (number === null) return false;
  const low = item.minimum ?? fewest[item.kind];
  const high = item.maximum ?? most[item.kind];
  return (low === undefined || parseQuantity(low) <= number)
    && (high === undefined || number <= parseQuantity(high));
}

function isEstimate(item, three) {
  if (!Array.isArray(three) || three.length !== 3 || !three.every((one) => isWithin(item, one))) {
    return false;
  }
  const [low, likely, high] = three.map(parseQuantity);
  return low <= likely && likely <= high;
}

/** The answer that typed or chosen values stand for, or null when they stand for none. */
function answerFrom(item, raw) {
  const answer = reading(item, raw);
  return answer && accepts(item, answer) ? answer : null;
}

function reading(item, raw) {
  switch (item.kind) {
    case "rating": return { rating: Number(raw) };
    case "single-choice": return { option: raw };
    case "yes-no": return { yesNo: raw === "yes" };
    case "multiple-choice": return { options: raw.filter((id) => id !== "") };
    case "number": case "money": case "percentage": return withQuantity(raw);
    case "estimate": return withQuantities(raw);
    case "ranking": return withOrder(item, raw);
    case "free-text": return trimmed(raw) === "" ? null : { text: raw };
    default: return null;
  }
}

function withQuantity(raw) {
  const number = typedQuantity(raw);
  return number === null ? null : { number: quantityText(number) };
}

function withQuantities(raw) {
  const three = raw.map(typedQuantity);
  return three.includes(null) ? null : { estimate: three.map(quantityText) };
}

function withOrder(item, raw) {
  const count = item.options.length;
  const isOrder = isDistinct(raw) && raw.every((rank) => rank !== "");
  if (!isOrder) return null;
  const order = Array.from({ length: count }, (_, at) => raw.indexOf(String(at + 1)));
  return order.includes(-1) ? null : { ranking: order.map((at) => item.options[at].id) };
}

/** The values that controls show for an answer; empty ones without a substantive answer. */
function rawFrom(item, answer) {
  const given = answer && !("nonresponse" in answer) ? answer : {};
  switch (item.kind) {
    case "rating": return String(given.rating ?? "");
    case "single-choice": return given.option ?? "";
    case "yes-no": return given.yesNo === undefined ? "" : given.yesNo ? "yes" : "no";
    case "multiple-choice": return given.options?.length === 0 ? [""] : given.options ?? [];
    case "estimate": return given.estimate ?? ["", "", ""];
    case "ranking":
      return item.options.map((option) =>
        given.ranking ? String(given.ranking.indexOf(option.id) + 1) : "");
    case "free-text": return given.text ?? "";
    default: return given.number ?? "";
  }
}

/** Whether the controls hold nothing at all. An empty code stands for "none of these". */
function isBlank(item, raw) {
  if (item.kind === "multiple-choice") return raw.length === 0;
  return Array.isArray(raw) ? raw.every((one) => one === "") : raw === "";
}

// Decimal numbers with up to three places, as whole counts of thousandths; never a binary fraction.

/** The number of thousandths as a BigInt, or null for anything but a plain decimal number. */
function parseQuantity(text) {
  const parts = /^([+-]?)([0-9]{1,15})(?:\.([0-9]{1,3}))?$/.exec(text);
  if (!parts) return null;
  const total = BigInt(parts[2] + (parts[3] ?? "").padEnd(3, "0"));
  return parts[1] === "-" ? -total : total;
}

/** The shortest decimal text of a count of thousandths. */
function quantityText(thousandths) {
  const digits = (thousandths < 0n ? -thousandths : thousandths).toString().padStart(4, "0");
  const places = digits.slice(-3).replace(/0+$/, "");
  return (thousandths < 0n ? "-" : "") + digits.slice(0, -3) + (places ? "." + places : "");
}

/**
 * What a person typed as a number: with a point, or with a comma and one or two digits after it.
 * Three digits after a sign are more likely a separator of thousands, as in 1.000.
 */
function typedQuantity(typed) {
  const text = trimmed(typed);
  const comma = text.split(",");
  if (comma.length === 2 && !text.includes(".") && [1, 2].includes(comma[1].length)) {
    return parseQuantity(comma.join("."));
  }
  const point = text.split(".");
  if (point.length === 2 && point[1].length === 3) return null;
  return parseQuantity(text);
}

/** The text without white space at its ends. */
function trimmed(text) {
  return text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "");
}

// What the page knows, and its words in the respondent's language.

const page = JSON.parse(document.getElementById("definition").textContent);

/** The language of everything on the page. */
let language = page.language;

/** What was begun: unit, role, questionnaire, interview, typed values by item; or null. */
let sitting = null;

/** The program's own words, with values in the place of words in braces. */
function words(key, values = {}) {
  return page.words[language][key].replace(
    /\{(\w+)\}/g, (place, name) => (Object.hasOwn(values, name) ? values[name] : place));
}

/** A definition's text: in the page's language, or else its first wording. */
function wording(text) {
  if (!text) return "";
  return text[languageOf(text)] ?? "";
}

function languageOf(text) {
  return Object.hasOwn(text, language) ? language : Object.keys(text)[0];
}

/** The languages of the page in their own words. */
function nameOfLanguage(tag) {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function itemsOf(questionnaire) {
  return questionnaire.sections.flatMap((section) => section.items);
}

/** The items of a role, in the order of asking. */
function itemsFor(questionnaire, role) {
  return itemsOf(questionnaire).filter((item) => !item.audience || item.audience.includes(role));
}

function unitNamed(id) {
  return page.units.find((unit) => unit.id === id);
}

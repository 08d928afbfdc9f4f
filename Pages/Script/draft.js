// The answers of an unfinished interview, kept in the browser under a key of this page alone.

let draftKey = null;
let keeps = false;

/** Finds out whether the browser keeps anything, and under which key. */
async function openDrafts() {
  if (!canSeal()) return;
  draftKey = "soundings-" + hexadecimal(await sha256(bytes(page.binding)));
  try {
    localStorage.setItem(draftKey + "-try", "1");
    localStorage.removeItem(draftKey + "-try");
    keeps = true;
  } catch {
    keeps = false;
  }
}

/** Keeps what was answered and typed; says so when that fails. */
function saveDraft() {
  if (!sitting || !keeps) return;
  try {
    localStorage.setItem(draftKey, JSON.stringify({
      language, unit: sitting.unit, role: sitting.role, questionnaire: sitting.questionnaire.id,
      answers: Object.fromEntries(sitting.interview.answers),
      typed: Object.fromEntries(sitting.typed),
    }));
  } catch {
    keeps = false;
    say("pageNotKept");
    showFooter();
  }
}

/** The draft that was kept, or null; whatever doesn't fit the definition is left out. */
function loadDraft() {
  if (!keeps) return null;
  let kept;
  try {
    kept = JSON.parse(localStorage.getItem(draftKey));
  } catch {
    return null;
  }
  const questionnaire = page.questionnaires.find((one) => one.id === kept?.questionnaire);
  const isKnown = questionnaire && page.units.some((unit) => unit.id === kept.unit)
    && questionnaire.roles.includes(kept.role);
  if (!isKnown) return null;
  const items = itemsFor(questionnaire, kept.role);
  const fitting = (values, fits) => new Map(items
    .filter((item) => Object.hasOwn(values ?? {}, item.id) && fits(item, values[item.id]))
    .map((item) => [item.id, values[item.id]]));
  return {
    language: kept.language, unit: kept.unit, role: kept.role, questionnaire,
    answers: fitting(kept.answers, (item, answer) =>
      isRecord(answer) && isOffered(item, answer) && accepts(item, answer)),
    typed: fitting(kept.typed, isRaw),
  };
}

function isRecord(value) {
  return typeof value === "object" && value !== null;
}

/** Whether a value has the form that the controls of an item give. */
function isRaw(item, raw) {
  const empty = rawFrom(item, null);
  if (!Array.isArray(empty)) return typeof raw === "string";
  const isList = Array.isArray(raw) && raw.every((one) => typeof one === "string");
  return isList && (item.kind === "multiple-choice" || raw.length === empty.length);
}

function eraseDraft() {
  if (!keeps) return;
  try {
    localStorage.removeItem(draftKey);
  } catch {
    keeps = false;
  }
}

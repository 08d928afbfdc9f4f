// The frame around the views: language, footer, messages, focus.

/** Makes the present view anew, such as in another language. */
let presentView = null;

/** What must be kept before the present view goes away; or null. */
let leave = null;

/** Shows a view: a function that returns its nodes, its title, and what to do before it goes. */
function show(view, { moves = true } = {}) {
  leave?.();
  leave = null;
  const { nodes, title, leave: keep } = view();
  presentView = view;
  leave = keep ?? null;
  document.getElementById("main").replaceChildren(...nodes);
  document.title = `${title} · ${page.organization}`;
  showFrame();
  if (!moves) return;
  if (!isFirst) say(null);
  isFirst = false;
  window.scrollTo(0, 0);
  document.querySelector("main h1")?.focus({ preventScroll: true });
}

let isFirst = true;

/** Says something at the top of the page, also to a screen reader; `null` takes it away. */
function say(key) {
  document.getElementById("status").textContent = key ? words(key) : "";
}

function setLanguage(tag) {
  language = tag;
  document.documentElement.lang = tag;
  document.documentElement.dir = /^(ar|dv|fa|he|ks|ku-arab|ps|sd|ug|ur|yi)\b/i.test(tag)
    ? "rtl" : "ltr";
}

/** The languages to choose from: those of the questionnaire, once it is known. */
function offeredLanguages() {
  return sitting ? sitting.questionnaire.languages : page.languages;
}

function showFrame() {
  // Before the first question the heading says it.
  document.getElementById("title").replaceChildren(
    ...(sitting ? [textEl("span", {}, sitting.questionnaire.title)] : []));
  showLanguages();
  showFooter();
}

function showLanguages() {
  const place = document.getElementById("language-choice");
  const offered = offeredLanguages();
  place.replaceChildren();
  place.hidden = offered.length < 2;
  if (place.hidden) return;
  const list = el("select", { id: "language" }, ...offered.map((tag) =>
    el("option", { value: tag, lang: tag }, nameOfLanguage(tag))));
  list.value = language;
  list.addEventListener("change", () => {
    // What was typed is kept before its controls are made anew.
    leave?.();
    leave = null;
    setLanguage(list.value);
    saveDraft();
    show(presentView, { moves: false });
    document.getElementById("language").focus();
  });
  place.append(el("label", { for: "language" }, words("pageLanguage")), list);
}

function showFooter() {
  const note = canSeal() && !keeps ? paragraph(words("pageNotKept"), { class: "fine" }) : null;
  document.getElementById("footer").replaceChildren(
    ...[note, button(words("pageForget"), askToForget, { class: "quiet", "data-act": "forget" })]
      .filter((node) => node));
}

/** Asks once more before everything is erased. */
function askToForget() {
  const no = () => dialog.close();
  const yes = () => {
    dialog.close();
    forget();
  };
  const dialog = el("dialog", { "aria-labelledby": "forget" },
    el("p", { id: "forget" }, words("pageForgetAsk")),
    el("div", { class: "row" },
      button(words("pageForgetYes"), yes, { "data-act": "forget-yes" }),
      button(words("pageKeep"), no, { class: "first", "data-act": "forget-no" })));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function forget() {
  leave = null;
  clearTimeout(typingTimer);
  sitting = null;
  eraseDraft();
  dropSealedFile();
  forgetChoices();
  show(startView);
  say("pageForgotten");
}

/** Another window of the same page answered or erased: what it left holds here too. */
function followAnotherWindow() {
  leave = null;
  clearTimeout(typingTimer);
  sitting = null;
  dropSealedFile();
  showStart();
}

/** The language to begin with: the first of the browser's that the page comes in. */
function firstLanguage(draft) {
  if (draft && draft.questionnaire.languages.includes(draft.language)) return draft.language;
  for (const wanted of navigator.languages ?? []) {
    const base = wanted.split("-")[0];
    const found = page.languages.find((tag) => tag === wanted)
      ?? page.languages.find((tag) => tag.split("-")[0] === base);
    if (found) return found;
  }
  return page.language;
}

function cannotSealView() {
  return {
    nodes: [heading(textEl("span", {}, page.assessment.title)), paragraph(words("pageCannotSeal"))],
    title: wording(page.assessment.title),
  };
}

window.addEventListener("pagehide", () => leave?.());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") leave?.();
});
window.addEventListener("storage", (event) => {
  if (event.key === draftKey && sitting) followAnotherWindow();
});
window.addEventListener("beforeunload", (event) => {
  const isUnsaved = sitting && (!keeps || sealedFile);
  if (isUnsaved) event.preventDefault();
});

async function main() {
  await openDrafts();
  setLanguage(firstLanguage(loadDraft()));
  if (canSeal()) showStart();
  else show(cannotSealView);
}

main();

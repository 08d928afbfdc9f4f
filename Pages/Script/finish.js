// The end: answers become one sealed file, and once it is saved they are nowhere else.

/** The sealed file that waits to be saved or was saved: name, bytes, hash, address; or null. */
let sealedFile = null;

let isSealing = false;

async function finish() {
  if (isSealing) return;
  isSealing = true;
  try {
    const { questionnaire, unit, role, interview } = sitting;
    const xml = responseXML(questionnaire, unit, role, interview.finalAnswers());
    const token = page.needsToken ? normalizedToken(chosen.token) : "";
    const content = await sealed(token + "\n" + xml);
    // The answers may have been forgotten meanwhile.
    if (sitting?.interview !== interview) return;
    sealedFile = {
      name: `response-${hexadecimal(crypto.getRandomValues(new Uint8Array(4)))}.soundings-response`,
      hash: hexadecimal(await sha256(content)),
      address: URL.createObjectURL(new Blob([content], { type: "application/octet-stream" })),
    };
    show(sealedView);
  } catch {
    const place = document.getElementById("error");
    if (place) place.textContent = words("pageSealFailed");
  } finally {
    isSealing = false;
  }
}

/** The way to save the sealed file. */
function saveLink(key, attributes, act) {
  const link = el("a", {
    href: sealedFile.address, download: sealedFile.name, "data-act": "save", ...attributes,
  }, words(key));
  link.addEventListener("click", act);
  return link;
}

function fileHash() {
  return el("p", { class: "fine below" }, words("pageFileHash") + ": ",
    el("span", { class: "hash", id: "hash" }, sealedFile.hash));
}

/** Goes back to the answers, which a new file will be made of. */
function backToAnswers() {
  dropSealedFile();
  showReview();
}

function sealedView() {
  // The browser starts to save after the click was dealt with.
  const saved = () => setTimeout(() => show(savedView), 0);
  return {
    nodes: [
      heading(words("pageSealed")), paragraph(words("pageSaveMeans")),
      el("div", { class: "row" }, saveLink("pageSave", { class: "button first" }, saved),
        button(words("pageToAnswers"), backToAnswers, { "data-act": "back" })),
      fileHash(),
    ],
    title: words("pageSealed"),
  };
}

/** Only the person can tell whether the browser wrote the file; until then the answers stay. */
function savedView() {
  return {
    nodes: [
      heading(words("pageSavedAsk")), paragraph(words("pageSavedMeans", { name: sealedFile.name })),
      el("div", { class: "row" },
        button(words("pageSavedYes"), afterSaving, { class: "first", "data-act": "erase" }),
        saveLink("pageSaveAgain", { class: "button" }, () => {}),
        button(words("pageToAnswers"), backToAnswers, { "data-act": "back" })),
      fileHash(),
    ],
    title: words("pageSavedAsk"),
  };
}

/** The person has the file: nothing of the answers stays. */
function afterSaving() {
  eraseDraft();
  sitting = null;
  forgetChoices();
  show(thanksView);
}

function thanksView() {
  return {
    nodes: [
      heading(words("pageThanks")), paragraph(words("pageSend", { name: sealedFile.name })),
      paragraph(words("pageErased")),
      el("div", { class: "row" },
        saveLink("pageSaveAgain", { class: "button" }, () => {})),
      fileHash(),
    ],
    title: words("pageThanks"),
  };
}

function dropSealedFile() {
  if (sealedFile) URL.revokeObjectURL(sealedFile.address);
  sealedFile = null;
}

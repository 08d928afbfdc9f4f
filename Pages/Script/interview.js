// One respondent's way through a questionnaire. What is asked next follows from the answers alone.

/**
 * Begins an interview, or goes on with one at the first item without an answer.
 * `answers` is a Map; answers to items that are no longer asked stay in it but don't count.
 */
function createInterview(items, answers) {
  let cursor = 0;

  /** For each item, whether it is asked; a skip rule doesn't see answers to items that aren't. */
  function relevance() {
    const seen = new Map();
    return items.map((item) => {
      const isAsked = !item.relevance || holds(item.relevance, seen);
      if (isAsked && answers.has(item.id)) seen.set(item.id, answers.get(item.id));
      return isAsked;
    });
  }

  function next(start, fits) {
    const relevant = relevance();
    const place = items.findIndex((item, at) => at >= start && relevant[at] && fits(item));
    return place < 0 ? items.length : place;
  }

  const nextOpen = () => next(0, (item) => !answers.has(item.id));

  function reachable() {
    const relevant = relevance();
    return items.filter((_, at) => relevant[at]);
  }

  cursor = nextOpen();
  return {
    answers,
    reachable,
    current: () => items[cursor] ?? null,
    open: () => reachable().filter((item) => !answers.has(item.id)),
    skipped: () => reachable().filter((item) => answers.get(item.id)?.nonresponse === "skipped"),
    progress() {
      const relevant = relevance();
      const before = items.filter((_, at) => relevant[at] && at < cursor).length;
      return { position: before + 1, reachable: reachable().length };
    },
    /** Accepts an answer to the present item and moves on; returns whether it was accepted. */
    answer(answer) {
      const item = items[cursor];
      if (!item || !isOffered(item, answer) || !accepts(item, answer)) return false;
      answers.set(item.id, answer);
      cursor = next(cursor + 1, () => true);
      if (cursor === items.length) cursor = nextOpen();
      return true;
    },
    /** Goes back to the item asked before; returns whether there is one. */
    back() {
      const relevant = relevance();
      const before = relevant.slice(0, cursor).lastIndexOf(true);
      if (before >= 0) cursor = before;
      return before >= 0;
    },
    hasBefore: () => relevance().slice(0, cursor).includes(true),
    jump(id) {
      const place = items.findIndex((item) => item.id === id);
      if (place >= 0 && relevance()[place]) cursor = place;
    },
    /** The answers as they count: those to items that are asked, skipped where there is none. */
    finalAnswers() {
      return new Map(reachable().map((item) =>
        [item.id, answers.get(item.id) ?? { nonresponse: "skipped" }]));
    },
  };
}

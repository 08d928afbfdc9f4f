/// What the program itself says to respondents, apart from the texts of a definition.
///
/// Words in braces are filled in.
public enum Phrase: String, CaseIterable, Sendable {
  /// The kinds of nonresponse.
  case dontKnow, notApplicable, preferNotToSay, skipped, notAsked
  /// Yes and no, and the keys for them.
  case yes, no, yesKey, noKey
  /// The commands under a question.
  case skip, back, help, saveAndLeave
  /// Beside a wording that needs an answer.
  case required
  /// How to answer kinds of items: `{what}`, `{unit}`, `{example}`.
  case typeChoices, typeRanking, typeValue, typeValueWithUnit, typeEstimate, typeText
  /// At the prompt.
  case yourAnswer, yourText, keepsIt
  /// The heading of a question: `{n}`, `{of}`.
  case section, question
  /// What an item takes, after "Please type": `{low}`, `{high}`, `{n}`.
  case rating, choice, choices, ranking, yesOrNo, number, amount, percentage, estimate, text
  /// Bounds after a number: `{low}`, `{high}`.
  case atLeast, atMost, between
  /// Why something typed isn't taken: `{what}`, `{key}`, `{n}`.
  case pleaseType, needsAnswer, notOffered, noSuchCommand, nothingMoreToSay, firstQuestion
  /// More of them.
  case answerOrSkip, typedAhead, lineCut, lineUnreadable, lineCutLeftOut, lineUnreadableLeftOut
  /// Around the questions: `{n}`, `{skipped}`, `{command}`.
  case welcomeBack, otherLanguage, sampleEngagement, lastQuestion, sendPrompt, sendKeys, thanks,
    saved
  /// The promise: `{n}`.
  case promiseSaved, promiseStored, promiseAccess, promiseGroup, promiseFreedom
  /// Before the first question: `{n}`.
  case whichUnit, whichRole, whichQuestionnaire, numberPrompt, typeNumber
  /// When the response is sealed: `{key}`, `{file}`.
  case promiseSealed, promiseTexts, askCode, codeMisfit, sealedInto, sealedNext,
    begunBefore, goOn, startAnew
  /// When a page in a browser seals it: `{key}`.
  case promisePageSaved, promisePageSealed
  /// The page, before the first question.
  case pageNext, pageBegin, pageLanguage, pageChoose, pageUnit, pageRole, pageToken,
    pageTokenHint, pageTokenWrong, pageKept, pageNotKept, pageCannotSeal, pageNoScript
  /// The page, about answers that were kept: `{n}`.
  case pageResume, pageAnew, pageAnewMeans, pageForget, pageForgetAsk,
    pageForgetYes, pageKeep, pageForgotten
  /// The page, how to answer: `{n}`, `{what}`.
  case pageMarkAll, pageNone, pageRankAll, pageTakes, pageTakesEach, pageLow, pageLikely,
    pageHigh, pageInstead, pageSoFar
  /// The page, why an answer isn't taken: `{n}`, `{what}`.
  case pageNeedsChoice, pageNeedsMark, pageNeedsRanks, pageNeedsValue, pageNeedsEach,
    pageNeedsText, pageOrSkip
  /// The page, the review: `{n}`, `{skipped}`, `{open}`.
  case pageReview, pageReviewHeading, pageCounts, pageOpen, pageBegun, pageFirstOpen,
    pageOpenMeans, pageRequiredOpen, pageFinish, pageFinishMeans, pageSealFailed
  /// The page, the sealed file: `{name}`.
  case pageSealed, pageSaveMeans, pageSave, pageSaveAgain, pageToAnswers, pageThanks, pageSend,
    pageErased, pageFileHash, pageSavedAsk, pageSavedMeans, pageSavedYes
  /// Beside a question: `{n}`, `{minutes}`, `{answer}`, `{key}`, `{text}`.
  case minutesLeft, minuteLeft, optional, answerSoFar, noneChosen, toGoBack, unfinished, goesOn,
    typeLongText, keysHint, nothingChosen
  /// Why something typed for a choice isn't taken: `{n}`, `{what}`.
  case fitsSeveral, didYouMean, onlyOne
  /// The other commands, as the help lists them.
  case commandsTitle, helpBack, helpJump, helpCheck, helpFlag, helpNote, helpLanguage, helpEditor,
    helpColon
  /// What became of a command: `{n}`.
  case flagged, unflagged, jumpPrompt, noSuchQuestion, stillOpen, contradicts, onlyLanguage,
    whichLanguage, noEditor, editorFailed, onlyForText, textKept, leftOut, notePrompt, noteKept
  /// The list of questions and the page before sending: `{n}`, `{of}`.
  case stateAnswered, stateOpen, stateMarked, reviewOpen, reviewSkipped, reviewMarked,
    reviewUnfinished,
    reviewContradictory, reviewMore, leaveIfMeant
  /// Consent, and going on with a draft: `{key}`, `{questionnaire}`, `{n}`.
  case beginPrompt, beginKeys, nothingKept, whichDraft, draftLine
  /// A terminal that many people use one after the other: `{code}`.
  case kioskWelcome, kioskCode, kioskLeave, kioskLeaveKeys, kioskKept, kioskErased, kioskDone,
    kioskNoCode, kioskEnd
  /// What is typed where something else is meant: `{text}`, `{what}`.
  case loneCommand, arrowsNeedKeys
  /// What becomes of free texts, in the promise: `{n}`.
  case promiseTextsTold
}

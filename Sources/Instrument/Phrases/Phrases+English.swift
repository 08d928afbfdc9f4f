extension Phrases {
  static let english: [Phrase: String] = [
    .dontKnow: "I don't know", .notApplicable: "Doesn't apply",
    .preferNotToSay: "I'd rather not say", .skipped: "Skipped", .notAsked: "Not asked",
    .yes: "Yes", .no: "No", .yesKey: "y", .noKey: "n",
    .skip: "Skip", .back: "Back", .help: "Help", .saveAndLeave: "Save and leave",
    .required: "(required)",
    .typeChoices: "Type all numbers that apply, such as 1,3; or 0 for none of them.",
    .typeRanking: "Type each number once, the most important first, such as {example}.",
    .typeValue: "Type {what}.", .typeValueWithUnit: "Type {what} ({unit}).",
    .typeEstimate: "Type {what} ({unit}), such as 2 5 9.",
    .typeText: "Type your text. A line that holds only a full stop ends it.",
    .yourAnswer: "Your answer", .keepsIt: "Enter keeps it", .yourText: "your text",
    .section: "Section {n} of {of}", .question: "Question {n} of {of}",
    .rating: "a rating from {low} to {high}", .choice: "a number from 1 to {n}",
    .choices: "numbers from 1 to {n} with commas between them, or 0 for none",
    .ranking: "each number from 1 to {n} once, with spaces between them, the most important first",
    .yesOrNo: "y for yes or n for no", .number: "a number", .amount: "an amount of money",
    .percentage: "a percentage from 0 to 100",
    .estimate: "three numbers with spaces between them, low, likely and high, in ascending order",
    .text: "some text",
    .atLeast: "of at least {low}", .atMost: "of at most {high}", .between: "from {low} to {high}",
    .pleaseType: "Please type {what}.", .needsAnswer: "This question needs an answer: {what}.",
    .notOffered: "This question doesn't offer that.",
    .noSuchCommand: "There is no such command. Type :? to see all commands.",
    .nothingMoreToSay: "There is no more to say about this question.",
    .firstQuestion: "This is the first question.",
    .answerOrSkip: "Type an answer, or {key} to skip.",
    .typedAhead: "Typed before the question was shown and left out: {n} characters.",
    .lineCut: "This line was probably cut by the terminal. Please use shorter lines.",
    .lineUnreadable: "This line holds bytes that aren't text. Please type it again.",
    .lineCutLeftOut:
      "This line was probably cut by the terminal and is left out. Please use shorter lines, or :e "
      + "for your editor.",
    .lineUnreadableLeftOut: "This line holds bytes that aren't text and is left out.",
    .welcomeBack: "Welcome back. Answers kept so far: {n}.",
    .otherLanguage: "This questionnaire comes in this language: {n}.",
    .sampleEngagement: "This is a sample engagement.",
    .lastQuestion: "That was the last question. {n} answered, {skipped} skipped.",
    .sendPrompt:
      "Send your answers? y Send   b Back to the last question   q Save and leave   or the number "
      + "of a question to change",
    .sendKeys: "Please type y, b, q or the number of a question.",
    .thanks: "Thank you. Your answers are kept.",
    .saved: "Saved. Continue with: {command}",
    .promiseSaved: "Each answer is saved as soon as you give it. Your name isn't asked or stored.",
    .promiseStored: "Your unit and your role are stored with your answers, and no time.",
    .promiseAccess:
      "Whoever can open this engagement's directory on this computer can read single answers; "
      + "reports can't show them.",
    .promiseGroup: "Reports never show a number for a group of fewer than {n} people.",
    .promiseFreedom:
      "You may skip a question unless it is marked as required, go back at any time, "
      + "and leave and continue later.",
    .whichUnit: "Where do you work?", .whichRole: "What is your role?",
    .whichQuestionnaire: "Which questionnaire?", .numberPrompt: "Number (q to leave)",
    .typeNumber: "Please type a number from 1 to {n}.",
    .promiseSealed:
      "Until you finish, your answers lie in a private folder of your account on this computer. Then "
      + "they are sealed into a file that only the holder of the key {key} can open, and erased here; "
      + "this computer can't open the file.",
    .promiseTexts:
      "Texts that you write are kept apart from your other answers, with your unit. Whoever can read "
      + "single answers can read them word for word.",
    .begunBefore: "A questionnaire was begun on this computer before.",
    .goOn: "Go on where it was left", .startAnew: "Start a new one; the other stays saved",
    .promisePageSaved: "Your name isn't asked or stored, and this page sends nothing anywhere.",
    .promisePageSealed:
      "When you finish, your answers are sealed into a file that only the holder of the key {key} "
      + "can open; this browser can't.",
    .askCode: "Your participation code (q to save and leave)",
    .codeMisfit:
      "This isn't a participation code; a letter or a digit must be wrong. Please compare it with yours.",
    .sealedInto: "Thank you. Your answers are sealed in {file}.",
    .sealedNext: "Send this file to the person who gave you the questionnaire. "
      + "Nothing of your answers is left on this computer outside the file.",
    // The page.
    .pageNext: "Next",
    .pageBegin: "Begin",
    .pageLanguage: "Language",
    .pageChoose: "Please choose",
    .pageUnit: "Your unit",
    .pageRole: "Your role",
    .pageToken: "Participation code",
    .pageTokenHint:
      "The 16 letters and digits of your invitation. Hyphens and spaces don't matter.",
    .pageTokenWrong: "This isn't a participation code. Please copy it from your invitation.",
    .pageKept:
      "Your answers stay in this browser until you save the sealed file or forget them. Until "
      + "then, others who use this browser can see them.",
    .pageNotKept: "This browser keeps no answers: they live only as long as this page is open.",
    .pageCannotSeal:
      "This browser can't seal answers. Please open this page in a current version of Firefox, "
      + "Chrome, Edge or Safari.",
    .pageNoScript:
      "This page asks its questions with a script. Please allow scripts for it. It sends "
      + "nothing anywhere.",
    .pageResume: "Go on where you left off",
    .pageAnew: "Start anew",
    .pageAnewMeans: "Starting anew erases the answers kept so far.",
    .pageForget: "Forget my answers",
    .pageForgetAsk: "Forget all your answers, here and in this browser? This can't be undone.",
    .pageForgetYes: "Forget them",
    .pageKeep: "Keep them",
    .pageForgotten: "Your answers are erased.",
    .pageMarkAll: "Mark all that apply.",
    .pageNone: "None of these",
    .pageRankAll: "Give each a rank: 1 for the most important, {n} for the least.",
    .pageTakes: "Give {what}.",
    .pageTakesEach: "Give three numbers in ascending order, each {what}.",
    .pageLow: "Low",
    .pageLikely: "Likely",
    .pageHigh: "High",
    .pageInstead: "Instead of an answer",
    .pageSoFar: "Your answer so far: {what}.",
    .pageNeedsChoice: "Please choose an answer.",
    .pageNeedsMark: "Please mark at least one answer, or “None of these”.",
    .pageNeedsRanks: "Please give each rank from 1 to {n} exactly once.",
    .pageNeedsValue: "Please give {what}, in digits without separators of thousands.",
    .pageNeedsEach:
      "Please give three numbers in ascending order, each {what}, in digits without separators "
      + "of thousands.",
    .pageNeedsText: "Please write something.",
    .pageOrSkip: "Or skip the question.",
    .pageReview: "All questions",
    .pageReviewHeading: "Your answers",
    .pageCounts: "{n} answered, {skipped} skipped, {open} open.",
    .pageOpen: "Open",
    .pageBegun: "Begun, not confirmed",
    .pageFirstOpen: "Go to the first open question",
    .pageOpenMeans: "Open questions count as skipped when you finish.",
    .pageRequiredOpen: "Questions that need an answer before you can finish: {n}.",
    .pageFinish: "Finish",
    .pageFinishMeans:
      "Finishing seals your answers into a file that only the person who asked you to take part "
      + "can open. Then you save the file.",
    .pageSealFailed: "Your answers couldn't be sealed. Nothing is lost. Please try again.",
    .pageSealed: "Your answers are sealed",
    .pageSaveMeans:
      "Save the file now. Your answers stay in this browser until you say that you have it.",
    .pageSave: "Save the file",
    .pageSaveAgain: "Save the file again",
    .pageToAnswers: "Back to your answers",
    .pageThanks: "Thank you",
    .pageSend:
      "Now send the file {name} to the person who asked you to take part, for example by "
      + "e-mail. You find it among your downloads. Nobody else can open it, and neither can you.",
    .pageErased: "Your answers are erased from this page and from this browser.",
    .pageSavedAsk: "Is the file there?",
    .pageSavedMeans:
      "Look for {name} among your downloads. Your answers stay in this browser until you say that the "
      + "file is there.",
    .pageSavedYes: "It is there: erase my answers",
    .pageFileHash: "SHA-256 of the file",
    .minutesLeft: "about {n} minutes left",
    .minuteLeft: "about 1 minute left",
    .optional: "(may be skipped)",
    .answerSoFar: "Your answer so far: {answer}",
    .noneChosen: "none of them",
    .toGoBack: "To go back, type {key} and press Enter.",
    .unfinished: "Typed before and not finished: {text}",
    .goesOn: "What you type is added to it.",
    .typeLongText:
      "Type or paste your text. An empty line or Control-D ends it; :e opens your "
      + "editor.",
    .keysHint: "arrows move, Enter takes it, Esc goes back, ? helps",
    .nothingChosen: "nothing chosen yet",
    .fitsSeveral: "That fits several answers: {n}. Please type the number of one.",
    .didYouMean: "Did you mean {n}? Please type the number.",
    .onlyOne: "Only one answer can be chosen here. Please type {what}.",
    .commandsTitle: "You can also type:",
    .helpBack: "three questions back",
    .helpJump: "the list of questions; with a number or code, straight there",
    .helpCheck: "to what is open or contradictory, or to the end",
    .helpFlag: "mark this question, to come back to it",
    .helpNote: "a note beside the answer",
    .helpLanguage: "another language",
    .helpEditor: "write in your own editor",
    .helpColon: "a text that begins with a colon",
    .flagged: "Marked. You find it again in the list and before you send.",
    .unflagged: "No longer marked.",
    .jumpPrompt: "Number or code of a question (Enter stays here)",
    .noSuchQuestion: "There is no question of that number or code to go to.",
    .stillOpen: "This question has no answer yet.",
    .contradicts:
      "The answers to questions {n} hardly go together: a statement and its opposite. "
      + "Leave them if you mean both.",
    .onlyLanguage: "There is no other language.",
    .whichLanguage: "Which language?",
    .noEditor: "No editor is named. Set VISUAL or EDITOR, or type your text here.",
    .editorFailed: "The editor saved no text; nothing was changed.",
    .onlyForText: "The editor is for texts. This question takes {what}.",
    .textKept: "Your text is kept. Characters: {n}.",
    .leftOut: "Control characters left out of your text: {n}.",
    .notePrompt: "Note",
    .noteKept: "The note is kept.",
    .stateAnswered: "answered",
    .stateOpen: "open",
    .stateMarked: "marked",
    .reviewOpen: "Without an answer: {n}",
    .reviewSkipped: "Skipped: {n}",
    .reviewMarked: "Marked: {n}",
    .reviewUnfinished: "Begun and not finished: {n}",
    .reviewContradictory: "Perhaps contradictory: {n}",
    .reviewMore: "and {n} more",
    .leaveIfMeant: "A statement and its opposite. Leave both if you mean both.",
    .beginPrompt: "Begin? {key} Begin   q Leave, nothing is kept",
    .beginKeys: "Please type {key} or q.",
    .nothingKept: "Nothing was kept.",
    .whichDraft: "Which questionnaire do you want to go on with?",
    .draftLine: "{questionnaire}; answers so far: {n}",
    .kioskWelcome: "Press Enter to begin, or type your code to go on.",
    .kioskCode:
      "Your code, in case you have to leave: {code}. Please write it down; nobody can "
      + "look it up.",
    .kioskLeave: "Leave? k Keep for later   e Erase my answers   b Back to the questions",
    .kioskLeaveKeys: "Please type k, e or b.",
    .kioskKept: "Kept for later. Your code: {code}",
    .kioskErased: "Your answers are erased.",
    .kioskDone: "Press Enter. The screen is then cleared for the next person.",
    .kioskNoCode: "Nothing is kept under this code.",
    .kioskEnd: "Press Control-C again to end the kiosk.",
    .loneCommand:
      "“{text}” alone isn't taken yet: commands start with a colon here, as in :{text}. If it is your "
      + "answer, type it again.",
    .arrowsNeedKeys: "Arrow keys choose only with the option --keys. Please type {what}.",
    .promiseTextsTold:
      "Once no more answers are collected, your texts may be passed on word for word and quoted in the "
      + "report: without your role, in an order drawn by chance, and only for groups in which at least "
      + "{n} people were asked. Please leave out what could give you away.",
  ]
}

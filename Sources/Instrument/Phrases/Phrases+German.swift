extension Phrases {
  static let german: [Phrase: String] = [
    .dontKnow: "Weiß nicht", .notApplicable: "Trifft nicht zu",
    .preferNotToSay: "Möchte ich nicht sagen", .skipped: "Übersprungen",
    .notAsked: "Nicht gefragt",
    .yes: "Ja", .no: "Nein", .yesKey: "j", .noKey: "n",
    .skip: "Überspringen", .back: "Zurück", .help: "Hilfe",
    .saveAndLeave: "Speichern und aufhören",
    .required: "(Pflichtfrage)",
    .typeChoices: "Tippen Sie alle zutreffenden Nummern, etwa 1,3; oder 0, wenn keine zutrifft.",
    .typeRanking: "Tippen Sie jede Nummer einmal, das Wichtigste zuerst, etwa {example}.",
    .typeValue: "Tippen Sie {what}.", .typeValueWithUnit: "Tippen Sie {what} ({unit}).",
    .typeEstimate: "Tippen Sie {what} ({unit}), etwa 2 5 9.",
    .typeText: "Tippen Sie Ihren Text. Eine Zeile, in der nur ein Punkt steht, beendet ihn.",
    .yourAnswer: "Ihre Antwort", .keepsIt: "Enter behält sie", .yourText: "Ihr Text",
    .section: "Abschnitt {n} von {of}", .question: "Frage {n} von {of}",
    .rating: "eine Zahl von {low} bis {high}", .choice: "eine Nummer von 1 bis {n}",
    .choices: "Nummern von 1 bis {n} mit Kommas dazwischen, oder 0 für keine",
    .ranking: "jede Nummer von 1 bis {n} einmal, mit Leerzeichen, das Wichtigste zuerst",
    .yesOrNo: "j für ja oder n für nein", .number: "eine Zahl", .amount: "einen Geldbetrag",
    .percentage: "einen Prozentsatz von 0 bis 100",
    .estimate:
      "drei Zahlen mit Leerzeichen dazwischen, niedrig, wahrscheinlich und hoch, aufsteigend",
    .text: "einen Text",
    .atLeast: "ab {low}", .atMost: "bis {high}", .between: "von {low} bis {high}",
    .pleaseType: "Bitte tippen Sie {what}.",
    .needsAnswer: "Diese Frage braucht eine Antwort: {what}.",
    .notOffered: "Das steht bei dieser Frage nicht zur Wahl.",
    .noSuchCommand: "Diesen Befehl gibt es nicht. Mit :? sehen Sie alle Befehle.",
    .nothingMoreToSay: "Mehr gibt es zu dieser Frage nicht zu sagen.",
    .firstQuestion: "Das ist die erste Frage.",
    .answerOrSkip: "Tippen Sie eine Antwort, oder {key} zum Überspringen.",
    .typedAhead: "Vor der Frage getippt und weggelassen: {n} Zeichen.",
    .lineCut:
      "Diese Zeile hat das Terminal wohl abgeschnitten. Bitte schreiben Sie kürzere Zeilen.",
    .lineUnreadable: "Diese Zeile enthält Zeichen, die kein Text sind. Bitte noch einmal.",
    .lineCutLeftOut:
      "Diese Zeile hat das Terminal wohl abgeschnitten; sie fehlt. Bitte schreiben Sie kürzere "
      + "Zeilen, oder öffnen Sie mit :e Ihren Editor.",
    .lineUnreadableLeftOut: "Diese Zeile enthält Zeichen, die kein Text sind; sie fehlt.",
    .welcomeBack:
      "Willkommen zurück. Gespeicherte Antworten: {n}.",
    .otherLanguage: "Dieser Fragebogen liegt in dieser Sprache vor: {n}.",
    .sampleEngagement: "Das ist ein Beispiel mit erfundenen Angaben.",
    .lastQuestion: "Das war die letzte Frage. {n} beantwortet, {skipped} übersprungen.",
    .sendPrompt:
      "Antworten abgeben? j Abgeben   b Zurück zur letzten Frage   q Speichern und aufhören   oder "
      + "die Nummer einer Frage zum Ändern",
    .sendKeys: "Bitte tippen Sie j, b, q oder die Nummer einer Frage.",
    .thanks: "Danke. Ihre Antworten sind gespeichert.",
    .saved: "Gespeichert. Weiter geht es mit: {command}",
    .promiseSaved:
      "Jede Antwort wird sofort gespeichert. Nach Ihrem Namen wird nicht gefragt, und er wird nicht "
      + "gespeichert.",
    .promiseStored:
      "Mit Ihren Antworten werden Ihre Abteilung und Ihre Rolle gespeichert, aber keine Uhrzeit.",
    .promiseAccess:
      "Wer auf diesem Computer das Verzeichnis dieser Befragung öffnen kann, kann einzelne "
      + "Antworten lesen; Berichte können sie nicht zeigen.",
    .promiseGroup: "Berichte zeigen nie eine Zahl für eine Gruppe von weniger als {n} Personen.",
    .promiseFreedom:
      "Sie können jede Frage überspringen, die nicht als Pflichtfrage gekennzeichnet ist, jederzeit "
      + "zurückgehen, aufhören und später weitermachen.",
    .whichUnit: "Wo arbeiten Sie?", .whichRole: "Welche Rolle haben Sie?",
    .whichQuestionnaire: "Welcher Fragebogen?", .numberPrompt: "Nummer (q zum Aufhören)",
    .typeNumber: "Bitte tippen Sie eine Nummer von 1 bis {n}.",
    .promiseSealed:
      "Bis Sie fertig sind, liegen Ihre Antworten in einem privaten Ordner Ihres Kontos auf diesem "
      + "Computer. Dann werden sie in einer Datei versiegelt, die nur öffnen kann, wer den Schlüssel "
      + "{key} hat, und hier gelöscht; dieser Computer kann die Datei nicht öffnen.",
    .promiseTexts:
      "Texte, die Sie schreiben, werden getrennt von Ihren übrigen Antworten aufbewahrt, mit Ihrer "
      + "Abteilung. Wer einzelne Antworten lesen kann, kann sie Wort für Wort lesen.",
    .begunBefore: "Auf diesem Computer wurde schon ein Fragebogen begonnen.",
    .goOn: "Dort weitermachen", .startAnew: "Einen neuen beginnen; der andere bleibt gespeichert",
    .promisePageSaved:
      "Nach Ihrem Namen wird nicht gefragt, er wird nicht gespeichert, und diese Seite sendet nichts.",
    .promisePageSealed:
      "Wenn Sie fertig sind, werden Ihre Antworten in einer Datei versiegelt, die nur öffnen kann, "
      + "wer den Schlüssel {key} hat; dieser Browser kann es nicht.",
    .askCode: "Ihr Teilnahmecode (q zum Speichern und Aufhören)",
    .codeMisfit:
      "Das ist kein Teilnahmecode; ein Zeichen muss falsch sein. Bitte vergleichen Sie ihn mit Ihrem.",
    .sealedInto: "Danke. Ihre Antworten sind versiegelt in {file}.",
    .sealedNext: "Schicken Sie diese Datei der Person, von der Sie den Fragebogen haben. "
      + "Außerhalb der Datei ist von Ihren Antworten auf diesem Computer nichts mehr da.",
    // The page.
    .pageNext: "Weiter",
    .pageBegin: "Beginnen",
    .pageLanguage: "Sprache",
    .pageChoose: "Bitte wählen",
    .pageUnit: "Ihre Abteilung",
    .pageRole: "Ihre Rolle",
    .pageToken: "Teilnahmecode",
    .pageTokenHint:
      "Die 16 Buchstaben und Ziffern aus Ihrer Einladung. Bindestriche und Leerzeichen sind "
      + "egal.",
    .pageTokenWrong: "Das ist kein Teilnahmecode. Bitte übernehmen Sie ihn aus Ihrer Einladung.",
    .pageKept:
      "Ihre Antworten bleiben in diesem Browser, bis Sie die versiegelte Datei speichern oder "
      + "alles vergessen lassen. Bis dahin können andere sie sehen, die diesen Browser benutzen.",
    .pageNotKept:
      "Dieser Browser bewahrt keine Antworten auf: Sie bestehen nur, solange diese Seite offen "
      + "ist.",
    .pageCannotSeal:
      "Dieser Browser kann keine Antworten versiegeln. Bitte öffnen Sie diese Seite in einem "
      + "aktuellen Firefox, Chrome, Edge oder Safari.",
    .pageNoScript:
      "Diese Seite stellt ihre Fragen mit einem Skript. Bitte erlauben Sie Skripte für sie. Sie "
      + "sendet nichts.",
    .pageResume: "Dort weitermachen, wo Sie aufgehört haben",
    .pageAnew: "Neu anfangen",
    .pageAnewMeans: "Wenn Sie neu anfangen, werden die bisherigen Antworten gelöscht.",
    .pageForget: "Meine Antworten vergessen",
    .pageForgetAsk:
      "Alle Ihre Antworten vergessen, hier und in diesem Browser? Das lässt sich nicht "
      + "rückgängig machen.",
    .pageForgetYes: "Vergessen",
    .pageKeep: "Behalten",
    .pageForgotten: "Ihre Antworten sind gelöscht.",
    .pageMarkAll: "Markieren Sie alles, was zutrifft.",
    .pageNone: "Nichts davon",
    .pageRankAll: "Geben Sie allen einen Rang: 1 für das Wichtigste, {n} für das Unwichtigste.",
    .pageTakes: "Geben Sie {what} ein.",
    .pageTakesEach: "Geben Sie drei Zahlen in aufsteigender Reihenfolge ein, jeweils {what}.",
    .pageLow: "Niedrig",
    .pageLikely: "Wahrscheinlich",
    .pageHigh: "Hoch",
    .pageInstead: "Statt einer Antwort",
    .pageSoFar: "Ihre Antwort bisher: {what}.",
    .pageNeedsChoice: "Bitte wählen Sie eine Antwort.",
    .pageNeedsMark: "Bitte markieren Sie mindestens eine Antwort oder „Nichts davon“.",
    .pageNeedsRanks: "Bitte vergeben Sie jeden Rang von 1 bis {n} genau einmal.",
    .pageNeedsValue: "Bitte geben Sie {what} ein, in Ziffern ohne Tausendertrennzeichen.",
    .pageNeedsEach:
      "Bitte geben Sie drei Zahlen in aufsteigender Reihenfolge ein, jeweils {what}, in Ziffern "
      + "ohne Tausendertrennzeichen.",
    .pageNeedsText: "Bitte schreiben Sie etwas.",
    .pageOrSkip: "Oder überspringen Sie die Frage.",
    .pageReview: "Alle Fragen",
    .pageReviewHeading: "Ihre Antworten",
    .pageCounts: "{n} beantwortet, {skipped} übersprungen, {open} offen.",
    .pageOpen: "Offen",
    .pageBegun: "Begonnen, nicht bestätigt",
    .pageFirstOpen: "Zur ersten offenen Frage",
    .pageOpenMeans: "Offene Fragen zählen als übersprungen, wenn Sie abschließen.",
    .pageRequiredOpen: "Fragen, die vor dem Abschließen eine Antwort brauchen: {n}.",
    .pageFinish: "Abschließen",
    .pageFinishMeans:
      "Beim Abschließen werden Ihre Antworten in einer Datei versiegelt, die nur öffnen kann, "
      + "wer Sie um die Teilnahme gebeten hat. Danach speichern Sie die Datei.",
    .pageSealFailed:
      "Ihre Antworten konnten nicht versiegelt werden. Nichts ist verloren. Bitte versuchen Sie "
      + "es noch einmal.",
    .pageSealed: "Ihre Antworten sind versiegelt",
    .pageSaveMeans:
      "Speichern Sie jetzt die Datei. Ihre Antworten bleiben in diesem Browser, bis Sie sagen, "
      + "dass Sie sie haben.",
    .pageSave: "Datei speichern",
    .pageSaveAgain: "Datei noch einmal speichern",
    .pageToAnswers: "Zurück zu Ihren Antworten",
    .pageThanks: "Vielen Dank",
    .pageSend:
      "Senden Sie nun die Datei {name} an die Person, die Sie um die Teilnahme gebeten hat, "
      + "etwa per E-Mail. Sie finden sie bei Ihren Downloads. Sonst kann sie niemand öffnen, auch "
      + "Sie selbst nicht.",
    .pageErased: "Ihre Antworten sind auf dieser Seite und in diesem Browser gelöscht.",
    .pageSavedAsk: "Ist die Datei da?",
    .pageSavedMeans:
      "Suchen Sie {name} unter Ihren Downloads. Ihre Antworten bleiben in diesem Browser, bis Sie "
      + "sagen, dass die Datei da ist.",
    .pageSavedYes: "Sie ist da: meine Antworten löschen",
    .pageFileHash: "SHA-256 der Datei",
    .minutesLeft: "noch etwa {n} Minuten",
    .minuteLeft: "noch etwa 1 Minute",
    .optional: "(darf übersprungen werden)",
    .answerSoFar: "Ihre Antwort bisher: {answer}",
    .noneChosen: "keine davon",
    .toGoBack: "Zurück kommen Sie mit {key} und Enter.",
    .unfinished: "Vorher getippt und nicht fertig: {text}",
    .goesOn: "Was Sie tippen, kommt dazu.",
    .typeLongText:
      "Tippen Sie Ihren Text oder fügen Sie ihn ein. Eine leere Zeile oder Strg-D "
      + "beendet ihn; :e öffnet Ihren Editor.",
    .keysHint: "Pfeile bewegen, Enter nimmt an, Esc geht zurück, ? hilft",
    .nothingChosen: "noch nichts gewählt",
    .fitsSeveral: "Das passt auf mehrere Antworten: {n}. Bitte tippen Sie die Nummer von einer.",
    .didYouMean: "Meinen Sie {n}? Bitte tippen Sie die Nummer.",
    .onlyOne: "Hier ist nur eine Antwort möglich. Bitte tippen Sie {what}.",
    .commandsTitle: "Außerdem können Sie tippen:",
    .helpBack: "drei Fragen zurück",
    .helpJump: "die Liste der Fragen; mit einer Nummer oder einem Code gleich dorthin",
    .helpCheck: "zu dem, was offen oder widersprüchlich ist, sonst ans Ende",
    .helpFlag: "diese Frage vormerken, um zu ihr zurückzukommen",
    .helpNote: "eine Notiz neben der Antwort",
    .helpLanguage: "eine andere Sprache",
    .helpEditor: "im eigenen Editor schreiben",
    .helpColon: "ein Text, der mit einem Doppelpunkt beginnt",
    .flagged: "Vorgemerkt. Sie finden die Frage in der Liste und vor dem Abgeben wieder.",
    .unflagged: "Nicht mehr vorgemerkt.",
    .jumpPrompt: "Nummer oder Code einer Frage (Enter bleibt hier)",
    .noSuchQuestion: "Eine Frage mit dieser Nummer oder diesem Code wird nicht gestellt.",
    .stillOpen: "Diese Frage hat noch keine Antwort.",
    .contradicts:
      "Die Antworten auf die Fragen {n} passen kaum zusammen: eine Aussage und ihr "
      + "Gegenteil. Lassen Sie sie stehen, wenn Sie beides meinen.",
    .onlyLanguage: "Es gibt keine andere Sprache.",
    .whichLanguage: "Welche Sprache?",
    .noEditor:
      "Es ist kein Editor genannt. Setzen Sie VISUAL oder EDITOR, oder tippen Sie Ihren "
      + "Text hier.",
    .editorFailed: "Der Editor hat keinen Text gespeichert; nichts wurde geändert.",
    .onlyForText: "Der Editor ist für Texte. Diese Frage nimmt {what}.",
    .textKept: "Ihr Text ist gespeichert. Zeichen: {n}.",
    .leftOut: "Aus Ihrem Text weggelassene Steuerzeichen: {n}.",
    .notePrompt: "Notiz",
    .noteKept: "Die Notiz ist gespeichert.",
    .stateAnswered: "beantwortet",
    .stateOpen: "offen",
    .stateMarked: "vorgemerkt",
    .reviewOpen: "Ohne Antwort: {n}",
    .reviewSkipped: "Übersprungen: {n}",
    .reviewMarked: "Vorgemerkt: {n}",
    .reviewUnfinished: "Begonnen und nicht fertig: {n}",
    .reviewContradictory: "Vielleicht widersprüchlich: {n}",
    .reviewMore: "und {n} weitere",
    .leaveIfMeant:
      "Eine Aussage und ihr Gegenteil. Lassen Sie beide stehen, wenn Sie beides meinen.",
    .beginPrompt: "Beginnen? {key} Beginnen   q Aufhören, nichts wird gespeichert",
    .beginKeys: "Bitte tippen Sie {key} oder q.",
    .nothingKept: "Es wurde nichts gespeichert.",
    .whichDraft: "Mit welchem Fragebogen möchten Sie weitermachen?",
    .draftLine: "{questionnaire}; Antworten bisher: {n}",
    .kioskWelcome:
      "Drücken Sie Enter, um zu beginnen, oder tippen Sie Ihren Code, um weiterzumachen.",
    .kioskCode:
      "Ihr Code, falls Sie unterbrechen müssen: {code}. Bitte schreiben Sie ihn auf; "
      + "niemand kann ihn nachsehen.",
    .kioskLeave:
      "Aufhören? k Für später aufheben   e Meine Antworten löschen   b Zurück zu den "
      + "Fragen",
    .kioskLeaveKeys: "Bitte tippen Sie k, e oder b.",
    .kioskKept: "Für später aufgehoben. Ihr Code: {code}",
    .kioskErased: "Ihre Antworten sind gelöscht.",
    .kioskDone: "Drücken Sie Enter. Dann wird der Bildschirm für die nächste Person geleert.",
    .kioskNoCode: "Unter diesem Code ist nichts aufgehoben.",
    .kioskEnd: "Drücken Sie noch einmal Strg-C, um den Kiosk zu beenden.",
    .loneCommand:
      "„{text}“ allein wird noch nicht übernommen: Befehle beginnen hier mit einem Doppelpunkt, "
      + "etwa :{text}. Wenn es Ihre Antwort ist, tippen Sie es noch einmal.",
    .arrowsNeedKeys:
      "Pfeiltasten wählen nur mit der Option --keys aus. Bitte tippen Sie {what}.",
    .promiseTextsTold:
      "Wenn keine Antworten mehr gesammelt werden, können Ihre Texte Wort für Wort weitergegeben und im "
      + "Bericht zitiert werden: ohne Ihre Rolle, in ausgeloster Reihenfolge und nur für Gruppen, in "
      + "denen mindestens {n} Personen gefragt wurden. Bitte lassen Sie weg, woran man Sie erkennen "
      + "könnte.",
  ]
}

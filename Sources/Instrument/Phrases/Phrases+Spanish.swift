extension Phrases {
  static let spanish: [Phrase: String] = [
    .dontKnow: "No lo sé", .notApplicable: "No corresponde",
    .preferNotToSay: "Prefiero no decirlo", .skipped: "Sin responder",
    .notAsked: "No preguntada",
    .yes: "Sí", .no: "No", .yesKey: "si", .noKey: "n",
    .skip: "Saltar", .back: "Atrás", .help: "Ayuda", .saveAndLeave: "Guardar y salir",
    .required: "(respuesta necesaria)",
    .typeChoices:
      "Escriba todos los números que correspondan, por ejemplo 1,3; o 0 si no corresponde ninguno.",
    .typeRanking: "Escriba cada número una vez, primero el más importante, como {example}.",
    .typeValue: "Escriba {what}.", .typeValueWithUnit: "Escriba {what} ({unit}).",
    .typeEstimate: "Escriba {what} ({unit}), como 2 5 9.",
    .typeText: "Escriba su texto. Para terminar, escriba una línea que contenga solo un punto.",
    .yourAnswer: "Su respuesta", .keepsIt: "Intro la mantiene", .yourText: "su texto",
    .section: "Sección {n} de {of}", .question: "Pregunta {n} de {of}",
    .rating: "un número del {low} al {high}", .choice: "un número del 1 al {n}",
    .choices: "números del 1 al {n} separados por comas, o 0 si ninguno",
    .ranking: "cada número del 1 al {n} una vez, con espacios, primero el más importante",
    .yesOrNo: "si para sí o n para no", .number: "un número", .amount: "una cantidad de dinero",
    .percentage: "un porcentaje de 0 a 100",
    .estimate:
      "tres números separados por espacios, bajo, probable y alto, en orden ascendente",
    .text: "un texto",
    .atLeast: "de {low} o más", .atMost: "de {high} o menos", .between: "de {low} a {high}",
    .pleaseType: "Escriba {what}.", .needsAnswer: "Esta pregunta necesita respuesta: {what}.",
    .notOffered: "Esta pregunta no ofrece esa posibilidad.",
    .noSuchCommand: "Esa orden no existe. Escriba :? para ver todas las órdenes.",
    .nothingMoreToSay: "No hay más que decir sobre esta pregunta.",
    .firstQuestion: "Esta es la primera pregunta.",
    .answerOrSkip: "Escriba una respuesta, o {key} para saltar.",
    .typedAhead: "Escrito antes de la pregunta y descartado: {n} caracteres.",
    .lineCut: "Parece que el terminal cortó esta línea. Use líneas más cortas.",
    .lineUnreadable: "Esta línea contiene bytes que no son texto. Escríbala de nuevo.",
    .lineCutLeftOut:
      "Parece que el terminal cortó esta línea y no se guardó. Use líneas más cortas, o :e para su "
      + "editor.",
    .lineUnreadableLeftOut: "Esta línea contiene bytes que no son texto y no se guardó.",
    .welcomeBack:
      "Le damos la bienvenida de nuevo. Respuestas guardadas: {n}.",
    .otherLanguage: "Este cuestionario está en este idioma: {n}.",
    .sampleEngagement: "Este es un ejemplo con datos inventados.",
    .lastQuestion: "Esa era la última pregunta. {n} respondidas, {skipped} sin responder.",
    .sendPrompt:
      "¿Entregar las respuestas? si Entregar   b Volver a la última pregunta   q Guardar y salir   "
      + "o el número de una pregunta para cambiarla",
    .sendKeys: "Escriba si, b, q o el número de una pregunta.",
    .thanks: "Gracias. Sus respuestas quedan guardadas.",
    .saved: "Guardado. Para continuar: {command}",
    .promiseSaved:
      "Cada respuesta se guarda en cuanto la da. Su nombre no se pregunta ni se guarda.",
    .promiseStored: "Con sus respuestas se guardan su unidad y su función, pero no la hora.",
    .promiseAccess:
      "Quien pueda abrir el directorio de esta encuesta en este ordenador puede leer respuestas "
      + "sueltas; los informes no pueden mostrarlas.",
    .promiseGroup:
      "Los informes nunca muestran una cifra de un grupo de menos de {n} personas.",
    .promiseFreedom:
      "Puede saltar cualquier pregunta que no esté marcada como necesaria, volver atrás en todo "
      + "momento, salir y continuar más tarde.",
    .whichUnit: "¿Dónde trabaja?", .whichRole: "¿Cuál es su función?",
    .whichQuestionnaire: "¿Qué cuestionario?", .numberPrompt: "Número (q para salir)",
    .typeNumber: "Escriba un número del 1 al {n}.",
    .promiseSealed:
      "Hasta que termine, sus respuestas están en una carpeta privada de su cuenta en este ordenador. "
      + "Después se sellan en un archivo que solo puede abrir quien tenga la clave {key}, y aquí se "
      + "borran; este ordenador no puede abrir el archivo.",
    .promiseTexts:
      "Los textos que escriba se guardan aparte de sus otras respuestas, con su unidad. Quien pueda "
      + "leer respuestas sueltas puede leerlos palabra por palabra.",
    .begunBefore: "En este ordenador ya se empezó un cuestionario.",
    .goOn: "Continuar donde quedó", .startAnew: "Empezar uno nuevo; el otro queda guardado",
    .promisePageSaved:
      "Su nombre no se pregunta ni se guarda, y esta página no envía nada a ninguna parte.",
    .promisePageSealed:
      "Cuando termine, sus respuestas se sellan en un archivo que solo puede abrir quien tenga la "
      + "clave {key}; este navegador no puede.",
    .askCode: "Su código de participación (q para guardar y salir)",
    .codeMisfit:
      "Esto no es un código de participación; algún carácter está mal. Compárelo con el suyo.",
    .sealedInto: "Gracias. Sus respuestas están selladas en {file}.",
    .sealedNext: "Envíe este archivo a la persona que le dio el cuestionario. "
      + "Fuera del archivo no queda nada de sus respuestas en este ordenador.",
    // The page.
    .pageNext: "Siguiente",
    .pageBegin: "Empezar",
    .pageLanguage: "Idioma",
    .pageChoose: "Elija una opción",
    .pageUnit: "Su unidad",
    .pageRole: "Su función",
    .pageToken: "Código de participación",
    .pageTokenHint: "Las 16 letras y cifras de su invitación. Los guiones y espacios no importan.",
    .pageTokenWrong: "Esto no es un código de participación. Cópielo de su invitación.",
    .pageKept:
      "Sus respuestas quedan en este navegador hasta que guarde el archivo sellado o las "
      + "olvide. Hasta entonces puede verlas quien use este navegador.",
    .pageNotKept:
      "Este navegador no conserva respuestas: solo existen mientras esta página esté abierta.",
    .pageCannotSeal:
      "Este navegador no puede sellar respuestas. Abra esta página en una versión actual de "
      + "Firefox, Chrome, Edge o Safari.",
    .pageNoScript:
      "Esta página hace sus preguntas con un programa. Permita que se ejecute. No envía nada a "
      + "ningún sitio.",
    .pageResume: "Continuar donde lo dejó",
    .pageAnew: "Empezar de nuevo",
    .pageAnewMeans: "Si empieza de nuevo, se borran las respuestas guardadas.",
    .pageForget: "Olvidar mis respuestas",
    .pageForgetAsk:
      "¿Olvidar todas sus respuestas, aquí y en este navegador? No se puede deshacer.",
    .pageForgetYes: "Olvidarlas",
    .pageKeep: "Conservarlas",
    .pageForgotten: "Sus respuestas están borradas.",
    .pageMarkAll: "Marque todo lo que corresponda.",
    .pageNone: "Ninguna de estas",
    .pageRankAll: "Dé a cada una un puesto: 1 a la más importante, {n} a la menos importante.",
    .pageTakes: "Indique {what}.",
    .pageTakesEach: "Indique tres números en orden ascendente, cada uno {what}.",
    .pageLow: "Bajo",
    .pageLikely: "Probable",
    .pageHigh: "Alto",
    .pageInstead: "En lugar de una respuesta",
    .pageSoFar: "Su respuesta hasta ahora: {what}.",
    .pageNeedsChoice: "Elija una respuesta.",
    .pageNeedsMark: "Marque al menos una respuesta, o «Ninguna de estas».",
    .pageNeedsRanks: "Dé cada puesto del 1 al {n} exactamente una vez.",
    .pageNeedsValue: "Indique {what}, en cifras y sin separadores de millares.",
    .pageNeedsEach:
      "Indique tres números en orden ascendente, cada uno {what}, en cifras y sin separadores "
      + "de millares.",
    .pageNeedsText: "Escriba algo.",
    .pageOrSkip: "O salte la pregunta.",
    .pageReview: "Todas las preguntas",
    .pageReviewHeading: "Sus respuestas",
    .pageCounts: "{n} respondidas, {skipped} sin responder, {open} abiertas.",
    .pageOpen: "Abierta",
    .pageBegun: "Empezada, sin confirmar",
    .pageFirstOpen: "Ir a la primera pregunta abierta",
    .pageOpenMeans: "Las preguntas abiertas cuentan como no respondidas cuando termine.",
    .pageRequiredOpen: "Preguntas que necesitan respuesta antes de terminar: {n}.",
    .pageFinish: "Terminar",
    .pageFinishMeans:
      "Al terminar, sus respuestas se sellan en un archivo que solo puede abrir quien le pidió "
      + "participar. Después usted guarda el archivo.",
    .pageSealFailed:
      "No se pudieron sellar sus respuestas. No se ha perdido nada. Inténtelo de nuevo.",
    .pageSealed: "Sus respuestas están selladas",
    .pageSaveMeans:
      "Guarde ahora el archivo. Sus respuestas siguen en este navegador hasta que diga que lo "
      + "tiene.",
    .pageSave: "Guardar el archivo",
    .pageSaveAgain: "Guardar el archivo otra vez",
    .pageToAnswers: "Volver a sus respuestas",
    .pageThanks: "Gracias",
    .pageSend:
      "Envíe ahora el archivo {name} a quien le pidió participar, por ejemplo por correo "
      + "electrónico. Lo encontrará entre sus descargas. Nadie más puede abrirlo, tampoco usted.",
    .pageErased: "Sus respuestas se han borrado de esta página y de este navegador.",
    .pageSavedAsk: "¿Está el archivo?",
    .pageSavedMeans:
      "Busque {name} entre sus descargas. Sus respuestas siguen en este navegador hasta que diga que "
      + "el archivo está.",
    .pageSavedYes: "Está: borrar mis respuestas",
    .pageFileHash: "SHA-256 del archivo",
    .minutesLeft: "quedan unos {n} minutos",
    .minuteLeft: "queda alrededor de 1 minuto",
    .optional: "(se puede saltar)",
    .answerSoFar: "Su respuesta hasta ahora: {answer}",
    .noneChosen: "ninguna de ellas",
    .toGoBack: "Para volver atrás, escriba {key} y pulse Intro.",
    .unfinished: "Escrito antes y sin terminar: {text}",
    .goesOn: "Lo que escriba se añade.",
    .typeLongText:
      "Escriba o pegue su texto. Una línea vacía o Control-D lo termina; :e abre su "
      + "editor.",
    .keysHint: "flechas para moverse, Intro acepta, Esc vuelve, ? ayuda",
    .nothingChosen: "nada elegido todavía",
    .fitsSeveral: "Eso coincide con varias respuestas: {n}. Escriba el número de una.",
    .didYouMean: "¿Quiere decir {n}? Escriba el número.",
    .onlyOne: "Aquí solo se puede elegir una respuesta. Escriba {what}.",
    .commandsTitle: "También puede escribir:",
    .helpBack: "tres preguntas atrás",
    .helpJump: "la lista de preguntas; con un número o un código, directamente a ella",
    .helpCheck: "a lo que falta o se contradice, o al final",
    .helpFlag: "marcar esta pregunta para volver a ella",
    .helpNote: "una nota junto a la respuesta",
    .helpLanguage: "otro idioma",
    .helpEditor: "escribir en su propio editor",
    .helpColon: "un texto que empieza con dos puntos",
    .flagged: "Marcada. La encontrará en la lista y antes de entregar.",
    .unflagged: "Ya no está marcada.",
    .jumpPrompt: "Número o código de una pregunta (Intro se queda aquí)",
    .noSuchQuestion: "No hay ninguna pregunta con ese número o código.",
    .stillOpen: "Esta pregunta todavía no tiene respuesta.",
    .contradicts:
      "Las respuestas a las preguntas {n} apenas casan: una afirmación y su contraria. "
      + "Déjelas si quiere decir las dos.",
    .onlyLanguage: "No hay otro idioma.",
    .whichLanguage: "¿Qué idioma?",
    .noEditor: "No hay ningún editor indicado. Defina VISUAL o EDITOR, o escriba su texto aquí.",
    .editorFailed: "El editor no guardó ningún texto; nada ha cambiado.",
    .onlyForText: "El editor es para textos. Esta pregunta admite {what}.",
    .textKept: "Su texto queda guardado. Caracteres: {n}.",
    .leftOut: "Caracteres de control descartados de su texto: {n}.",
    .notePrompt: "Nota",
    .noteKept: "La nota queda guardada.",
    .stateAnswered: "respondida",
    .stateOpen: "pendiente",
    .stateMarked: "marcada",
    .reviewOpen: "Sin respuesta: {n}",
    .reviewSkipped: "Sin responder: {n}",
    .reviewMarked: "Marcadas: {n}",
    .reviewUnfinished: "Empezadas y sin terminar: {n}",
    .reviewContradictory: "Quizá contradictorias: {n}",
    .reviewMore: "y {n} más",
    .leaveIfMeant: "Una afirmación y su contraria. Deje las dos si quiere decir las dos.",
    .beginPrompt: "¿Empezar? {key} Empezar   q Salir, no se guarda nada",
    .beginKeys: "Escriba {key} o q.",
    .nothingKept: "No se ha guardado nada.",
    .whichDraft: "¿Con qué cuestionario quiere continuar?",
    .draftLine: "{questionnaire}; respuestas hasta ahora: {n}",
    .kioskWelcome: "Pulse Intro para empezar, o escriba su código para continuar.",
    .kioskCode: "Su código, por si tiene que salir: {code}. Anótelo; nadie puede consultarlo.",
    .kioskLeave:
      "¿Salir? k Guardar para más tarde   e Borrar mis respuestas   b Volver a las "
      + "preguntas",
    .kioskLeaveKeys: "Escriba k, e o b.",
    .kioskKept: "Guardado para más tarde. Su código: {code}",
    .kioskErased: "Sus respuestas se han borrado.",
    .kioskDone: "Pulse Intro. Después se borra la pantalla para la siguiente persona.",
    .kioskNoCode: "No hay nada guardado con este código.",
    .kioskEnd: "Pulse Control-C otra vez para terminar el quiosco.",
    .loneCommand:
      "«{text}» solo no se acepta todavía: aquí las órdenes empiezan con dos puntos, como :{text}. "
      + "Si es su respuesta, escríbalo otra vez.",
    .arrowsNeedKeys:
      "Las flechas solo eligen con la opción --keys. Escriba {what}.",
    .promiseTextsTold:
      "Cuando ya no se recojan respuestas, sus textos pueden transmitirse palabra por palabra y citarse "
      + "en el informe: sin su función, en un orden sorteado y solo para grupos en los que se preguntó "
      + "al menos a {n} personas. Por favor, omita lo que pudiera delatarle.",
  ]
}

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
    .noSuchCommand: "Esa orden no existe. Las órdenes están debajo de la pregunta.",
    .nothingMoreToSay: "No hay más que decir sobre esta pregunta.",
    .firstQuestion: "Esta es la primera pregunta.",
    .answerOrSkip: "Escriba una respuesta, o {key} para saltar.",
    .typedAhead: "Escrito antes de la pregunta y descartado: {n} caracteres.",
    .lineCut: "Parece que el terminal cortó esta línea. Use líneas más cortas.",
    .lineUnreadable: "Esta línea contiene bytes que no son texto. Escríbala de nuevo.",
    .lineCutLeftOut:
      "Parece que el terminal cortó esta línea y no se guardó. Use líneas más cortas.",
    .lineUnreadableLeftOut: "Esta línea contiene bytes que no son texto y no se guardó.",
    .welcomeBack:
      "Le damos la bienvenida de nuevo. Respuestas guardadas: {n}.",
    .otherLanguage: "Este cuestionario está en este idioma: {n}.",
    .sampleEngagement: "Este es un ejemplo con datos inventados.",
    .lastQuestion: "Esa era la última pregunta. {n} respondidas, {skipped} sin responder.",
    .sendPrompt:
      "¿Entregar las respuestas? si Entregar   b Volver a la última pregunta   q Guardar y salir",
    .sendKeys: "Escriba si, b o q.", .thanks: "Gracias. Sus respuestas quedan guardadas.",
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
      + "abrir el archivo puede leerlos palabra por palabra.",
    .begunBefore: "En este ordenador ya se empezó un cuestionario.",
    .goOn: "Continuar donde quedó", .startAnew: "Empezar uno nuevo; el otro queda guardado",
    .askCode: "Su código de participación (q para guardar y salir)",
    .codeMisfit: "Un código tiene 16 letras y cifras, como abcd-efgh-jkmn-pqrs.",
    .sealedInto: "Gracias. Sus respuestas están selladas en {file}.",
    .sealedNext: "Envíe este archivo a la persona que le dio el cuestionario. "
      + "Fuera del archivo no queda nada de sus respuestas en este ordenador.",
  ]
}

extension Phrases {
  static let spanish: [Phrase: String] = [
    .dontKnow: "No lo sé", .notApplicable: "No corresponde",
    .preferNotToSay: "Prefiero no decirlo", .skipped: "Sin responder",
    .notAsked: "No preguntada",
    .yes: "Sí", .no: "No", .yesKey: "s", .noKey: "n",
    .skip: "Saltar", .back: "Atrás", .help: "Ayuda", .saveAndLeave: "Guardar y salir",
    .required: "(respuesta necesaria)",
    .typeChoices: "Escriba todos los números que correspondan, como 1,3; o 0 si ninguno.",
    .typeRanking: "Escriba todos los números, primero el más importante, como 2 1 3.",
    .typeValue: "Escriba {what}.", .typeValueWithUnit: "Escriba {what} ({unit}).",
    .typeEstimate: "Escriba {what} ({unit}), como 2 5 9.",
    .typeText: "Escriba su texto. Una línea que solo tenga un punto lo termina.",
    .yourAnswer: "Su respuesta", .yourText: "su texto",
    .section: "Sección {n} de {of}", .question: "Pregunta {n} de {of}",
    .rating: "un número del {low} al {high}", .choice: "un número del 1 al {n}",
    .choices: "números del 1 al {n} separados por comas, o 0 si ninguno",
    .ranking: "todos los números del 1 al {n}, primero el más importante",
    .yesOrNo: "s para sí o n para no", .number: "un número", .amount: "una cantidad de dinero",
    .percentage: "un porcentaje de 0 a 100",
    .estimate:
      "tres números separados por espacios, bajo, probable y alto, en orden ascendente",
    .text: "un texto",
    .atLeast: "de {low} o más", .atMost: "de {high} o menos", .between: "de {low} a {high}",
    .pleaseType: "Escriba {what}.", .needsAnswer: "Esta pregunta necesita respuesta: {what}.",
    .notOffered: "Esta pregunta no ofrece esa posibilidad.",
    .noSuchCommand: "Esa orden no existe. Las órdenes son :b, :s, :? y :q.",
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
      "Le damos la bienvenida de nuevo. Hay {n} respuestas guardadas; esta es la primera pregunta "
      + "abierta.",
    .sampleEngagement: "Este es un ejemplo con datos inventados.",
    .lastQuestion: "Esa era la última pregunta. {n} respondidas, {skipped} sin responder.",
    .sendPrompt:
      "¿Entregar las respuestas? s Entregar   b Volver a la última pregunta   q Guardar y salir",
    .sendKeys: "Escriba s, b o q.", .thanks: "Gracias. Sus respuestas quedan guardadas.",
    .saved: "Guardado. Para continuar: {command}",
    .promiseSaved:
      "Cada respuesta se guarda en cuanto la da. Su nombre no se pregunta ni se guarda.",
    .promiseStored: "Con sus respuestas se guardan su unidad y su función, y ninguna hora.",
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
  ]
}

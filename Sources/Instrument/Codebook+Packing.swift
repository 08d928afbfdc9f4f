extension Codebook {
  /// Packs a response into one byte a column.
  ///
  /// An item without an answer is packed as not asked.
  ///
  /// - Throws: ``InstrumentError/unacceptableAnswer(item:expected:)`` for the first answer, in the
  ///   order of asking, that its item doesn't take, and ``InstrumentError/unknownItem(_:)`` for an
  ///   answer to an item of another questionnaire.
  public func pack(_ response: Response) throws(InstrumentError) -> PackedResponse {
    for id in response.answers.keys.sorted() where position(of: id) == nil {
      throw .unknownItem(id)
    }
    var row = [UInt8](repeating: Code.of(.notAsked), count: columns.count)
    var quantities: [Item.ID: [Quantity]] = [:]
    var texts: [Item.ID: String] = [:]
    for (item, range) in items {
      guard let answer = response.answers[item.id] else { continue }
      try item.kind.check(answer, for: item.id)
      for column in range { row[column] = code(of: answer, in: columns[column].content) }
      switch answer {
      case .quantity(let number): quantities[item.id] = [number]
      case .estimate(let three): quantities[item.id] = [three.low, three.likely, three.high]
      case .text(let text): texts[item.id] = text
      case .rating, .choice, .choices, .yesNo, .ranking, .nonresponse: break
      }
    }
    return PackedResponse(
      unit: response.unit, role: response.role, row: row, quantities: quantities, texts: texts)
  }

  private func code(of answer: Answer, in content: Column.Content) -> UInt8 {
    switch (answer, content) {
    case (.nonresponse(let kind), _): Code.of(kind)
    case (.rating(let rating), .rating(let scale)):
      UInt8(clamping: rating - scale.ratings.lowerBound)
    case (.choice(let id), .choice(let options)):
      options.firstIndex { $0.id == id }.map { UInt8(clamping: $0) } ?? Code.of(.skipped)
    case (.choices(let ids), .chosen(let option)): ids.contains(option.id) ? 1 : 0
    case (.yesNo(let yes), .yesNo): yes ? 1 : 0
    case (.ranking(let ids), .rank(let option, _)):
      ids.firstIndex(of: option.id).map { UInt8(clamping: $0) } ?? Code.of(.skipped)
    default: 0
    }
  }

  /// Unpacks a response; the inverse of ``pack(_:)``.
  ///
  /// Items packed as not asked come back as ``Nonresponse/notAsked``.
  ///
  /// - Throws: ``InstrumentError/unacceptableAnswer(item:expected:)`` when a byte, a number or a
  ///   text doesn't fit its column, as in a damaged store.
  public func unpack(_ packed: PackedResponse) throws(InstrumentError) -> Response {
    var answers: [Item.ID: Answer] = [:]
    for (item, range) in items {
      guard range.upperBound <= packed.row.count else {
        throw .unacceptableAnswer(item: item.id, expected: "a byte in each of its columns")
      }
      let answer = try unpack(
        item, bytes: packed.row[range], quantities: packed.quantities[item.id] ?? [],
        text: packed.texts[item.id])
      answers[item.id] = answer
    }
    return Response(
      questionnaire: questionnaire, unit: packed.unit, role: packed.role, answers: answers)
  }

  private func unpack(
    _ item: Item, bytes: ArraySlice<UInt8>, quantities: [Quantity], text: String?
  ) throws(InstrumentError) -> Answer {
    let first = bytes.first ?? Code.of(.notAsked)
    if let kind = Code.nonresponse(first) { return .nonresponse(kind) }
    let answer: Answer? =
      switch item.kind {
      case .rating(let scale): .rating(scale.ratings.lowerBound + Int(first))
      case .singleChoice(let options):
        Int(first) < options.count ? .choice(options[Int(first)].id) : nil
      case .multipleChoice(let options, _):
        .choices(Set(zip(options, bytes).filter { $0.1 == 1 }.map(\.0.id)))
      case .yesNo: .yesNo(first == 1)
      case .ranking(let options):
        .ranking(zip(options, bytes).sorted { $0.1 < $1.1 }.map(\.0.id))
      case .number, .money, .percentage: quantities.first.map { .quantity($0) }
      case .estimate:
        quantities.count == 3
          ? Estimate(low: quantities[0], likely: quantities[1], high: quantities[2])
            .map { .estimate($0) } : nil
      case .freeText: text.map { .text($0) }
      }
    guard let answer else {
      throw .unacceptableAnswer(item: item.id, expected: item.kind.expectation)
    }
    try item.kind.check(answer, for: item.id)
    return answer
  }
}

public import Instrument
import Markup
import Questionnaires

/// The code of what a response holds and its questionnaire doesn't take.
enum ResponseCode {
  /// An unknown assessment, questionnaire, role or item, or an answer of the wrong kind.
  static let unacceptable = "SND005"
}

/// Reads files of responses in constant memory.
public enum ResponseReader {
  /// Reads a file of responses.
  ///
  /// `response` is called for each response that has no problem, before the end of the file is
  /// known to be right; act on them for good only when this function has returned.
  ///
  /// - Parameters:
  ///   - fileName: The file as messages name it.
  ///   - assessment: The definition that the file must be for.
  ///   - source: Fills the buffer with the next bytes and returns their number, 0 at the end.
  ///   - response: Takes a response and the line where it starts; returns a problem with it that
  ///     only the caller can know of, such as an unknown unit.
  ///   - reject: Takes each response that is left out, as the bytes of its element.
  /// - Returns: What was wrong with responses that were left out, in the order of the file.
  /// - Throws: ``Diagnostics`` for a file that can't be read or isn't for this definition, and
  ///   whatever the closures throw.
  public static func read(
    fileName: String, assessment: Assessment,
    source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int,
    response: (Response, Int) throws -> Diagnostic?,
    reject: ([UInt8]) throws -> Void = { _ in }
  ) throws -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var form: ResponseForm?
    do {
      try MarkupReader.stream(
        schema: Schema(ShippedDefinitions.responseSchema, name: "response.xsd"), source: source,
        root: { root in
          form = try ResponseForm(root, assessment: assessment, file: fileName)
        },
        child: { element in
          guard let form else { return }
          switch form.response(element) {
          case .success(let value):
            guard let problem = try response(value, element.line) else { return }
            problems.append(problem)
          case .failure(let found): problems += found.list
          }
          try reject(element.serialized)
        })
    } catch let found as MarkupProblems {
      throw Diagnostics(found.problems.map { Diagnostic($0, file: fileName) })
    }
    return problems
  }
}

extension ResponseReader {
  private struct Seen: Error {}

  /// The questionnaire that a file is for, as its root element says; nothing after it is read.
  ///
  /// - Throws: ``Diagnostics`` for a file that can't be read so far or isn't for this definition.
  public static func questionnaire(
    fileName: String, assessment: Assessment,
    source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Questionnaire.ID {
    var name: Questionnaire.ID?
    do {
      try MarkupReader.stream(
        schema: Schema(ShippedDefinitions.responseSchema, name: "response.xsd"), source: source,
        root: { root in
          _ = try ResponseForm(root, assessment: assessment, file: fileName)
          name = root[attribute: "questionnaire"]
          throw Seen()
        }, child: { _ in })
    } catch is Seen {
    } catch let found as MarkupProblems {
      throw Diagnostics(found.problems.map { Diagnostic($0, file: fileName) })
    }
    return name ?? ""
  }
}

/// Turns the elements of one file into responses to one questionnaire.
struct ResponseForm {
  private let questionnaire: Questionnaire
  private let items: [Item.ID: Item]
  private let roles: Set<Role.ID>
  private let file: String

  /// Reads the root element.
  init(_ root: Element, assessment: Assessment, file: String) throws(Diagnostics) {
    self.file = file
    func refuse(_ message: String, _ remedy: String) -> Diagnostics {
      Diagnostics([
        Diagnostic(
          code: ResponseCode.unacceptable, severity: .error, file: file, line: root.line,
          message: message, remedy: remedy)
      ])
    }
    guard root[attribute: "assessment"] == assessment.id,
      root[attribute: "version"] == assessment.version
    else {
      throw refuse(
        "The responses are for another definition than \(assessment.id) \(assessment.version).",
        "Collect them in the engagement that they belong to.")
    }
    let id = root[attribute: "questionnaire"] ?? ""
    guard let found = assessment.questionnaires.first(where: { $0.id == id }) else {
      throw refuse(
        "The definition has no questionnaire of this name.",
        "It has \(assessment.questionnaires.map(\.id).joined(separator: ", ")).")
    }
    questionnaire = found
    var byID: [Item.ID: Item] = [:]
    for item in found.items { byID[item.id] = item }
    items = byID
    roles = Set(assessment.roles.map(\.id).filter { found.isFor($0) })
  }

  /// Reads one response.
  func response(_ element: Element) -> Result<Response, Diagnostics> {
    var problems: [Diagnostic] = []
    func note(_ line: Int, _ message: String, _ remedy: String) {
      problems.append(
        Diagnostic(
          code: ResponseCode.unacceptable, severity: .error, file: file, line: line,
          message: message, remedy: remedy))
    }
    let role = element[attribute: "role"] ?? ""
    if !roles.contains(role) {
      note(
        element.line, "The questionnaire isn't for this role.",
        "It is for \(roles.sorted().joined(separator: ", ")).")
    }
    var answers: [Item.ID: Answer] = [:]
    for child in element.children {
      let id = child[attribute: "item"] ?? ""
      guard let item = items[id] else {
        let near = NearestName.of(id, among: questionnaire.items.map(\.id))
        note(
          child.line, "The questionnaire has no item \(id).",
          near.map { "Did you mean \($0)?" } ?? "Remove the answer.")
        continue
      }
      guard answers[id] == nil else {
        note(child.line, "Item \(id) is answered twice in this response.", "Remove one of the two.")
        continue
      }
      guard let answer = Self.answer(child), item.kind.accepts(answer) else {
        note(child.line, "Item \(id) takes \(item.kind.expectation).", "Correct the answer.")
        continue
      }
      answers[id] = answer
    }
    guard problems.isEmpty else { return .failure(Diagnostics(problems)) }
    return .success(
      Response(
        questionnaire: questionnaire.id, unit: element[attribute: "unit"] ?? "", role: role,
        answers: questionnaire.answersAsked(of: answers, role: role)))
  }

  private static func answer(_ element: Element) -> Answer? {
    func quantity(_ name: String) -> Quantity? {
      element[attribute: name].flatMap { Quantity(decimal: $0.normalizedSpace) }
    }
    let children = element.children
    // Exactly one way to answer, besides the name of the item.
    let ways = element.attributes.filter { $0.name != "item" }
    if children.isEmpty, ways.count == 1, let way = ways.first {
      let value = way.value.normalizedSpace
      switch way.name {
      case "rating": return Int(value).map { .rating($0) }
      case "option": return .choice(value)
      case "yes-no": return .yesNo(value == "yes")
      case "number": return quantity("number").map { .quantity($0) }
      case "nonresponse": return Nonresponse(rawValue: value).map { .nonresponse($0) }
      default: return nil
      }
    }
    if children.isEmpty, ways.count == 3, let low = quantity("low"),
      let likely = quantity("likely"), let high = quantity("high")
    {
      return Estimate(low: low, likely: likely, high: high).map { .estimate($0) }
    }
    guard ways.isEmpty, let first = children.first else { return nil }
    switch first.name {
    case "none": return .choices([])
    case "option": return .choices(Set(children.map { $0[attribute: "id"] ?? "" }))
    case "rank": return .ranking(children.map { $0[attribute: "option"] ?? "" })
    default: return first.text.isEmpty ? nil : .text(first.text)
    }
  }
}

extension Element {
  /// The element as a document of its own would hold it.
  fileprivate var serialized: [UInt8] {
    var writer = MarkupWriter(declaration: false)
    write(to: &writer)
    return writer.finished()
  }

  private func write(to writer: inout MarkupWriter) {
    guard let name = MarkupName(name) else { return }
    let attributes = attributes.compactMap { attribute in
      MarkupName(attribute.name).map { ($0, attribute.value) }
    }
    writer.element(name, attributes) { writer in
      for node in content {
        switch node {
        case .element(let element): element.write(to: &writer)
        case .text(let text): writer.text(text)
        }
      }
    }
  }
}

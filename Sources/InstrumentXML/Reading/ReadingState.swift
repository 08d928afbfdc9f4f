import Instrument
import Markup

/// Turns elements that obey the schemas into values, and notes where each came from.
///
/// It lives for one definition and one thread.
final class ReadingState {
  /// The language of texts that name none.
  let language: Language
  /// The file that is being read, as messages name it.
  var file = ""
  /// Where everything stands.
  var source = SourceMap()

  init(language: Language) { self.language = language }

  func place(_ element: Element) -> SourceMap.Place {
    SourceMap.Place(file: file, line: element.line)
  }

  /// The text that child elements of a name hold, one per language.
  func text(_ name: String, in parent: Element) -> LocalizedText {
    let elements = parent.children(named: name)
    let text = LocalizedText(
      elements.map { element in
        LocalizedText.Variant(
          language: element[token: "xml:lang"].map { Language($0) } ?? language,
          text: element.text.normalizedSpace)
      })
    if let first = elements.first { source.note(text, name, at: place(first)) }
    return text
  }

  /// The names in a list attribute, each noted as used.
  func names(_ attribute: String, of kind: SourceMap.Kind, in element: Element) -> [String] {
    let names = (element[token: attribute] ?? "").split(separator: " ").map(String.init)
    for name in names { source.refer(to: kind, name, at: place(element)) }
    return names
  }

  /// The topics that an element takes up.
  func topics(in element: Element) -> [Topic.ID] {
    element.children(named: "covers").compactMap { $0[token: "topic"] }
  }

  /// The scales that an element defines.
  func scales(in parent: Element) -> [Scale] {
    (parent.firstChild(named: "scales")?.children ?? []).map { element in
      Scale(
        id: id(of: element, .scale), construct: text("construct", in: element),
        minimumAnswered: integer("minimum-answered", in: element))
    }
  }

  func id(of element: Element, _ kind: SourceMap.Kind) -> String {
    let id = element[token: "id"] ?? ""
    source.define(kind, id, at: place(element))
    return id
  }

  func integer(_ attribute: String, in element: Element) -> Int? {
    element[token: attribute].flatMap { Int($0.normalizedSpace) }
  }

  /// A weight in thousandths; 1000 when it isn't given.
  func weight(in element: Element, named attribute: String = "weight") -> Int {
    guard let text = element[token: attribute]?.normalizedSpace else { return 1000 }
    return Quantity(decimal: text).map { Int($0.thousandths) } ?? 1000
  }

  func quantity(_ attribute: String, in element: Element) -> Quantity? {
    element[token: attribute].flatMap { Quantity(decimal: $0.normalizedSpace) }
  }

  func responseScales(in parent: Element) -> [ResponseScale] {
    (parent.firstChild(named: "response-scales")?.children ?? []).compactMap { element in
      let id = id(of: element, .responseScale)
      let points = element.children.map { point in
        ResponseScale.Point(
          rating: integer("rating", in: point) ?? 0, label: text("label", in: point),
          anchor: text("anchor", in: point))
      }
      do {
        return try ResponseScale(id: id, points: points)
      } catch {
        source.brokenScales.append(
          SourceMap.Mention(kind: .responseScale, id: id, place: place(element)))
        return nil
      }
    }
  }
}

extension String {
  /// The text with white space at its ends removed and each run inside made one space, as for the
  /// indented text of an XML file.
  var normalizedSpace: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Quantity {
  /// Reads a decimal in any of the forms that XML Schema allows, such as `.5` or `3.`.
  init?(decimal text: String) {
    var form = text
    let sign = form.hasPrefix("-") ? "-" : ""
    let digits = form.drop { $0 == "-" || $0 == "+" }.drop { $0 == "0" }
    form = sign + (digits.first?.isNumber == true ? "" : "0") + digits
    if form.hasSuffix(".") { form.removeLast() }
    if let dot = form.firstIndex(of: ".") {
      while form.hasSuffix("0"), form.index(before: form.endIndex) > dot { form.removeLast() }
      if form.hasSuffix(".") { form.removeLast() }
    }
    self.init(form)
  }
}

import Instrument

extension LintRule {
  /// A name is given twice.
  static let repeatedName = LintRule(
    code: "SND011", severity: .error, title: "a name is given twice",
    explanation: """
      Two things of one kind have the same name, so answers or scores of one would be taken for those
      of the other. Codes of items are unique in the whole assessment and are never used again.

      Wrong:  two items with id="CUL-01"
      Right:  id="CUL-01" and id="CUL-02"
      """
  ) { context in
    var first: [String: SourceMap.Mention] = [:]
    return context.source.definitions.compactMap { name in
      // Sections and matrices are named within their questionnaire, which has a file of its own.
      let home = [.section, .matrix].contains(name.kind) ? name.place.file : ""
      let key = "\(name.kind.rawValue) \(name.id) \(home)"
      guard let earlier = first[key] else {
        first[key] = name
        return nil
      }
      let file = earlier.place.file == name.place.file ? "" : " of \(earlier.place.file)"
      return Finding(
        place: name.place, message: "The \(name.kind.rawValue) “\(name.id)” is defined twice.",
        remedy: "Rename one; the first is on line \(earlier.place.line)\(file).")
    }
  }
}

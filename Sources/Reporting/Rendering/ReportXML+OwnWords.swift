import Markup

extension ReportXML {
  /// Writes what people wrote in their own words; nothing when nobody is quoted.
  static func ownWords(_ words: OwnWords?, to writer: inout MarkupWriter) {
    guard let words else { return }
    writer.element("words") { list in
      for question in words.questions {
        list.element("item", [("id", question.item)]) { item in
          item.element("wording", text: question.wording)
          for quote in question.quotes {
            item.element("quote", [("id", quote.id)], text: quote.text)
          }
        }
      }
      list.element("rule", [("id", words.rule.id)], text: words.rule.text)
    }
  }
}

extension ReportView {
  /// What people wrote in their own words, by question.
  var ownWords: [String: Any] {
    [
      "hasWords": report.words != nil,
      "words": (report.words?.questions ?? []).map { question in
        [
          "question": question.wording,
          "quotes": question.quotes.map { ["id": $0.id, "text": $0.text] },
        ] as [String: Any]
      },
      "wordsRule": report.words.map { ["id": $0.rule.id, "text": $0.rule.text] } ?? [:],
    ]
  }
}

import Instrument
import Reporting

/// The free texts that may be told as one JSON object, `soundings/comments/1`.
///
/// No number of people is in it but the fewest behind any text: how many were asked in a group that is
/// withheld elsewhere could follow from others.
struct TextDocument: Encodable {
  /// The texts.
  let texts: ToldTexts
  /// The assessment.
  let assessment: Assessment
  /// The wave and its release.
  let edition: ReportContext.Edition
  /// The fewest people behind any number.
  let minimumGroup: Int

  private enum Key: String, CodingKey {
    case schema, assessment, version, wave, release, minimumGroup, fewestAsked, items
  }
  private enum ItemKey: String, CodingKey { case item, question, withheld, lateWithheld, groups }
  private enum GroupKey: String, CodingKey { case unit, without, texts }
  private enum TextKey: String, CodingKey { case reference, text, quoted }

  /// Writes every key.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("soundings/comments/1", forKey: .schema)
    try container.encode(assessment.id, forKey: .assessment)
    try container.encode(assessment.version, forKey: .version)
    try container.encode(edition.wave, forKey: .wave)
    try container.encode(edition.release, forKey: .release)
    try container.encode(minimumGroup, forKey: .minimumGroup)
    try container.encode(texts.fewest, forKey: .fewestAsked)
    var items = container.nestedUnkeyedContainer(forKey: .items)
    for question in texts.questions {
      var item = items.nestedContainer(keyedBy: ItemKey.self)
      try item.encode(question.item.id, forKey: .item)
      try item.encode(question.wording, forKey: .question)
      try item.encode(question.isWithheld, forKey: .withheld)
      try item.encode(question.isLateWithheld, forKey: .lateWithheld)
      var groups = item.nestedUnkeyedContainer(forKey: .groups)
      for group in question.groups {
        var container = groups.nestedContainer(keyedBy: GroupKey.self)
        try container.encode(group.unit, forKey: .unit)
        try container.encode(group.without, forKey: .without)
        var list = container.nestedUnkeyedContainer(forKey: .texts)
        for entry in group.entries {
          var text = list.nestedContainer(keyedBy: TextKey.self)
          try text.encode("\(entry.reference)", forKey: .reference)
          try text.encode(entry.words, forKey: .text)
          try text.encode(entry.isQuoted, forKey: .quoted)
        }
      }
    }
  }
}

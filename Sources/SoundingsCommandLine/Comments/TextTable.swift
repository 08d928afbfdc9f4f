import Instrument
import Tabular

/// The free texts that may be told as a table, one row a text.
struct TextTable {
  /// The texts.
  let texts: ToldTexts

  /// The table; a question whose texts are withheld has one row that says so.
  var bytes: [UInt8] {
    var writer = TableWriter()
    writer.row(
      ["item", "question", "withheld", "unit", "group", "reference", "quoted", "text"]
        .map { .text($0) })
    for question in texts.questions {
      let head: [TableWriter.Field] = [.text(question.item.id), .text(question.wording)]
      if question.isWithheld {
        writer.row(head + [.text("true"), .empty, .empty, .empty, .empty, .empty])
      }
      for group in question.groups {
        for entry in group.entries {
          writer.row(
            head + [
              .text("false"), group.unit.map { .text($0) } ?? .empty, .text(group.name),
              .text("\(entry.reference)"), .text(entry.isQuoted ? "true" : "false"),
              .text(entry.words),
            ])
        }
      }
    }
    return writer.finished()
  }
}

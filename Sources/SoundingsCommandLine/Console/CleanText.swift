/// Something typed or pasted without what only a terminal would understand.
///
/// Whole escape sequences and single control characters are left out and counted, the controls that
/// turn the direction of text among them; a tab becomes a space, and every end of line a line feed.
struct CleanText: Hashable, Sendable {
  /// The text that is kept.
  let text: String
  /// How many sequences and characters were left out.
  let leftOut: Int

  /// Cleans a text.
  init(_ raw: String) {
    var decoder = KeyDecoder()
    var events: [KeyDecoder.Event] = []
    for byte in raw.utf8 { decoder.take(byte, into: &events) }
    if let last = decoder.settle() { events.append(last) }
    var scalars = String.UnicodeScalarView()
    var count = 0
    for event in events {
      switch event {
      case .scalar(let scalar): scalars.append(scalar)
      case .newline: scalars.append("\n")
      default: count += 1
      }
    }
    text = String(scalars)
    leftOut = count
  }
}

extension Unicode.Scalar {
  /// Whether the character steers a terminal or turns the direction of text; names and wordings hold
  /// none, because they could make a screen or a page show something else than what is written.
  public var steersText: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

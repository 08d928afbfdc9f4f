/// A word as a shell takes it: in quotation marks when it holds more than letters, digits and a few
/// signs, so that a command in a message can be copied as it stands.
struct ShellWord {
  /// The word for the shell.
  let text: String

  /// Quotes a word where that is needed.
  init(_ word: String) {
    let isPlain =
      !word.isEmpty
      && word.allSatisfy { character in
        character.isLetter || character.isNumber || "/._-~".contains(character)
      }
    text = isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}

import Synchronization

@testable import SoundingsCommandLine

/// Somebody who types lines from a list.
final class Typist: AnsweringTerminal {
  private let state: Mutex<(lines: [TypedLine], shown: String, history: String, screens: Int)>
  private let keys: Mutex<[TypedKey]>
  private let wasDropped = Mutex(false)
  private let editor: EditedText
  let manner: TerminalManner

  init(
    _ lines: [TypedLine], keys: [TypedKey] = [], manner: TerminalManner = .plain,
    editor: EditedText = .noEditor
  ) {
    state = Mutex((lines, "", "", 0))
    self.keys = Mutex(keys)
    self.manner = manner
    self.editor = editor
  }

  /// What stands on the screen.
  var shown: String { state.withLock { $0.shown } }

  /// All that was ever shown.
  var history: String { state.withLock { $0.history + $0.shown } }

  /// How often the screen was emptied.
  var screens: Int { state.withLock { $0.screens } }

  func show(_ text: String) { state.withLock { $0.shown += text } }

  /// Whether what was typed ahead was dropped after the last line and the last key.
  var droppedLast: Bool { wasDropped.withLock { $0 } }

  func line() -> TypedLine {
    wasDropped.withLock { $0 = false }
    return state.withLock { $0.lines.isEmpty ? .end : $0.lines.removeFirst() }
  }

  func dropTypedAhead() -> Int {
    wasDropped.withLock { $0 = true }
    return 0
  }

  func key(showing line: StyledText) -> TypedKey? {
    show(line)
    wasDropped.withLock { $0 = false }
    return keys.withLock { $0.isEmpty ? .end : $0.removeFirst() }
  }

  func edit(_ text: String, in directory: String) -> EditedText { editor }

  func clear() {
    state.withLock {
      $0.history += $0.shown
      $0.shown = ""
      $0.screens += 1
    }
  }
}

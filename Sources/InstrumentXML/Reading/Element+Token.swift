import Markup

extension Element {
  /// An attribute without white space at its ends and with single spaces inside.
  ///
  /// XML Schema takes such white space away before it compares names and words of a list, so a
  /// reader that didn't would silently miss a value that the schema let pass.
  subscript(token name: String) -> String? { self[attribute: name]?.normalizedSpace }
}

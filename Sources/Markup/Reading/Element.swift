/// One element of a document that was read, with everything in it.
///
/// Comments, processing instructions and white space between elements are left out.
public struct Element: Hashable, Sendable {
  /// A name with its value.
  public struct Attribute: Hashable, Sendable {
    /// The name, with its prefix where it has one, such as `xml:lang`.
    public let name: String
    /// The value.
    public let value: String
  }

  /// What an element holds.
  public enum Node: Hashable, Sendable {
    /// An element.
    case element(Element)
    /// Text.
    case text(String)
  }

  /// The name, with its prefix where it has one.
  public let name: String
  /// The line of the start tag, counted from 1.
  public let line: Int
  /// The attributes in the order of the document.
  public let attributes: [Attribute]
  /// What the element holds, in the order of the document.
  public internal(set) var content: [Node]

  /// The elements directly inside.
  public var children: [Element] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The text directly inside, joined.
  public var text: String {
    content.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }

  /// The value of an attribute, or `nil` when there is none of that name.
  public subscript(attribute name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The elements directly inside that have a name.
  public func children(named name: String) -> [Element] { children.filter { $0.name == name } }

  /// The first element directly inside that has a name.
  public func firstChild(named name: String) -> Element? {
    for case .element(let element) in content where element.name == name { return element }
    return nil
  }
}

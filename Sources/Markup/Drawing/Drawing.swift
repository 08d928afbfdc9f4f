/// A picture in SVG that was made here and can be put into a page as it is.
public struct SVGMarkup: Hashable, Sendable {
  /// The `svg` element.
  public let markup: String

  fileprivate init(_ markup: String) { self.markup = markup }
}

/// A picture made of a few shapes, with a title and a description for those who can't see it.
///
/// Colours come from class names, so the page's style sheet decides, also in the dark and in print.
public struct Drawing {
  /// Where a text stands in relation to its point.
  public enum Anchor: String, Hashable, Sendable {
    /// To the right of the point.
    case start
    /// Centred on the point.
    case middle
    /// To the left of the point.
    case end
  }

  private enum Shape {
    case rectangle(x: Double, y: Double, width: Double, height: Double, style: String)
    case line(x1: Double, y1: Double, x2: Double, y2: Double, style: String)
    case circle(x: Double, y: Double, radius: Double, style: String)
    case text(String, x: Double, y: Double, anchor: Anchor, style: String)
  }

  private let id: String
  private let width: Int
  private let height: Int
  private let title: String
  private let description: String
  private var shapes: [Shape] = []

  /// Starts a picture.
  ///
  /// - Parameters:
  ///   - id: A name unique in the page.
  ///   - width: The width of the coordinate system.
  ///   - height: The height of the coordinate system.
  ///   - title: What the picture shows, as a finding.
  ///   - description: The figures in words.
  public init(id: String, width: Int, height: Int, title: String, description: String) {
    self.id = id
    self.width = width
    self.height = height
    self.title = title
    self.description = description
  }

  /// Adds a rectangle; `style` names classes of the style sheet.
  public mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, style: String
  ) {
    shapes.append(.rectangle(x: x, y: y, width: width, height: height, style: style))
  }

  /// Adds a straight line.
  public mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, style: String) {
    shapes.append(.line(x1: x1, y1: y1, x2: x2, y2: y2, style: style))
  }

  /// Adds a circle.
  public mutating func circle(x: Double, y: Double, radius: Double, style: String) {
    shapes.append(.circle(x: x, y: y, radius: radius, style: style))
  }

  /// Adds a text on one line.
  public mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String
  ) {
    shapes.append(.text(text, x: x, y: y, anchor: anchor, style: style))
  }

  /// The picture as an `svg` element.
  public func rendered() -> SVGMarkup {
    var writer = MarkupWriter(declaration: false)
    writer.element(
      "svg",
      [
        ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
        ("aria-labelledby", "\(id)-title \(id)-description"),
      ]
    ) { svg in
      svg.element("title", [("id", "\(id)-title")], text: title)
      svg.element("desc", [("id", "\(id)-description")], text: description)
      for shape in shapes { Self.write(shape, to: &svg) }
    }
    return SVGMarkup(writer.string)
  }

  private static func write(_ shape: Shape, to svg: inout MarkupWriter) {
    switch shape {
    case .rectangle(let x, let y, let width, let height, let style):
      svg.element(
        "rect",
        [
          ("x", number(x)), ("y", number(y)), ("width", number(width)),
          ("height", number(height)), ("class", style),
        ])
    case .line(let x1, let y1, let x2, let y2, let style):
      svg.element(
        "line",
        [
          ("x1", number(x1)), ("y1", number(y1)), ("x2", number(x2)), ("y2", number(y2)),
          ("class", style),
        ])
    case .circle(let x, let y, let radius, let style):
      svg.element(
        "circle", [("cx", number(x)), ("cy", number(y)), ("r", number(radius)), ("class", style)])
    case .text(let text, let x, let y, let anchor, let style):
      svg.element(
        "text",
        [
          ("x", number(x)), ("y", number(y)), ("text-anchor", anchor.rawValue), ("class", style),
        ], text: text)
    }
  }

  /// A coordinate with at most two places, the same in every locale.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    if rest == 0 { return "\(sign)\(whole)" }
    let places = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(sign)\(whole).\(places)"
  }
}

import Markup

/// A bar from 0 to 100 with a tick at the target.
enum DimensionBar {
  /// The picture of one line of the profile, or `nil` when its score is withheld.
  static func picture(_ line: DimensionLine) -> SVGMarkup? {
    guard let measured = line.measured else { return nil }
    let target = line.target.map { ", target \($0)" } ?? ""
    var drawing = Drawing(
      id: "bar-\(line.id)", width: 400, height: 18,
      title: "\(line.title): \(measured.level)",
      description: "\(measured.score) of 100\(target)")
    drawing.rectangle(x: 0, y: 4, width: 400, height: 10, style: "bar-track")
    drawing.rectangle(
      x: 0, y: 4, width: Double(measured.score.tenths) * 0.4, height: 10,
      style: "bar-fill band-\(measured.score.band)")
    if let target = line.target {
      drawing.rectangle(
        x: Double(target) * 4 - 1.5, y: 0, width: 3, height: 18, style: "bar-target")
    }
    return drawing.rendered()
  }
}

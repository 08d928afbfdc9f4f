import Markup

/// Three columns on the scale from 0 to 100, as high as the shares of the people who stand there.
///
/// Place and height tell which camp is which, so it needs no colour.
enum SplitBar {
  /// The picture of a line about which people are divided, or `nil` when there is no split.
  static func picture(_ line: DimensionLine) -> SVGMarkup? {
    guard let voice = line.voice, let split = voice.split else { return nil }
    var drawing = Drawing(
      id: "split-\(line.id)", width: 400, height: 18, title: "\(line.title): divided",
      description: voice.splitWords)
    drawing.rectangle(x: 0, y: 17, width: 400, height: 1, style: "bar-base")
    let most = Double(max(split.low, split.middle, split.high, 1))
    for (place, share) in [split.low, split.middle, split.high].enumerated() {
      let height = Double(share) * 16 / most
      drawing.rectangle(
        x: Double(place) * 136, y: 17 - height, width: 128, height: height, style: "bar-camp")
    }
    return drawing.rendered()
  }
}

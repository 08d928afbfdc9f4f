import Markup
import Testing

struct DrawingTests {
  @Test func `a picture is well formed and has a title and a description`() throws {
    var drawing = Drawing(
      id: "x", width: 10, height: 5, title: "Legal & Sales <lag>", description: "1 < 2")
    drawing.rectangle(x: 0.126, y: -1, width: 2, height: 3.5, style: "bar")
    drawing.text("a & b", x: 1, y: 2, anchor: .end, style: "label")
    let root = try MarkupReader.read(Array(drawing.rendered().markup.utf8), schema: nil)
    #expect(root[attribute: "role"] == "img")
    #expect(root[attribute: "aria-labelledby"] == "x-title x-description")
    #expect(root.firstChild(named: "title")?.text == "Legal & Sales <lag>")
    #expect(root.firstChild(named: "rect")?[attribute: "x"] == "0.13")
    #expect(root.firstChild(named: "rect")?[attribute: "y"] == "-1")
    #expect(root.firstChild(named: "text")?.text == "a & b")
  }
}

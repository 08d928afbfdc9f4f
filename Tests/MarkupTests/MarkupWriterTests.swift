import Markup
import TestSupport
import Testing

struct MarkupWriterTests {
  @Test(arguments: UInt64(0)..<200)
  func `whatever is written can be read back`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<80 {
      let range: ClosedRange<UInt32> = Bool.random(using: &generator) ? 0...0x80 : 0...0x10_FFFF
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
        scalars.append(scalar)
      }
    }
    let text = String(scalars)
    var writer = MarkupWriter()
    writer.element("a", [("b", text)]) { a in
      a.text(text)
      a.element("c") { $0.comment(text) }
    }
    let root = try MarkupReader.read(writer.finished(), schema: nil)
    var expected = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isAllowed =
        [0x9, 0xA, 0xD].contains(scalar.value) || (0x20...0xFFFD).contains(scalar.value)
        || scalar.value > 0xFFFF
      expected.append(isAllowed ? scalar : "\u{FFFD}")
    }
    #expect(root.text.unicodeScalars.elementsEqual(expected))
    #expect(root[attribute: "b"]?.unicodeScalars.elementsEqual(expected) == true)
    let replaced = zip(expected, text.unicodeScalars).filter { $0 != $1 }.count
    #expect(writer.replacedCharacters == replaced * 3)
  }

  @Test func `elements are indented and text is left alone`() {
    var writer = MarkupWriter()
    writer.element("a") { a in
      a.element("b", text: "x")
      a.element("c") { $0.element("d") }
    }
    #expect(
      writer.string == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a>
          <b>x</b>
          <c>
            <d/>
          </c>
        </a>
        """)
  }

  @Test func `names are checked`() {
    let good = ["a-b.c_1", "xml:lang"]
    let bad = ["", "1a", "a b", "a:b:c", "<", "-a", "a>"]
    #expect(good.allSatisfy { (name: String) in MarkupName(name)?.text == name })
    #expect(bad.allSatisfy { (name: String) in MarkupName(name) == nil })
  }
}

import Markup
import TestSupport
import Testing

struct MarkupReaderTests {
  private let schema = Schema(
    Array(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="list"><xs:complexType>
      <xs:sequence><xs:element name="entry" maxOccurs="unbounded"><xs:complexType>
      <xs:simpleContent><xs:extension base="xs:int"><xs:attribute name="kind" type="xs:int"/>
      </xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:sequence>
      </xs:complexType></xs:element></xs:schema>
      """.utf8), name: "test.xsd")

  private func read(_ bytes: [UInt8]) throws -> Element {
    try MarkupReader.read(bytes, schema: schema, limits: Limits())
  }

  private func lines(_ bytes: [UInt8]) -> [Int] {
    do throws(MarkupProblems) {
      _ = try MarkupReader.read(bytes, schema: schema)
      return []
    } catch {
      return error.problems.map(\.line)
    }
  }

  @Test func `a document becomes values with lines`() throws {
    let root = try MarkupReader.read(
      Array(
        "<a xml:lang=\"en\" b=\"1 &amp; 2\">\n  <c/>\n  <d>x<!-- y --><![CDATA[<z>]]></d>\n</a>"
          .utf8),
      schema: nil)
    #expect(root.name == "a")
    #expect(root[attribute: "xml:lang"] == "en")
    #expect(root[attribute: "b"] == "1 & 2")
    #expect(root.children.map(\.line) == [2, 3])
    #expect(root.firstChild(named: "d")?.text == "x<z>")
    #expect(root.content.count == 2)
  }

  @Test func `all schema problems are told at once, in order`() {
    let text =
      "<list>\n<entry>1</entry>\n<entry>x</entry>\n<entry kind=\"y\">2</entry>\n<other/>\n</list>"
    #expect(lines(Array(text.utf8)) == [3, 4, 5])
  }

  @Test func `a message names the place but never the content`() {
    let text =
      "<list><entry kind=\"1\">secretanswer</entry><entry kind=\"secretanswer\">1</entry></list>"
    do throws(MarkupProblems) {
      _ = try MarkupReader.read(Array(text.utf8), schema: schema)
      Issue.record("the document was accepted")
    } catch {
      #expect(error.problems.count == 2)
      for problem in error.problems {
        #expect(!(problem.message + problem.remedy).contains("secretanswer"))
        #expect(problem.message.contains("entry"))
      }
    }
  }

  @Test(arguments: ["\n", "\r\n"], [false, true])
  func `a line beyond 65,535 is told exactly`(end: String, isUTF16: Bool) {
    let before = String(repeating: "<entry>1</entry>\(end)", count: 89_998)
    for fault in ["<entry>x</entry>", "<entry kind=\"x\">1</entry>", "<other/>"] {
      let text = "<list>\(end)\(before)\(fault)\(end)</list>"
      let bytes: [UInt8] =
        isUTF16
        ? [0xFF, 0xFE]
          + text.utf16.flatMap { unit -> [UInt8] in
            [UInt8(unit & 0xFF), UInt8(unit >> 8)]
          }
        : Array(text.utf8)
      #expect(lines(bytes) == [90_000])
    }
  }

  @Test func `UTF-8 with and without a mark and UTF-16 read alike`() throws {
    let text = "<a>ä€😀</a>"
    let wide = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let forms: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFE, 0xFF] + wide,
    ]
    for form in forms {
      #expect(try MarkupReader.read(form, schema: nil).text == "ä€😀")
    }
  }

  @Test func `a stream hands over one child at a time`() throws {
    let text = "<list><entry>1</entry><entry kind=\"2\">3</entry></list>"
    var names: [String] = []
    try MarkupReader.stream(
      schema: schema, source: source(of: Array(text.utf8)), root: { names.append($0.name) },
      child: { names.append($0.text) })
    #expect(names == ["list", "1", "3"])
  }

  @Test func `a schema can't load another`() {
    let including = Schema(
      Array(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:include schemaLocation="http://127.0.0.1:9/x.xsd"/></xs:schema>
        """.utf8), name: "including.xsd")
    do throws(MarkupProblems) {
      _ = try MarkupReader.read(Array("<a/>".utf8), schema: including)
      Issue.record("the schema was accepted")
    } catch {
      #expect(error.problems.isEmpty == false)
    }
  }
}

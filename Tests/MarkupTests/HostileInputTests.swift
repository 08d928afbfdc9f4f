import Markup
import Testing

/// The ways in which a document can attack its reader.
struct HostileInputTests {
  private func problems(_ text: String, limits: Limits = .definition) -> [MarkupProblem] {
    problems(Array(text.utf8), limits: limits)
  }

  private func problems(_ bytes: [UInt8], limits: Limits = .definition) -> [MarkupProblem] {
    do throws(MarkupProblems) {
      _ = try MarkupReader.read(bytes, schema: nil, limits: limits)
      return []
    } catch {
      return error.problems
    }
  }

  @Test(
    arguments: [
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
      "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/hostname\"> %x;]><a/>",
      "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>",
      "<!DOCTYPE a PUBLIC \"x\" \"ftp://127.0.0.1/a.dtd\"><a/>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"php://filter\">]><a b=\"&x;\"/>",
      "<!DOCTYPE a [<!ATTLIST a b CDATA \"c\">]><a/>",
      "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><a>&b;</a>",
      "<!DOCTYPE a><a/>",
    ])
  func `a document type is refused`(text: String) {
    #expect(problems(text).first?.kind == .doctype)
    #expect(problems(text).first?.line == 1)
  }

  @Test func `the line of a document type is told`() {
    #expect(problems("<?xml version=\"1.0\"?>\n\n\n<!DOCTYPE a>\n<a/>").first?.line == 4)
  }

  @Test func `a document type in UTF-16 is refused`() {
    let text = "<!DOCTYPE a><a/>"
    let bytes: [UInt8] =
      [0xFF, 0xFE]
      + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(problems(bytes).first?.kind == .doctype)
  }

  @Test func `an undeclared entity is refused`() {
    #expect(problems("<a>\n&x;</a>").first?.kind == .notWellFormed)
  }

  @Test(arguments: [[0x1F, 0x8B, 8, 0], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x50, 0x4B, 3, 4]])
  func `a compressed stream is refused`(bytes: [UInt8]) {
    #expect(problems(bytes).first?.kind == .compressed)
  }

  @Test func `text that isn't UTF-8 is refused`() {
    #expect(problems(Array("<a>".utf8) + [0xFF, 0x41] + Array("</a>".utf8)).isEmpty == false)
    #expect(problems(Array("<a>\n".utf8) + [0] + Array("</a>".utf8)).first?.kind == .encoding)
    #expect(problems([0x4C, 0x6F, 0xA7, 0x94]).isEmpty == false)
    #expect(problems("<?xml version='1.0' encoding='UTF-7'?><a/>").count <= 1)
  }

  @Test func `a document just within each limit is read, one beyond is refused by name`() {
    let limits = Limits(depth: 3, attributes: 2, textBytes: 10, bytes: 120)
    #expect(problems("<a><b><c/></b></a>", limits: limits).isEmpty)
    #expect(problems("<a><b><c><d/></c></b></a>", limits: limits).first?.kind == .limit("depth"))
    #expect(problems("<a b='1' c='2'/>", limits: limits).isEmpty)
    #expect(
      problems("<a b='1' c='2' d='3'/>", limits: limits).first?.kind == .limit("attributes"))
    #expect(problems("<a>1234567890</a>", limits: limits).isEmpty)
    #expect(problems("<a>1234567890x</a>", limits: limits).first?.kind == .limit("text"))
    #expect(problems("<a>12345<!-- -->67890x</a>", limits: limits).first?.kind == .limit("text"))
    let padding = String(repeating: " ", count: 113)
    #expect(problems("<a>\(padding)</a>", limits: limits).first?.kind != .limit("bytes"))
    #expect(problems("<a/>\(padding)1234", limits: limits).first?.kind == .limit("bytes"))
  }

  @Test(arguments: ["", " ", "<a>", "<a></b>", "<a/><b/>", "text", "<a b=1/>", "<a b='<'/>"])
  func `ill-formed text is refused`(text: String) {
    #expect(problems(text).isEmpty == false)
  }

  @Test func `every truncation of a document is refused`() {
    let whole = "<?xml version=\"1.0\"?><a b=\"c\"><d>text</d><e/></a>"
    for length in 0..<whole.utf8.count {
      #expect(problems(Array(whole.utf8.prefix(length))).isEmpty == false)
    }
  }
}

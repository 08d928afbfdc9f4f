import Tabular
import TestSupport
import Testing

struct TableWriterTests {
  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "  =1", "\"=1", "＝1", "＠x"])
  func `text that looks like a formula is guarded`(text: String) {
    var table = TableWriter()
    table.row([.text(text)])
    let written = String(decoding: table.finished(), as: UTF8.self)
    #expect(written.hasPrefix("'") || written.hasPrefix("\"'"))
  }

  @Test func `numbers stay numbers and quotes are doubled`() {
    var table = TableWriter()
    table.row([.number("-1.5"), .text("a,\"b\""), .empty, .verbatim("=x")])
    #expect(String(decoding: table.finished(), as: UTF8.self) == "-1.5,\"a,\"\"b\"\"\",,=x\r\n")
  }
}

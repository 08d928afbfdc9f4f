import Foundation
import SoundingsCommandLine
import TestSupport
import Testing

struct HelpTests {
  @Test(
    arguments: [
      ["new"], ["roster"], ["roster", "import"], ["roster", "show"], ["questionnaire"],
      ["questionnaire", "list"], ["questionnaire", "lint"], ["answer"], ["resume"], ["collect"],
      ["score"], ["report"], ["trace"], ["sample"], ["explain"], ["key"], ["key", "new"],
      ["key", "show"],
      ["key", "backup"], ["invite"], ["pack"], ["status"], ["verify"], ["backup"], ["restore"],
      ["forget"], ["interview"], ["interview", "hold"], ["interview", "list"],
      ["interview", "show"], ["hypothesis"], ["hypothesis", "add"], ["hypothesis", "list"],
      ["wave"], ["wave", "open"], ["wave", "close"], ["wave", "list"], ["wave", "recruitment"],
      ["compare"],
      ["comments"], ["comments", "list"], ["comments", "review"], ["comments", "quote"],
      ["privacy"],
      ["privacy", "minimum"], ["privacy", "check"], ["privacy", "explain"],
    ])
  func `each command's help shows two examples`(command: [String]) throws {
    let directory = try TemporaryDirectory()
    let run = Program(folder: directory.path)
    let outcome =
      command.count == 1
      ? try run(command[0], "--help") : try run(command[0], command[1], "--help")
    #expect(outcome.status == 0)
    let examples =
      outcome.output.split(separator: "EXAMPLES").last?
      .split(separator: "USAGE").first ?? ""
    let count = examples.components(separatedBy: "soundings ").count - 1
    #expect(count >= 2, "\(outcome.output)")
  }

  @Test func `the help of the program tells what each exit code means`() throws {
    let directory = try TemporaryDirectory()
    let help = try Program(folder: directory.path)("--help").output
    let lines = help.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for status in ExitStatus.allCases {
      #expect(lines.contains("\(status.rawValue)  \(status.meaning)"))
    }
  }
}

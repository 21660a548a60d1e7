import Model
import Testing

@testable import Submissions

@Suite struct SubmissionErrorTests {
  @Test("An error tells a Chinese clerk what is wrong and what to do, and an operator in English")
  func wording() {
    let error = SubmissionError(.unsupportedFormat(.ofd), document: "青山县/河口镇.ofd")
    #expect(
      error.setAside
        == SetAside(
          document: "青山县/河口镇.ofd", code: "unsupported_format", reason: "暂不能读取OFD 文件",
          remedy: "请另存为 docx 或 txt 再提交"))
    #expect(error.description == "青山县/河口镇.ofd: ofd cannot be read yet; save it as docx or txt; set aside")
  }

  @Test func everyProblemHasACodeAReasonAndARemedy() {
    let problems: [SubmissionProblem] =
      [
        .empty, .binary, .tooLarge(bytes: 300 << 20, limit: 200 << 20), .encoding(guess: nil),
        .encoding(guess: "KOI8-R"), .truncated(.zip), .damaged(.docx, detail: "line 1"),
        .archiveLimit(.entries(1)),
        .archiveLimit(.expanded(1 << 20)), .archiveLimit(.ratio(100)), .xmlLimit(.depth(256)),
        .xmlLimit(.documentType),
        .unreadable(.missing), .unreadable(.forbidden), .unreadable(.notAFile), .unreadable(.outsideLink),
        .unreadable(.other("I/O error")), .unreadable(.outsidePath), .archiveLimit(.depth(3)), .several(2),
        .helper(.missing("poppler-utils"), .pdf), .helper(.timedOut(60), .doc),
        .helper(.overLimit(1 << 30), .xls),
        .noText(.scanned(pages: 3)), .noText(.unmapped),
      ] + FileKind.allCases.map { .unsupportedFormat($0) }
    for problem in problems {
      let setAside = SubmissionError(problem, document: "a").setAside
      #expect(!setAside.code.isEmpty && !setAside.reason.isEmpty && setAside.remedy.hasPrefix("请"))
    }
  }
}

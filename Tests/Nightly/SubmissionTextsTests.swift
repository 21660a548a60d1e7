import Foundation
import Model
import Submissions
import Testing

@testable import Nightly

@Suite struct SubmissionTextsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aTextIsReadAgainAsLongAsItIsTheSame() throws {
    try folder.write("全年调处纠纷286件。", to: "河口镇.txt")
    let listing = SubmissionFolder(folder.url.path).listing()
    let report = try SubmissionReader().read(try #require(listing.files.first)).report
    let texts = SubmissionTexts(listing)
    #expect(texts.text(report) == "全年调处纠纷286件。")
    try folder.write("全年调处纠纷287件。", to: "河口镇.txt")
    #expect(texts.text(report) == nil)
  }

  @Test func whatIsNotThereHasNoText() {
    let report = Report(document: "没有.txt", digest: "", format: "txt", encoding: "UTF-8", text: "")
    #expect(SubmissionTexts(folder: folder.url.path).text(report) == nil)
    #expect(SubmissionTexts(folder: "/nowhere/at/all").text(report) == nil)
  }
}

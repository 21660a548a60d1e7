import Model
import Testing

@testable import Submissions

@Suite(.enabled(if: Poppler.isInstalled, Poppler.skipped)) struct PdfTests {
  private typealias Word = PdfFile.Word

  private static let paragraphs =
    [
      "河口镇2023年度法治政府建设情况的报告",
      "　　一、全年排查矛盾纠纷187件，成功化解182件，化解率97.3%，其中邻里纠纷61件、山林土地纠纷48件、婚姻家庭纠纷39件，其余39件。",
      "　　二、开展法治宣传活动30余场次，发放普法资料12000余份，解答群众咨询近600人次，培训执法人员148人次。",
    ] + (3...20).map { "　　\($0).镇政府认真贯彻落实上级部署，召开专题会议\($0)次，研究解决法治建设中的突出问题，推动各项工作落到实处。" }
    + ["河口镇人民政府", "2024年1月5日"]

  private func text(_ file: PdfFile) throws -> String {
    let report = try read(file.bytes, as: "青山县/河口镇.docx").report
    #expect(report.format == "pdf")
    return report.text
  }

  @Test("Lines that the page broke are one paragraph again, over page ends too; page numbers and heads go")
  func paragraphs() throws {
    let file = PdfFile(Self.paragraphs, runningHead: "河口镇法治政府建设年报")
    #expect(file.pages.count > 1)
    let expected = Self.paragraphs.map { $0.replacing("　　", with: "") }
    #expect(try text(file).split(separator: "\n").map(String.init) == expected)
  }

  @Test("A report reads the same whatever the page holds", arguments: [5, 9, 22])
  func pageLength(lines: Int) throws {
    #expect(try text(PdfFile(Self.paragraphs, linesAPage: lines)) == text(PdfFile(Self.paragraphs)))
  }

  @Test("Words far apart in a row are cells, and a cell's second line belongs to it")
  func table() throws {
    let file = PdfFile(pages: [
      [
        Word(x: 74, y: 120, text: "主要指标统计情况"),
        Word(x: 74, y: 150, text: "指标"), Word(x: 300, y: 148, text: "2023年"),
        Word(x: 74, y: 180, text: "调处矛盾纠纷"), Word(x: 300, y: 178, text: "142"),
        Word(x: 74, y: 210, text: "其中：调处成"), Word(x: 300, y: 208, text: "138"),
        Word(x: 74, y: 232, text: "功"),
        Word(x: 74, y: 262, text: "三、存在的主要问题和不足"),
      ]
    ])
    #expect(try text(file) == "主要指标统计情况\n指标\t2023年\n调处矛盾纠纷\t142\n其中：调处成功\t138\n三、存在的主要问题和不足")
  }

  @Test("Figures centred beside a label of two lines belong to it")
  func centredCells() throws {
    let file = PdfFile(pages: [
      [
        Word(x: 74, y: 120, text: "主要指标统计情况"),
        Word(x: 74, y: 160, text: "成功调处"), Word(x: 200, y: 171, text: "件"), Word(x: 300, y: 171, text: "138"),
        Word(x: 74, y: 182, text: "矛盾纠纷"),
        Word(x: 74, y: 210, text: "开展法治"), Word(x: 200, y: 221, text: "场次"), Word(x: 300, y: 221, text: "22"),
        Word(x: 74, y: 232, text: "宣传"),
      ]
    ])
    #expect(try text(file) == "主要指标统计情况\n成功调处矛盾纠纷\t件\t138\n开展法治宣传\t场次\t22")
  }

  @Test("A lone number in the text is no page number")
  func numbersInText() throws {
    let file = PdfFile(pages: [
      [
        Word(x: 74, y: 120, text: "调解矛盾纠纷的件数"), Word(x: 74, y: 400, text: "1"),
        Word(x: 290, y: 800, text: "第 1 页 共 1 页"),
      ]
    ])
    #expect(try text(file) == "调解矛盾纠纷的件数\n1")
  }

  @Test("Pages that are pictures are told, alone or among others")
  func scanned() throws {
    let empty = #expect(throws: SubmissionError.self) { try read(PdfFile(pages: [[], []]).bytes) }
    #expect(empty?.problem == .noText(.scanned(pages: 2)))
    #expect(empty?.reason == "PDF 是扫描件（2页图片），里面没有文字")
    let mixed = try read(PdfFile(pages: [[Word(x: 74, y: 120, text: "法治政府建设工作情况报告")], []]).bytes)
    #expect(mixed.findings.contains { $0.code == "pages_without_text" && $0.message.contains("第2页") })
  }

  @Test("A font whose table of characters is wrong gives no Chinese, and is told")
  func unmapped() {
    var file = PdfFile(["法治政府建设工作情况报告", "全年调解矛盾纠纷163件"])
    file.shift = 0x123
    #expect(problemCode(file.bytes) == "no_text_layer")
  }

  @Test func cutAndDamaged() {
    let bytes = PdfFile(Self.paragraphs).bytes
    #expect(problemCode(Array(bytes.dropLast(200))) == "truncated")
    #expect(problemCode(Array("%PDF-1.7\nnothing\n%%EOF".utf8)) == "damaged")
  }

  @Test(
    "Words of no or negative size, or off the page, are survived",
    arguments: ["-1", "0", "1e300", "-1e300"])
  func absurdPlaces(value: String) {
    let words = [
      [value, "9", "9", "9"], ["9", value, "9", "9"], ["9", "9", value, "9"], ["9", "9", "9", value],
    ]
    let lines = words.flatMap { place in
      ["法治", "政府", "12"].map { "5\t1\t0\t0\t0\t0\t\(place.joined(separator: "\t"))\t100\t\($0)" }
    }
    for page in ["1\t1\t0\t0\t0\t0\t0\t0\t595\t842\t-1\tPAGE", "1\t1\t0\t0\t0\t0\t0\t0\t0\t0\t-1\tPAGE"] {
      let pages = PdfPage.pages(inTable: ([page] + lines).joined(separator: "\n"))
      #expect(pages.count == 1)
      #expect(PdfParagraphs(of: PdfFurniture.removed(from: pages)).lines.joined().contains("法治"))
    }
  }

  @Test("Mutated files are read or set aside, and nothing else")
  func mutations() {
    var random = RepeatableGenerator(seed: 11)
    let original = PdfFile(Self.paragraphs).bytes
    for _ in 0..<20 {
      var bytes = original
      for _ in 0..<20 {
        bytes[Int.random(in: 8..<bytes.count - 10, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      }
      _ = problemCode(bytes)
    }
  }
}

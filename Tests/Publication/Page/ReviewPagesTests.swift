import Crypto
import Foundation
import Model
import Testing

@testable import Publication

@Suite struct ReviewPagesTests {
  private let small = SampleEdition.make(
    counties: 1, indicators: SampleEdition.fewIndicators, years: [2023])

  @Test func aPageKnowsWhatTheTablesKnow() throws {
    let ordered = OrderedEdition(small)
    let content = PageContent(ordered, county: "青山县", CountyDocuments(ordered).of("青山县"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let written = String(decoding: try encoder.encode(content), as: UTF8.self) + "\n"
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/review.json")
    if ProcessInfo.processInfo.environment["HUIZONG_REWRITE"] != nil {
      try written.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(
      written == (try String(contentsOf: golden, encoding: .utf8)),
      "HUIZONG_REWRITE=1 swift test rewrites \(golden.path)")
  }

  @Test func everyCountyHasAPageAndSoHasWhatBelongsToNone() throws {
    let pages = try written(SampleEdition.make())
    #expect(Set(pages.keys) == ["index.html", "青山县.html", "临江县.html", "白云区.html", "未注明县区.html"])
    let index = try #require(pages["index.html"])
    #expect(index.contains("href=\"%E9%9D%92%E5%B1%B1%E5%8E%BF%2Ehtml\""))
    #expect(try #require(pages["未注明县区.html"]).contains("文件不完整，无法打开"))
  }

  @Test func aCountyCalledIndexKeepsAPageOfItsOwn() throws {
    var edition = small
    edition.roster.append(ReportingUnit(county: "index", name: "甲镇"))
    #expect(try Set(written(edition).keys).isSuperset(of: ["index.html", "index-2.html"]))
  }

  @Test func withoutTheOptionThereIsNone() throws {
    try withTemporaryFolder { folder in
      var edition = small
      edition.options.hasReviewPages = false
      try Publication.write(edition, to: folder)
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("review").path))
    }
  }

  @Test func aReportGoesWhereItWasCounted() {
    var edition = small
    let report = ExtractedReport(
      report: Report(
        document: "来稿.txt", digest: "", format: "txt", encoding: "UTF-8",
        county: Sourced("临江县", from: .title, evidence: ""), text: "无"), mentions: [])
    edition.reports = [report]
    #expect(CountyDocuments(OrderedEdition(edition)).of("临江县") == [report])
    edition.unitReports[0].superseded = ["来稿.txt"]
    #expect(CountyDocuments(OrderedEdition(edition)).of("青山县") == [report])
  }

  @Test func aReportOfAnotherPeriodThanTheRunsIsLeftOut() {
    var edition = SampleEdition.make(counties: 1, years: [2022, 2023])
    edition.unitReports.removeAll { $0.period == Period(2022) }
    edition.run.period = Period(2023)
    let periods = CountyDocuments(OrderedEdition(edition)).of("青山县").map { $0.report.period?.value }
    #expect(Set(periods) == [Period(2023)])
  }

  // MARK: Safety

  /// What tries to leave its element, its attribute, its script, or a spreadsheet's cell.
  static let hostile = [
    "</script><script>harm()</script>", "<!-- <script>", "-->", "]]>", "\"onload=\"harm()",
    "'\u{301}><img src=x>",
    "{{{code}}}", "=cmd|' /C calc'!A0", "\u{2028}\u{2029}\0\u{7}", "javascript:harm()",
  ]

  @Test(arguments: hostile) func textFromOutsideStaysText(_ text: String) throws {
    var edition = small
    edition.pipeline.title = text
    edition.roster[0].name = text
    edition.roster.append(ReportingUnit(county: text, name: text))
    edition.indicators[0].labelZh = text
    edition.indicators[0].definition = text
    edition.findings.append(
      Finding(code: "x", severity: .note, county: text, message: text, remedy: text, evidence: text))
    for index in edition.reports.indices {
      (edition.reports[index].report.text, edition.reports[index].report.title) = (text, text)
    }
    for (name, page) in try written(edition) {
      let scripts = page.components(separatedBy: "<script").count - 1
      let isIndex = name == "index.html"
      let reports = name == "青山县.html" ? edition.reports.count : 0
      #expect(scripts == (isIndex ? 1 : 2 + reports), "\(name)")
      #expect(page.components(separatedBy: "</script").count - 1 == scripts, "\(name)")
      #expect(!page.contains("<img") && !page.contains("<!--"), "\(name)")
      let attributes = page.matches(of: /<[^>]*=cmd[^>]*>|<[^>]*javascript:[^>]*>|<[^>]*onload=[^>]*>/)
      #expect(attributes.isEmpty, "\(name)")
    }
  }

  @Test func jsonInAScriptIsTheSameJSON() throws {
    let text = Self.hostile.joined() + "¨©\u{E2}\u{80A8}<>&𠮷"
    let element = try ScriptJSON.element([text], id: "data", path: "")
    let inner = String(decoding: element, as: UTF8.self)
      .trimmingPrefix("<script type=\"application/json\" id=\"data\">").dropLast("</script>\n".count)
    #expect(!inner.contains { "<>&\u{2028}\u{2029}".contains($0) })
    #expect(try JSONDecoder().decode([String].self, from: Data(inner.utf8)) == [text])
  }

  /// A style or a script that the policy does not know would not run.
  @Test func thePolicyAllowsItsOwnStyleAndScriptAlone() throws {
    for page in try written(small).values {
      #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-"))
      for (start, end) in [("<style>", "</style>"), ("<script>", "</script>")] {
        let content = try #require(
          page.components(separatedBy: start).last?.components(separatedBy: end).first)
        let digest = Data(SHA256.hash(data: Data(content.utf8))).base64EncodedString()
        #expect(page.contains("'sha256-\(digest)'"))
      }
      #expect(!page.contains("unsafe-") && !page.contains(" style=\"") && !page.contains(" onclick="))
      #expect(!page.contains("http:") && !page.contains("https:"))
    }
  }

  // MARK: Reports

  @Test func aReportIsShownWholeWithItsNumbersInPlace() throws {
    let readable = ReadableReport(Self.report, text: "𠮷。全年调处纠纷200余件。")
    let json = String(decoding: try JSONEncoder.sorted.encode(readable), as: UTF8.self)
    #expect(
      json == """
        {"isExcerpt":false,"mentions":[[8,13,"indicator","disputes_mediated","total","indicator:disputes_mediated",\
        2,14,"200 件，在 200～300 之间"]],"pieces":[{"start":0,"text":"𠮷。全年调处纠纷200余件。"}]}
        """)
  }

  @Test func ofAReportThatIsGoneItsSentencesAreShown() {
    let readable = ReadableReport(Self.report, text: nil)
    #expect(readable.isExcerpt)
    #expect(readable.pieces == [.init(start: 2, text: "全年调处纠纷200余件。")])
  }

  @Test func whatAPlaceholderTellsIsSaid() {
    let masked = { (mask: Mask) in ReadMention.reading(of: Quantity(.masked(mask), measure: "件")) }
    #expect(masked(Mask()) == "占位，没有数值")
    #expect(masked(Mask(bounds: Interval(100, 199))) == "占位，没有数值，在 100～199 之间")
    #expect(ReadMention.reading(of: Quantity(.over(95, step: nil), measure: "%")) == "95 %，不少于 95")
  }

  private static let report = ExtractedReport(
    report: Report(document: "a.txt", digest: "", format: "txt", encoding: "UTF-8", text: ""),
    mentions: [
      Mention(
        document: "a.txt", span: TextSpan(8, 13), surface: "200余件", disposition: .indicator,
        indicator: IndicatorID("disputes_mediated"),
        quantity: Quantity(.over(200, step: 100), measure: "件"), evidence: "全年调处纠纷200余件。",
        evidenceSpan: TextSpan(2, 14), rule: "indicator:disputes_mediated")
    ])

  // MARK: Figures

  @Test(arguments: [
    (ObservationStatus.normal, MissingReason?.none, CellState.stated), (.unvalidated, nil, .doubtful),
    (.normal, .partlyPlaceholder, .partial), (.missingNotCollected, .placeholder, .placeholder),
    (.imputed, .placeholder, .imputed), (.missing, .notStated, .silent), (.missing, .notSubmitted, .absent),
    (.missing, .unreadable, .unreadable),
  ])
  func aFigureHasOneState(_ status: ObservationStatus, _ reason: MissingReason?, _ state: CellState) {
    let observation = Observation(
      county: "青山县", unit: "河口镇", period: Period(2023), indicator: IndicatorID("a"), status: status,
      missingReason: reason)
    #expect(CellState(observation) == state)
  }

  @Test func chartsCountEveryUnitOnce() throws {
    let ordered = OrderedEdition(SampleEdition.make(counties: 1))
    let content = PageContent(ordered, county: "青山县", CountyDocuments(ordered).of("青山县"))
    let chart = try #require(PageCharts(content, edition: ordered).figures.first)
    let lines = Dictionary(grouping: chart.words.filter { $0.tone.hasPrefix("inside") }, by: \.y)
    #expect(lines.count == SampleCatalogue.indicators.count(where: \.isHeadline))
    for line in lines.values { #expect(line.reduce(0) { $0 + (Int($1.text) ?? 0) } == 6) }
  }

  // MARK: Support

  private func written(_ edition: Edition) throws -> [String: String] {
    try withTemporaryFolder { folder in
      try ReviewPages(edition: OrderedEdition(edition)).write(to: folder)
      let review = folder.appendingPathComponent("review")
      let names = try FileManager.default.contentsOfDirectory(atPath: review.path)
      return try Dictionary(
        uniqueKeysWithValues: names.map {
          ($0, try String(contentsOf: review.appendingPathComponent($0), encoding: .utf8))
        })
    }
  }
}

extension JSONEncoder {
  fileprivate static var sorted: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}

import Model

/// 说明: what the workbook is, how it was made and how to read it.
struct CoverSheet {
  let scope: WorkbookScope
  let styles: Styles

  func write(to workbook: XLSXWorkbook) throws(PublicationError) {
    let sheet = try workbook.addSheet("说明")
    sheet.setColumns(0...0, width: 23)
    sheet.setColumns(1...1, width: 76)
    sheet.setPage(PageSetup(isLandscape: false, scale: .onePage, sideMargin: 0.6, footer: scope.title("")))
    var page = CoverPage(sheet: sheet, styles: styles)
    page.title(scope.title("汇总"))
    page.section("基本情况", facts)
    page.section("覆盖情况", coverage)
    page.section("编制方法", Self.method.enumerated().map { ("\($0 + 1)", $1) })
    page.legend(Self.legend)
    page.section("工作表", Self.sheets)
    page.section("运行记录", run)
    sheet.activate()
  }

  private var facts: [(String, String)] {
    let mentions = scope.reports.lazy.flatMap(\.mentions)
    let (numbers, indicators) = mentions.reduce(into: (0, 0)) { counts, mention in
      counts.0 += 1
      counts.1 += mention.disposition == .indicator ? 1 : 0
    }
    return [
      ("填报单位", scope.office),
      ("统计期", scope.periods.map { "\($0)年" }.joined(separator: "、")),
      ("制表日期", Wording.date(scope.options.compiledOn)),
      (
        "指标",
        "\(scope.edition.indicators.count) 项，其中重点指标 \(scope.edition.indicators.count(where: \.isHeadline)) 项"
      ),
      ("读到的数字", "\(Wording.grouped(numbers)) 个（含占位符），其中归入指标 \(Wording.grouped(indicators)) 个"),
      ("待核实", "\(scope.issues.count) 条"),
    ]
  }

  private var coverage: [(String, String)] {
    scope.periods.map { period in
      let (roster, reporting) = scope.coverage(in: period)
      let missing = scope.counties.flatMap { scope.edition.units(of: $0, in: period) }.filter {
        scope.edition.unitReportAt[UnitPeriod($0.county, $0.name, period)]?.outcome != .reported
      }
      let names = missing.prefix(30).map { scope.isOverall ? $0.county + $0.name : $0.name }
      let list =
        missing.isEmpty
        ? "" : "；未报：\(names.joined(separator: "、"))\(missing.count > 30 ? "等 \(missing.count) 个" : "")"
      return ("\(period)年", "应报 \(roster) 个，已报 \(reporting) 个\(list)")
    }
  }

  private var run: [(String, String)] {
    let run = scope.edition.edition.run
    return [
      ("程序版本", "Huizong 汇总 \(run.version)"),
      ("指标目录", "SHA-256 \(run.catalogueDigest.prefix(16))……"),
      ("运行详情", "见同批发布的 run.json；每个数字的去向见 mentions.csv"),
    ]
  }

  private static let method = [
    "数据来自各单位报送的年度报告原文，由程序逐字读取，不经人工转录。",
    "报告中的每个数字和占位符都有去向（指标、其他统计、日期、编号等），不丢弃；读不懂的列入《待核实》。",
    "每个数值都能查到原文：《指标明细》写明语句、文件、位置和规则，存疑和不准确的数值另有批注。",
    "同一事项说了几次只计一次；“其中”项、上年数、累计数、计划数不计入。",
    "“200余”“近50”“约3000”照原文显示，按所写数字计入合计，同时给出上下限。",
    "“XX”等占位符是没有填写，不是零；没有提及也不是零；写明“无”“0”的才是零。",
    "合计是各单位已填数值之和；有未报、占位或未提及的，合计只是下限，上限不定。",
    "比率不相加、不平均：分子分母齐全的重新计算，否则只分单位列示。",
    "一个单位同一统计期报送多份的，以最新的一份为准，此前的仍留存备查。",
    "县级报告中的全县数只与所属单位合计对照，不相加。",
    "人工更正优先于程序读数，并写明更正人和理由。",
  ]

  private static let legend: [(String, FigureCell.Tone, String)] = [
    ("1,254", .plain, "原文写明的数值"),
    ("200余　近50　约3,000", .plain, "原文带“余、近、约”等，单元格中仍是数值，可参加计算"),
    ("0", .plain, "写明为零，或写明“无”“未发生”"),
    ("—", .silent, "报告没有提及"),
    ("XX 待补", .placeholder, "留有占位符没有填写，请单位补报；“120+待补”为部分没有填写"),
    ("1,254待核", .doubtful, "存疑，见《待核实》"),
    ("未报", .notSubmitted, "没有收到报告；“不可读”为收到但无法读取"),
  ]

  private static let sheets = [
    ("汇总表", "各单位、各指标的数值和合计；合计为公式。较早的统计期另有一表，表名带年份"),
    ("图表", "重点指标的单位比较和年度比较、各项指标的填报情况、报告中数字的去向"),
    ("指标明细", "每个数值的原文语句、文件、位置和规则，可筛选；点“查看”到核对页的原文"),
    ("待核实", "请人工核实的事项，按轻重排列，可填写更正值"),
    ("催报", "没有报送的单位，各单位没有填写、需要核实和没有提到的指标，可筛选后发出"),
    ("修订", "与上次发布相比有变动的数值和合计，按原因分列"),
    ("指标说明", "指标的计量单位、定义和汇总方式"),
  ]
}

/// The cover's paper: sections of two columns, one below the other.
struct CoverPage {
  let sheet: XLSXSheet
  let styles: Styles
  private var row = 0

  init(sheet: XLSXSheet, styles: Styles) { (self.sheet, self.styles) = (sheet, styles) }

  mutating func title(_ text: String) {
    sheet.setRow(row, height: 44)
    sheet.write(text, at: CellAddress(row, 0), styles.title)
    sheet.merge(CellRange(rows: row...row, columns: 0...1), text, styles.title)
    row += 1
  }

  mutating func section(_ heading: String, _ lines: [(String, String)]) {
    guard !lines.isEmpty else { return }
    head(heading)
    for (label, text) in lines { line(label, text, styles.body) }
  }

  mutating func legend(_ lines: [(String, FigureCell.Tone, String)]) {
    head("图例")
    for (sample, tone, text) in lines { line(sample, text, styles.sample(tone)) }
  }

  private mutating func head(_ text: String) {
    let style = styles.header.with { ($0.horizontal, $0.size, $0.indent) = (.left, 11, 1) }
    sheet.setRow(row, height: 20)
    sheet.write(text, at: CellAddress(row, 0), style)
    sheet.writeBlank(at: CellAddress(row, 1), style)
    sheet.merge(CellRange(rows: row...row, columns: 0...1), text, style)
    row += 1
  }

  private mutating func line(_ label: String, _ text: String, _ style: CellStyle) {
    sheet.setRow(row, height: 13.5 * Double(XLSXText.lines(text, width: 77)) + 4.5)
    sheet.write(label, at: CellAddress(row, 0), style)
    sheet.write(text, at: CellAddress(row, 1), styles.wrapped)
    row += 1
  }
}

extension Styles {
  /// A cell that shows what a tone looks like.
  fileprivate func sample(_ tone: FigureCell.Tone) -> CellStyle {
    figure(FigureCell(sample: tone)).with { $0.horizontal = .center }
  }
}

extension FigureCell {
  fileprivate init(sample tone: Tone) { (content, self.tone, shown) = (.text(""), tone, "") }
}

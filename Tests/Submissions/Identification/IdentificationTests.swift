import Model
import Testing

@testable import Submissions

private let roster = [
  ReportingUnit(county: "青山县", name: "河口镇", aliases: ["河口"]), ReportingUnit(county: "青山县", name: "城关镇"),
  ReportingUnit(county: "云溪县", name: "城关镇"), ReportingUnit(county: "云溪县", name: "清水街道", aliases: ["清水"]),
  ReportingUnit(county: "青山县", name: "青山县司法局", aliases: ["青山司法局"]),
]

private let opening =
  "坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻落实党的二十大精神，扎实推进法治政府建设各项工作，取得了明显成效。"

@Suite struct UnitTests {
  private func identify(_ text: String, as document: String = "a.txt", roster: [ReportingUnit] = roster)
    throws -> ReceivedReport
  {
    try read(text, as: document, roster: roster)
  }

  @Test(
    "The roster's name is found by name or alias, whole names only",
    arguments: [
      ("青山县河口镇人民政府关于2023年法治政府建设情况的报告", "河口镇", "青山县"),
      ("青山河口镇2023年法治政府建设报告", "河口镇", "青山县"), ("河口2023年法治政府建设报告", "河口镇", "青山县"),
      ("关于河口镇2023年法治政府建设情况的报告", "河口镇", "青山县"),
      ("2023年度河口镇法治政府建设工作总结", "河口镇", "青山县"),
      ("青山司法局2023年法治政府建设报告", "青山县司法局", "青山县"),
      ("云溪县城关镇2023年法治政府建设报告", "城关镇", "云溪县"),
      ("大河口镇2023年法治政府建设报告", "大河口镇", nil), ("清水河镇2023年法治政府建设报告", "清水河镇", nil),
      ("白云县河口镇2023年法治政府建设报告", "河口镇", "白云县"),
    ] as [(String, String, String?)])
  func inTitle(title: String, unit: String, county: String?) throws {
    let report = try identify("\(title)\n\(opening)").report
    #expect(report.unit == Sourced(unit, from: .title, evidence: title))
    #expect(report.county?.value == county)
  }

  @Test("A name that two counties share is settled by the addressee or the folder, else a person is asked")
  func sharedName() throws {
    let title = "城关镇2023年法治政府建设报告\n"
    let unsettled = try identify(title + opening)
    #expect(unsettled.report.county == nil)
    #expect(unsettled.findings.map(\.code) == ["county_ambiguous"])
    #expect(try identify(title + "中共云溪县委：\n" + opening).report.county?.source == .addressee)
    let filed = try identify(title + opening, as: "2023/青山县/a.txt")
    #expect(filed.report.county == Sourced("青山县", from: .path, evidence: "2023/青山县/a.txt"))
    #expect(filed.findings.isEmpty)
  }

  @Test("Title and signature that name different townships leave it open")
  func disagreement() throws {
    let received = try identify("河口镇2023年法治政府建设报告\n\(opening)\n\n城关镇人民政府\n2024年1月5日")
    #expect(received.report.unit == nil)
    #expect(received.findings.map(\.code) == ["unit_disagrees"])
  }

  @Test("A file in another unit's place leaves it open, with both places as evidence")
  func pathDisagrees() throws {
    let text = "河口镇2023年法治政府建设报告\n\(opening)"
    let unit = try identify(text, as: "2023/青山县/城关镇.txt")
    #expect(unit.report.unit == nil)
    #expect(unit.findings.map(\.code) == ["unit_disagrees"])
    #expect(unit.findings.first?.evidence == "标题：河口镇2023年法治政府建设报告 / 文件路径：2023/青山县/城关镇.txt")
    let county = try identify("青山县" + text, as: "2023/云溪县/河口镇.txt")
    #expect(county.report.county == nil)
    #expect(county.findings.map(\.code) == ["county_disagrees"])
    #expect(county.findings.first?.message.hasPrefix("标题写“青山县”，文件路径写“云溪县”") == true)
    let addressed = try identify("青山县河口镇2023年报告\n中共云溪县委：\n\(opening)")
    #expect(addressed.findings.map(\.code) == ["county_disagrees"])
  }

  @Test("A body that calls itself by another name is told; the title's name stands")
  func bodyOfAnother() throws {
    let theirs = "城关镇\(opening)城关镇成立了领导小组。"
    let copied = try identify("青山县河口镇2023年法治政府建设报告\n\(theirs)")
    #expect(copied.report.unit?.value == "河口镇")
    #expect(copied.findings.map(\.code) == ["body_names_another"])
    let visited = try identify("青山县河口镇2023年法治政府建设报告\n\(theirs)\n河口镇\(opening)")
    #expect(visited.findings.isEmpty)
  }

  @Test(
    "A county has one name, however a report calls it: the roster's, else that of today",
    arguments: [
      ("梅县松口镇", "梅县区"), ("广东省梅州市梅县区松口镇", "梅县区"), ("恭城县莲花镇", "恭城瑶族自治县"), ("博爱县孝和镇", "博爱县"),
      ("密云县溪翁庄镇", "密云区"), ("徐州市鼓楼区琵琶街道", "徐州市鼓楼区"), ("白云县新市镇", "白云县"),
    ])
  func countyNames(name: String, county: String) throws {
    #expect(try identify("\(name)2023年法治政府建设报告\n\(opening)", roster: []).report.county?.value == county)
  }

  @Test(
    "A prefecture is no county, and one name for two counties is asked for",
    arguments: [
      ("梅州市松口镇", nil, []), ("徐州市鼓楼区琵琶街道", "徐州市鼓楼区", []), ("南京市鼓楼区湖滨街道", "南京市鼓楼区", []),
      ("鼓楼区琵琶街道", "徐州市鼓楼区", []), ("鼓楼区湖滨街道", nil, ["county_ambiguous"]), ("博爱孝和镇", "博爱县", []),
    ] as [(String, String?, [String])])
  func sharedCounties(name: String, county: String?, asked: [String]) throws {
    let roster = [
      ("徐州市鼓楼区", "320302", "徐州市", "琵琶街道"), ("徐州市鼓楼区", "320302", "徐州市", "湖滨街道"),
      ("南京市鼓楼区", "320106", "南京市", "湖滨街道"), ("博爱县", "410822", "焦作市", "孝和镇"),
    ].map { label, code, prefecture, unit in
      let name = label.replacing(prefecture, with: "")
      let division = Division(
        code: code, name: name, prefecture: prefecture, province: code.hasPrefix("32") ? "江苏省" : "河南省")
      return ReportingUnit(county: label, division: division, name: unit)
    }
    let received = try identify("\(name)2023年法治政府建设报告\n\(opening)", roster: roster)
    #expect(received.report.county?.value == county)
    #expect(received.findings.map(\.code) == asked)
  }

  @Test("A folder may be called by a county's short name")
  func shortFolder() throws {
    let text = "孝和镇2023年法治政府建设报告\n\(opening)"
    #expect(try identify(text, as: "焦作/博爱/a.txt", roster: []).report.county?.value == "博爱县")
    #expect(try identify(text, as: "河南/朝阳/a.txt", roster: []).report.county == nil)
  }

  @Test("A placeholder is never a unit; the signature or the path may still tell")
  func placeholders() throws {
    let title = "XX县XXX镇2023年法治政府建设报告\n"
    #expect(try identify(title + opening).report.unit == nil)
    #expect(try identify(title + opening + "\n河口镇人民政府\n").report.unit?.source == .signature)
    #expect(try identify(title + opening, as: "青山县/河口镇.docx").report.unit?.source == .path)
  }

  @Test("Where neither title nor signature names it, the body's own words do")
  func body() throws {
    let text = "2023年法治政府建设报告\n2023年，屏边县云水坪乡\(opening)\n云水坪乡成立了领导小组。送法下乡10次，治镇有方。"
    let report = try identify(text, roster: []).report
    #expect(report.unit?.value == "云水坪乡")
    #expect(report.unit?.source == .body)
    #expect(report.county?.value == "屏边苗族自治县")
  }

  @Test("A web page may say who published it")
  func metadata() throws {
    let report = try identify("[ 发布机构 ] 开州区柳溪镇   [ 主题分类 ] 其他\n2023年法治政府建设报告\n\(opening)", roster: []).report
    #expect(report.unit?.value == "柳溪镇")
    #expect(report.unit?.source == .metadata)
  }

  @Test("Nothing said is nothing known")
  func silence() throws {
    let report = try identify("我镇\(opening)", roster: []).report
    #expect(report.unit == nil && report.county == nil && report.period == nil && report.title == nil)
  }
}

@Suite struct PeriodTests {
  @Test(
    "The reference year of a title is not that of a plan",
    arguments: [
      ("河口镇2023年法治政府建设工作总结及2024年工作计划", 2023), ("河口镇2024年工作计划和2023年工作总结", 2023),
      ("河口镇二〇二三年法治政府建设报告", 2023), ("河口镇２０２３年度法治政府建设报告", 2023),
      ("河口镇 2 0 2 3 年法治政府建设报告", 2023), ("河口镇关于报送2023年法治政府建设情况的报告", 2023),
      ("河口镇法治政府建设实施情况（2021—2025年）的报告", nil), ("河口镇20XX年法治政府建设报告", nil),
      ("河口镇关于《2022年要点》落实情况的报告", nil),
    ] as [(String, Int?)])
  func title(title: String, year: Int?) throws {
    let period = try read("\(title)\n\(opening)").report.period
    #expect(period?.value.year == year)
    #expect(year == nil || period?.source == .title)
  }

  @Test(
    "Else the opening, the signature, the path",
    arguments: [
      ("2023年以来，我镇\(opening)", "a.txt", 2023, .body),
      ("我镇\(opening)现将2023年度法治政府建设情况报告如下。\(opening)", "a.txt", 2023, .body),
      ("我镇\(opening)\n河口镇人民政府\n2024年3月1日", "a.txt", 2023, .signature),
      ("我镇\(opening)\n河口镇人民政府\n2023年12月1日", "a.txt", 2023, .signature),
      ("我镇\(opening)", "2023/青山县/河口镇.txt", 2023, .path),
      ("我镇\(opening)", "2022-2023/河口镇2021年.txt", 2021, .path),
    ] as [(String, String, Int, FactSource)])
  func elsewhere(text: String, document: String, year: Int, source: FactSource) throws {
    let period = try read(text, as: document).report.period
    #expect(period?.value.year == year)
    #expect(period?.source == source)
  }

  @Test(
    "A title that is not about one whole year is asked about, whatever else names a year",
    arguments: [
      ("河口镇2022—2023年法治政府建设情况报告", "period_spans"), ("河口镇2022年和2023年法治政府建设情况报告", "period_spans"),
      ("河口镇2022、2023年度法治政府建设总结", "period_spans"), ("河口镇2023年上半年法治政府建设工作总结", "period_part"),
      ("河口镇2023年第三季度工作总结", "period_part"), ("河口镇2023年1—9月工作情况", "period_part"),
      ("河口镇2022年7月至2023年6月工作情况报告", "period_part"), ("河口镇2024年法治政府建设工作计划", "period_plan"),
    ])
  func notOneYear(title: String, code: String) throws {
    let received = try read("\(title)\n2023年，我镇\(opening)\n河口镇人民政府\n2024年1月5日", as: "2023/a.txt")
    #expect(received.report.period == nil)
    #expect(received.findings.map(\.code) == [code])
    #expect(received.findings.allSatisfy { $0.severity == .returned && $0.evidence == title })
  }

  @Test(
    "A title about one year stands beside other years",
    arguments: [
      "河口镇2023年1—12月工作总结", "河口镇2023年贯彻《法治政府建设实施纲要（2021—2025年）》情况的报告",
      "河口镇2024年重点工作和2023年工作总结", "河口镇2023年度法治政府建设报告",
    ])
  func oneYear(title: String) throws {
    let received = try read("\(title)\n2021年以来，我镇\(opening)\n河口镇人民政府\n2024年1月5日")
    #expect(received.report.period?.value == Period(2023))
    #expect(received.findings.isEmpty)
  }

  @Test(
    "A day of signature or an opening that cannot be this year's report leaves it open",
    arguments: [
      ("2023年，我镇", "2022年12月5日"), ("2023年，我镇", "2024年12月5日"), ("2023年，我镇", "2026年1月5日"),
      ("2022年，我镇", "2024年1月5日"),
    ])
  func contradicted(start: String, signed: String) throws {
    let received = try read("河口镇2023年法治政府建设报告\n\(start)\(opening)\n河口镇人民政府\n\(signed)")
    #expect(received.report.period == nil)
    #expect(received.findings.map(\.code) == ["period_disagrees"])
  }

  @Test("A title that the report itself contradicts leaves it open")
  func disagreement() throws {
    let received = try read("河口镇2023年法治政府建设报告\n我镇\(opening)现将2022年度情况报告如下。")
    #expect(received.report.period == nil)
    #expect(received.findings.map(\.code) == ["period_disagrees"])
  }
}

@Suite struct TitleTests {
  @Test(
    "A title may be broken over lines and stand below page furniture",
    arguments: [
      ("中共孝和镇委员会 孝和镇人民政府\n\n关于2023年度法治政府建设工作的报告", "中共孝和镇委员会 孝和镇人民政府关于2023年度法治政府建设工作的报告"),
      ("城口县左溪乡人民政府\n2024年法治政府建设情况报告", "城口县左溪乡人民政府2024年法治政府建设情况报告"),
      ("麻栗坡县曼勒镇２０２１年度\n法治政府建设情况报告", "麻栗坡县曼勒镇２０２１年度法治政府建设情况报告"),
      ("龙潭沟示范区管委会\n[bookmark: _GoBack]关于2023年度情况的报告", "龙潭沟示范区管委会关于2023年度情况的报告"),
      ("首页 > 政务公开 > 法治政府建设年度报告\n日期：2024-01-01\n河口镇2023年法治政府建设报告", "河口镇2023年法治政府建设报告"),
      ("河口镇2023年法治政府建设报告（送审稿）", "河口镇2023年法治政府建设报告（送审稿）"),
      ("一、2023年工作开展情况", nil),
    ] as [(String, String?)])
  func title(head: String, title: String?) throws {
    #expect(try read("\(head)\n\n\(opening)\n").report.title == title)
  }

  @Test("Running text has no title any more")
  func afterTheBody() throws {
    #expect(try read("我镇\(opening)\n河口镇2023年法治政府建设报告").report.title == nil)
  }
}

@Suite struct SignatureTests {
  @Test(
    "The day of signature is the last line that is a date",
    arguments: [
      ("河口镇人民政府\n2024年1月16日", "2024-01-16"), ("河口镇人民政府\n二〇二四年一月十六日", "2024-01-16"),
      ("河口镇人民政府\n二○二三年十二月三十一日", "2023-12-31"), ("河口镇人民政府\n2023 年 12 月 5 日\n\n— 3 —", "2023-12-05"),
      ("河口镇人民政府　２０２４年１月２０日", "2024-01-20"), ("河口镇人民政府\n2024.1.6", "2024-01-06"),
      ("河口镇人民政府\n2024年1月5日\n\n（此件公开发布）\n主办：某网 发布日期：2024-02-02", "2024-01-05"),
      ("河口镇人民政府\n2024年2月30日", nil), ("河口镇人民政府\n20XX年X月X日", nil), ("河口镇人民政府\n2024年1月", nil),
      ("会议于2023年5月6日召开，研究法治政府建设工作。", nil),
    ] as [(String, String?)])
  func date(ending: String, date: String?) throws {
    #expect(try read("\(opening)\n\(ending)\n").report.signedOn?.description == date)
  }
}

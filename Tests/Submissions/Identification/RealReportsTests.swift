import Foundation
import Model
import TestSupport
import Testing

@testable import Submissions

@Suite struct RealReportsTests {
  /// What a careful reader would say of a report without knowing any roster or path.
  struct Expectation: Sendable, CustomTestStringConvertible {
    let name: String
    let unit: String?
    let county: String?
    let year: Int?
    var signedOn: String?
    var testDescription: String { name }

    init(_ name: String, _ unit: String?, _ county: String?, _ year: Int?, signedOn: String? = nil) {
      (self.name, self.unit, self.county, self.year, self.signedOn) = (name, unit, county, year, signedOn)
    }
  }

  @Test(
    .enabled(if: SharedMaterial.seeds != nil),
    arguments: [
      Expectation("000_c449754d1bc18cd8", nil, nil, 2023),
      Expectation("001_fb4fb1fb4ee4856e", "左岚乡", "城口县", 2024),
      Expectation("002_aa5cc9e82bc011ed", "松源镇", "梅县区", 2023, signedOn: "2023-12-22"),
      Expectation("003_8b7919ecc11669da", "孝敬镇", "博爱县", 2023),
      Expectation("004_913a8a2e60216051", "龙王沟乡村振兴示范区管委会", nil, 2023),
    ])
  func seed(_ expected: Expectation) throws {
    let url = try #require(SharedMaterial.seeds).appendingPathComponent(expected.name + ".txt")
    let file = SubmissionFile(path: url.path, document: url.lastPathComponent)
    let received = try SubmissionReader().read(file)
    #expect(received.report.text == (try String(contentsOf: url, encoding: .utf8)))
    expect(received, expected)
  }

  @Test(
    .enabled(if: SharedMaterial.gold != nil),
    arguments: [
      Expectation("d101", "石柳镇", "开州区", 2024, signedOn: "2025-01-16"),
      Expectation("d102", "青垭镇", "宣汉县", 2022, signedOn: "2022-12-19"),
      Expectation("d103", "云湖街道", "镇宁布依族苗族自治县", 2023, signedOn: "2023-12-28"),
      Expectation("d104", "冷水坪乡", "屏边苗族自治县", 2023, signedOn: "2023-12-05"),
      Expectation("d105", nil, nil, nil),
      Expectation("d106", "湄潭县市场监督管理局", "湄潭县", 2023, signedOn: "2024-01-18"),
      Expectation("d107", "南部县人民政府", "南部县", 2024, signedOn: "2025-02-26"),
      Expectation("d108", "龙蹊街道", "云阳县", 2020, signedOn: "2020-12-25"),
      Expectation("d109", "巫溪县农业农村委员会", "巫溪县", 2023, signedOn: "2024-01-25"),
      Expectation("d110", nil, nil, nil),
      Expectation("d111", "杉坪镇", "习水县", 2020, signedOn: "2020-12-30"),
      Expectation("d112", "曼棍镇", "麻栗坡县", 2021, signedOn: "2021-12-20"),
      Expectation("d201", "沙固集镇", "滑县", 2024),
      Expectation("d202", "望岛湾街道", "环翠区", 2023),
      Expectation("d203", "罗岭坑镇", "五华县", 2022, signedOn: "2023-01-06"),
      Expectation("d204", nil, nil, nil),
      Expectation("d205", "象州县人民政府", "象州县", 2023),
      Expectation("d206", "平乡县农业农村局", "平乡县", 2023, signedOn: "2024-01-10"),
      Expectation("d207", "柏子岭乡", "沁源县", 2021, signedOn: "2021-12-28"),
      Expectation("d208", "许坊垅乡", "崇仁县", 2024, signedOn: "2024-12-26"),
      Expectation("d209", "溪源坪镇", "清流县", 2020, signedOn: "2020-12-30"),
      Expectation("d210", "白塘岭镇", "定安县", 2022),
      Expectation("d211", nil, nil, nil),
      Expectation("d212", "颍源街道", "登封市", 2025, signedOn: "2025-12-31"),
    ])
  func goldReport(_ expected: Expectation) throws {
    let url = try #require(SharedMaterial.gold).appendingPathComponent(expected.name + ".ann")
    let text = SharedMaterial.withoutMarks(try String(contentsOf: url, encoding: .utf8))
    let received = try SubmissionReader().read(bytes: Array(text.utf8), document: "\(expected.name).txt")
    expect(received, expected)
  }

  private func expect(_ received: ReceivedReport, _ expected: Expectation) {
    let report = received.report
    #expect(report.unit?.value == expected.unit)
    #expect(report.county?.value == expected.county)
    #expect(report.period?.value.year == expected.year)
    if let date = expected.signedOn { #expect(report.signedOn?.description == date) }
    #expect(received.findings.isEmpty)
  }
}

import Foundation
import Model
import Normalization
import Testing

@Suite("What a person must look at")
struct ReviewListTests {
  @Test("Each placeholder is quoted; those for the year's own figures are for review")
  func placeholdersAreQuoted() {
    let result = normalize([report("a.txt", [says(mediated, masked), says(materials, masked, .plan)])])
    let findings = result.findings("placeholder")
    #expect(findings.map(\.indicator) == [mediated.id, materials.id])
    #expect(findings.map(\.severity) == [.review, .note])
    #expect(findings.first?.message == "“调处矛盾纠纷”处为占位符“XX”")
    #expect(findings.first?.evidence == "句子含XX。")
    #expect(findings.first?.span == TextSpan(0, 5))
  }

  @Test("Headline indicators come first among placeholders, large numbers among those not understood")
  func heavierComesFirst() {
    let result = normalize([
      report("a.txt", [says(materials, masked), says(mediated, masked), unclassified(3), unclassified(800)])
    ])
    #expect(result.findings("placeholder").map(\.indicator) == [mediated.id, materials.id])
    #expect(result.findings("unclassified").map(\.message) == ["“800”未能归入任何指标", "“3”未能归入任何指标"])
  }

  @Test("The gravest come first, and who has not reported comes last of what is for review")
  func order() {
    let result = normalize(
      [
        report("a.txt", [unclassified(3), says(mediated, masked), says(materials, masked, .plan)]),
        report("无名.txt", unit: nil),
      ], setAside: [SetAside(document: "x.bin", code: "binary", reason: "不是文本", remedy: "请重新提交")])
    #expect(
      result.findings.map(\.code) == [
        "binary", "unknown_unit", "placeholder", "unclassified", "not_submitted", "not_submitted",
        "placeholder",
      ])
  }

  @Test("What the text contradicts is told with its unit, and its figure is unvalidated")
  func textFindingsPassThrough() throws {
    let doubt = Finding(
      code: "parts_exceed_total", severity: .review, document: "a.txt", indicator: mediated.id,
      message: "分项之和大于总数",
      remedy: "请核实")
    let result = normalize([report("a.txt", findings: [doubt, doubt], [says(mediated, 5), says(staff, 3)])])
    let finding = try #require(result.findings("parts_exceed_total").first)
    #expect(finding.unit == "柳林镇")
    #expect(finding.period == Period(2023))
    #expect(result.findings("parts_exceed_total").count == 1, "told twice, listed once")
    #expect(result.observation(mediated)?.status == .unvalidated)
    #expect(result.observation(staff)?.status == .normal)
  }

  @Test("A placeholder that extraction itself reports contradicts nothing, and is listed once")
  func placeholderDoesNotDoubt() {
    let told = Finding(
      code: "placeholder", severity: .review, document: "a.txt", indicator: mediated.id, message: "占位符",
      remedy: "请补报", span: TextSpan(10, 15))
    let said = [says(mediated, 5), says(mediated, masked, .part)]
    let result = normalize([report("a.txt", findings: [told], said)])
    #expect(result.observation(mediated)?.status == .normal)
    #expect(result.findings("placeholder").map(\.span) == [TextSpan(10, 15)])
  }

  @Test("A figure for an indicator that the catalogue lacks is told, not dropped")
  func unknownIndicatorIsTold() {
    let stray = indicator("no_such", "无", "件")
    let result = normalize([report("a.txt", [says(stray, 5)])])
    #expect(result.findings("unknown_indicator").map(\.indicator) == [stray.id])
  }
}

import Foundation
import Model
import Testing

@testable import Catalogue

/// What a pipeline's files say, once read.
@Suite struct PipelineTests {
  private let pipeline: Pipeline

  init() throws { pipeline = try PipelineFiles().load() }

  @Test func indicatorsComeInOrderWithTheirWords() throws {
    #expect(pipeline.name == "p")
    #expect(pipeline.title == "统计")
    #expect(pipeline.catalogue.indicators.map(\.id.rawValue) == ["disputes_mediated", "mediation_rate"])
    let first = try #require(pipeline.catalogue.indicators.first)
    #expect(first.labelZh == "调处矛盾纠纷")
    #expect(first.unit == "件")
    #expect(first.isHeadline)
    #expect(first.combination == .sum)
    #expect(pipeline.catalogue.indicators[1].combination == Indicator.Combination.none)
  }

  @Test func setsAreWrittenOutAndGapsSplit() throws {
    let rule = try #require(pipeline.catalogue.rules.first)
    #expect(rule.measures == ["件", "起"])
    let phrases = try #require(rule.cues.first { $0.weight == 5 }).phrases
    #expect(phrases.map(\.parts) == [["调解"], ["调处矛盾纠纷"], ["调处纠纷"], ["排查", "纠纷"]])
    #expect(rule.cues.first { $0.weight == -4 }?.phrases.map(\.parts) == [["信访"]])
    #expect(rule.zero.map(\.parts) == [["矛盾纠纷"], ["纠纷"]])
  }

  @Test func aSetMayUseAnEarlierOne() throws {
    let cues = PipelineFiles.right["indicators/disputes.yml"]?.replacingOccurrences(
      of: "[信访]", with: "[\"@handled\"]")
    let rule = try #require(try PipelineFiles(["indicators/disputes.yml": cues]).load().catalogue.rules.first)
    #expect(
      rule.cues.first { $0.weight == -4 }?.phrases.map(\.parts) == [["调处"], ["化解矛盾纠纷"], ["化解纠纷"]])
  }

  @Test func keysTellTheReachOfCues() {
    #expect(
      pipeline.catalogue.rules.map(\.name) == [
        "indicator:disputes_mediated", "indicator:mediation_rate", "other:money",
      ])
    #expect(pipeline.catalogue.rules[1].cues.map(\.reach) == [.before])
    #expect(pipeline.catalogue.rules[1].follows == [IndicatorID("disputes_mediated"): 2])
    #expect(pipeline.catalogue.rules[2].indicator == nil)
  }

  @Test func examplesKnowTheirPlace() {
    #expect(pipeline.catalogue.examples.map(\.value) == ["286", nil])
    #expect(pipeline.catalogue.examples.map(\.text) == ["调处矛盾纠纷286件", "信访3件"])
    #expect(
      pipeline.catalogue.examples.map(\.place.description) == [
        "p/indicators/disputes.yml:15:9", "p/indicators/disputes.yml:17:9",
      ])
  }

  @Test func tablesAreRead() {
    #expect(pipeline.roster.map(\.name) == ["河口镇", "云台镇"])
    #expect(pipeline.roster.first?.aliases == ["河口", "河口镇政府"])
    #expect(pipeline.corrections.map(\.value) == [9])
    #expect(pipeline.editRules.map(\.id) == ["rates"])
  }

  @Test func theRosterKnowsItsCounties() throws {
    func divisions(_ rows: String, _ header: String = "county,unit,code,kind,aliases") throws -> [Division?] {
      try PipelineFiles(["units.csv": "\(header)\n\(rows)\n"]).load().roster.map(\.division)
    }
    let boai = Division(code: "410822", name: "博爱县", prefecture: "焦作市", province: "河南省")
    #expect(try divisions("博爱县,孝和镇,,,\n博爱,清化镇,,,") == [boai, boai])
    #expect(try divisions("鼓楼区,a,320302001000,街道,\n鼓楼区,b,,街道,").map { $0?.prefecture } == ["徐州市", "徐州市"])
    #expect(try divisions("鼓楼区,a,,,\n青山县,b,990121001000,,\n博爱县,c,990121001000,,") == [nil, nil, nil])
    let told = "county,prefecture,province,unit,code,kind,aliases"
    #expect(try divisions("鼓楼区,南京市,,a,,,", told).map { $0?.code } == ["320106"])
    #expect(
      try divisions("青山县,东岭市,江南省,b,990121001000,,", told) == [
        Division(code: "990121", name: "青山县", prefecture: "东岭市", province: "江南省")
      ])
  }

  @Test func resubmissionsFollowTheSettings() throws {
    func policy(_ yaml: String) throws -> ResubmissionPolicy {
      try PipelineFiles(["pipeline.yml": "title: 统计\nvocabulary: vocabulary.yml\n\(yaml)\n"]).load().settings
        .resubmissions
    }
    #expect(try policy("") == ResubmissionPolicy(fills: [], flaggedChange: 50, completeShare: 50))
    #expect(
      try policy("resubmissions: {fill: [placeholder, not_stated], flag_change: 200, complete: 80}")
        == ResubmissionPolicy(fills: [.placeholder, .notStated], flaggedChange: 200, completeShare: 80))
  }

  @Test func rulesAreReadWithTheirExamples() throws {
    let rules = """
      rules:
        - id: rise
          severity: 提示
          condition: disputes_mediated <= 2 * previous(disputes_mediated)
          message: {zh: 增加过多}
          examples: [{disputes_mediated: 4, previous(disputes_mediated): 2..3}]
          counterexamples: [{disputes_mediated: 90.., previous(disputes_mediated): 0.5}]
        - id: far
          severity: 待核实
          outlier: {of: disputes_mediated, peers: county, fence: 1.5, least: 5, scale: linear}
          message: {zh: 相差悬殊}
          examples: [{disputes_mediated: 4, peers: [2, 3]}]
      """
    let read = try PipelineFiles(["rules.yml": rules]).load().editRules
    let mediated = IndicatorID("disputes_mediated")
    let half = try #require(Decimal(string: "0.5"))
    #expect(
      read.first?.examples == [
        RuleExample(
          figures: [
            RuleVariable(mediated): Interval(4, 4),
            RuleVariable(mediated, isPrevious: true): Interval(2, 3),
          ], holds: true, place: "p/rules.yml:6:16"),
        RuleExample(
          figures: [
            RuleVariable(mediated): Interval(90, nil),
            RuleVariable(mediated, isPrevious: true): Interval(half, half),
          ], holds: false, place: "p/rules.yml:7:23"),
      ])
    #expect(
      read.last?.test
        == .outlier(
          OutlierTest(.indicator(mediated), peers: .county, fenceInHalves: 3, least: 5, isLinear: true)))
    #expect(read.last?.examples.first?.peers == [Interval(2, 2), Interval(3, 3)])
  }

  @Test func theDigestIsThatOfWhatDecidesAReading() throws {
    let roster = "county,unit,code,kind,aliases\n青山县,白马乡,,,\n"
    #expect(try PipelineFiles(["units.csv": roster]).load().catalogueDigest == pipeline.catalogueDigest)
    let others = PipelineFiles.right["others.yml"]?.replacingOccurrences(of: "资金", with: "经费")
    #expect(try PipelineFiles(["others.yml": others]).load().catalogueDigest != pipeline.catalogueDigest)
  }

  @Test func aByteOrderMarkInTablesIsPassedOver() throws {
    let roster = "\u{FEFF}" + (PipelineFiles.right["units.csv"] ?? "")
    #expect(try PipelineFiles(["units.csv": roster]).load().roster.count == 2)
  }
}

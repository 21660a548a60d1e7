import Foundation
import Model
import TestSupport
import Testing

@testable import Normalization

@Suite("Rules among units: what lies far from its peers")
struct OutlierTests {
  private static let test = OutlierTest(.indicator(IndicatorID("x")))
  private static let peers: [Decimal] = [12, 15, 18, 20, 22, 25, 30]

  private func side(of value: Interval, among peers: [Interval], _ test: OutlierTest = test) -> ResistantFence
    .Side?
  {
    ResistantFence(peers + [value], test)?.side(of: value)
  }

  @Test("Ten times as much as anyone else is far; twice as much is not")
  func far() {
    let peers = Self.peers.map { Interval($0, $0) }
    #expect(side(of: Interval(300, 300), among: peers) == .above)
    #expect(side(of: Interval(60, 60), among: peers) == nil)
    #expect(side(of: Interval(1, 1), among: peers) == .below)
    #expect(side(of: Interval(6, 6), among: peers) == nil)
  }

  @Test("A figure whose bounds reach within the fence is not far, and wide bounds of peers widen it")
  func bounds() {
    let peers = Self.peers.map { Interval($0, $0) }
    #expect(side(of: Interval(20, 300), among: peers) == nil)
    #expect(side(of: Interval(300, nil), among: peers) == nil, "open above: left out")
    let wide = Self.peers.map { Interval($0 / 2, $0 * 3) }
    #expect(side(of: Interval(300, 300), among: wide) == nil)
  }

  @Test("Few peers, or peers that are all alike, say nothing")
  func few() {
    #expect(side(of: Interval(300, 300), among: Self.peers.prefix(6).map { Interval($0, $0) }) == nil)
    #expect(side(of: Interval(300, 300), among: (0..<9).map { _ in Interval(20, 20) }) == nil)
    let zeros = Self.peers.map { Interval($0, $0) } + [Interval(0, 0), Interval(0, 0)]
    #expect(side(of: Interval(0, 0), among: zeros) == nil, "a zero is no ratio of anything")
  }

  @Test("The fourths are Tukey's")
  func fourths() throws {
    let eight = try #require(ResistantFence((1...8).map { Interval(Decimal($0), Decimal($0)) }, Self.test))
    #expect((eight.lowerFourth, eight.upperFourth) == (2.5, 6.5))
    let nine = try #require(ResistantFence((1...9).map { Interval(Decimal($0), Decimal($0)) }, Self.test))
    #expect((nine.lowerFourth, nine.upperFourth) == (3, 7))
  }

  @Test("The exact fence is the one of the logarithms", arguments: UInt64(0)..<30)
  func agreesWithLogarithms(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = (0..<Int.random(in: 8...40, using: &random)).map { _ in
      Int.random(in: 1...3000, using: &random)
    }
    for halves in [3, 6] {
      let test = OutlierTest(.indicator(IndicatorID("x")), fenceInHalves: halves)
      let fence = try #require(ResistantFence(values.map { Interval(Decimal($0), Decimal($0)) }, test))
      let low = log((fence.lowerFourth as NSDecimalNumber).doubleValue)
      let high = log((fence.upperFourth as NSDecimalNumber).doubleValue)
      let reach = Double(halves) / 2 * (high - low)
      for value in values + [1, 5, 50_000, 900_000] {
        let place = log(Double(value))
        guard abs(place - high - reach) > 1e-9, abs(low - reach - place) > 1e-9 else { continue }
        let expected: ResistantFence.Side? =
          place > high + reach ? .above : place < low - reach ? .below : nil
        #expect(fence.side(of: Interval(Decimal(value), Decimal(value))) == expected)
      }
    }
  }

  @Test(
    "What lies far within its bounds lies far wherever in them the figures really are",
    arguments: UInt64(0)..<20)
  func soundness(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let truth = (0..<12).map { _ in Decimal(Int.random(in: 1...100, using: &random)) } + [3000]
    let blurred = truth.map { value in
      Interval(
        max(1, value - Decimal(Int.random(in: 0...5, using: &random))),
        value + Decimal(Int.random(in: 0...5, using: &random)))
    }
    let exact = try #require(ResistantFence(truth.map { Interval($0, $0) }, Self.test))
    let rough = try #require(ResistantFence(blurred, Self.test))
    for (value, bounds) in zip(truth, blurred) where rough.side(of: bounds) != nil {
      #expect(exact.side(of: Interval(value, value)) == rough.side(of: bounds))
    }
  }

  // MARK: In a run

  private static let town = (0..<9).map { ReportingUnit(county: "青山县", name: "镇\($0)", kind: "镇") }
  private static let bureau = [ReportingUnit(county: "青山县", name: "某局", kind: "局")]

  private func normalized(
    _ values: [Decimal], bureau: Decimal, severity: Finding.Severity = .note, corrections: [Correction] = []
  ) -> NormalizationResult {
    let rule = EditRule(
      id: "far", severity: severity, test: .outlier(OutlierTest(.indicator(mediated.id))),
      messageZh: "与同类单位相差悬殊")
    let reports = zip(Self.town + Self.bureau, values + [bureau]).map { unit, value in
      report("\(unit.name).txt", unit: unit.name, [says(mediated, value)])
    }
    return Normalizer(
      roster: Self.town + Self.bureau, indicators: catalogue, corrections: corrections, rules: [rule]
    ).normalize(ExtractionResult(reports: reports))
  }

  @Test("A unit is compared with its own kind, and told what is usual there")
  func kinds() throws {
    let result = normalized([12, 15, 18, 20, 22, 25, 30, 16, 3000], bureau: 3000)
    let finding = try #require(result.findings("far").first)
    #expect(result.findings("far").count == 1)
    #expect(finding.unit == "镇8")
    #expect(finding.message == "与同类单位相差悬殊：调处矛盾纠纷 3000件；可比单位9家，居中一半为16至25")
    #expect(finding.evidence == "句子含3000。")
    #expect(result.observation(mediated, unit: "镇8")?.status == .normal, "only a note")
  }

  @Test("A rule for review puts the figure in doubt, until a person has ruled on it")
  func doubt() {
    let values: [Decimal] = [12, 15, 18, 20, 22, 25, 30, 16, 3000]
    let doubted = normalized(values, bureau: 5, severity: .review)
    #expect(doubted.observation(mediated, unit: "镇8")?.status == .unvalidated)
    #expect(doubted.observation(mediated, unit: "镇7")?.status == .normal)
    let ruled = normalized(
      values, bureau: 5, severity: .review, corrections: [correction(mediated, 3000, unit: "镇8")])
    #expect(ruled.findings("far").isEmpty)
    #expect(ruled.observation(mediated, unit: "镇8")?.status == .normal)
  }
}

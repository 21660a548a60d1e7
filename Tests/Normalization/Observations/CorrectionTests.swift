import Foundation
import Model
import Normalization
import Testing

@Suite("A person's ruling wins")
struct CorrectionTests {
  @Test("It replaces the value and keeps the evidence")
  func replacesTheValue() throws {
    let ruling = correction(mediated, 215)
    let result = normalize([report("a.txt", [says(mediated, .over(200, step: 100))])], corrections: [ruling])
    let observation = try #require(result.observation(mediated))
    #expect(observation.value == 215)
    #expect(observation.bounds == Interval(215, 215))
    #expect(observation.precision == .exact)
    #expect(observation.status == .normal)
    #expect(observation.correction == ruling)
    #expect(observation.sources.map(\.surface) == ["200"])
    #expect(result.findings("stale_correction").isEmpty)
  }

  @Test("It supplies what a placeholder, silence or a missing report left open, and ends the asking")
  func suppliesWhatIsMissing() throws {
    let rulings = [
      correction(mediated, 12), correction(materials, 300), correction(staff, 9, county: "青山县"),
      correction(staff, 7, unit: "河口镇", county: "青山县"),
    ]
    let result = normalize([report("a.txt", [says(mediated, masked)])], corrections: rulings)
    #expect(result.observation(mediated)?.value == 12)
    #expect(result.observation(mediated)?.missingReason == nil)
    #expect(result.observation(materials)?.value == 300)
    #expect(result.observation(staff)?.value == 9)
    #expect(result.observation(staff, unit: "河口镇")?.value == 7)
    #expect(result.findings("placeholder").isEmpty)
  }

  @Test("An alias of the roster names the unit as well")
  func aliasNamesTheUnit() {
    let result = normalize([report("a.txt")], corrections: [correction(mediated, 5, unit: "柳林")])
    #expect(result.observation(mediated)?.value == 5)
  }

  @Test("The latest of several counts, and of one day the last in the file")
  func latestCounts() {
    let rulings = [
      correction(mediated, 1, on: "2024-03-01"), correction(mediated, 2, on: "2024-05-01"),
      correction(mediated, 3, on: "2024-04-01"), correction(materials, 4), correction(materials, 5),
    ]
    let result = normalize([report("a.txt")], corrections: rulings)
    #expect(result.observation(mediated)?.value == 2)
    #expect(result.observation(materials)?.value == 5)
  }

  @Test("One that fits nothing is told, not dropped")
  func unplacedIsTold() {
    let rulings = [
      correction(mediated, 1, unit: "无名镇"), correction(mediated, 2, period: 2019),
      correction(indicator("no_such", "无", "件"), 3),
    ]
    let result = normalize([report("a.txt")], corrections: rulings)
    let unplaced = result.findings("unplaced_correction")
    #expect(
      Set(unplaced.map { "\($0.unit ?? "") \($0.period?.year ?? 0) \($0.indicator?.rawValue ?? "")" }) == [
        "无名镇 2023 disputes_mediated", "柳林镇 2019 disputes_mediated", "柳林镇 2023 no_such",
      ])
    #expect(unplaced.allSatisfy { $0.severity == .review })
  }

  @Test("A unit that reported without being on the roster can be corrected too")
  func unlistedUnit() {
    let result = normalize(
      [report("a.txt", unit: "新桥镇")], corrections: [correction(mediated, 5, unit: "新桥镇")])
    #expect(result.observation(mediated, unit: "新桥镇")?.value == 5)
    #expect(result.findings("unplaced_correction").isEmpty)
  }

  @Test("One for a period that this run does not publish is not stale")
  func otherPeriodsAreLeftAlone() {
    let options = NormalizationOptions(periods: [Period(2023)])
    let result = normalize([], corrections: [correction(mediated, 2, period: 2022)], options: options)
    #expect(result.findings("unplaced_correction").isEmpty)
  }

  @Test("A name that two counties share needs its county")
  func ambiguousIsTold() {
    let result = normalize([report("a.txt")], corrections: [correction(mediated, 2, unit: "河口镇")])
    #expect(result.findings("ambiguous_correction").map(\.unit) == ["河口镇"])
    #expect(result.observation(mediated, unit: "河口镇")?.value == nil)
    #expect(result.observation(mediated, unit: "河口镇", county: "白水县")?.value == nil)
  }

  // MARK: The sentence that was ruled on

  /// A ruling of 215 on what the first report says, applied to what the second one says.
  private func ruledOn(_ first: [Said], now second: [Said]) throws -> NormalizationResult {
    let stated = try #require(normalize([report("a.txt", first)]).observation(mediated))
    var ruling = correction(mediated, 215)
    ruling.evidenceDigest = stated.evidenceDigest ?? Correction.noEvidence
    return normalize([report("b.docx", second)], corrections: [ruling])
  }

  @Test("It survives a resubmission whose sentence is the same")
  func survivesAResubmission() throws {
    let said = says(mediated, .over(200, step: 100))
    let result = try ruledOn([said], now: [says(materials, 7), said])
    #expect(result.observation(mediated)?.status == .normal)
    #expect(result.findings("stale_correction").isEmpty)
  }

  @Test("It is stale, but stays in force, where the sentence has changed")
  func staleWhereTheSentenceChanged() throws {
    let result = try ruledOn([says(mediated, .over(200, step: 100))], now: [says(mediated, 230)])
    let observation = try #require(result.observation(mediated))
    #expect(observation.value == 215)
    #expect(observation.status == .unvalidated)
    let stale = try #require(result.findings("stale_correction").first)
    #expect(stale.message.contains("现报“调处矛盾纠纷”为230件"))
    #expect(stale.severity == .review)
  }

  @Test("It is stale where a report came that was ruled on before it was there")
  func staleWhereSilenceEnded() throws {
    let result = try ruledOn([], now: [says(mediated, 230)])
    #expect(result.observation(mediated)?.status == .unvalidated)
    #expect(result.findings("stale_correction").count == 1)
    #expect(try ruledOn([], now: []).findings("stale_correction").isEmpty)
  }

  @Test("It is settled where the report now states the value that was ruled")
  func settledByTheReport() throws {
    let result = try ruledOn([says(mediated, masked)], now: [says(mediated, 215)])
    #expect(result.observation(mediated)?.status == .normal)
    #expect(result.findings("stale_correction").isEmpty)
  }

  @Test("A later ruling on the new sentence ends the doubt")
  func laterRulingSupersedes() throws {
    let now = report("b.docx", [says(mediated, 230)])
    var (first, second) = (correction(mediated, 215), correction(mediated, 230, on: "2024-04-01"))
    first.evidenceDigest = "0123456789abcdef"
    second.evidenceDigest = normalize([now]).observation(mediated)?.evidenceDigest
    let result = normalize([now], corrections: [first, second])
    #expect(result.observation(mediated)?.correction == second)
    #expect(result.observation(mediated)?.status == .normal)
    #expect(result.findings("stale_correction").isEmpty)
  }

  @Test("The digest is of the words alone: not of file, place or white space")
  func digestOfWords() throws {
    let digest = { (said: [Said]) in
      normalize([report("x\(said.count).txt", said)]).observation(mediated)?.evidenceDigest
    }
    let said = says(mediated, 215)
    #expect(digest([said]) == digest([says(materials, 3), said]))
    #expect(digest([said])?.count == 16)
    #expect(digest([said]) != digest([says(mediated, 216)]))
    #expect(digest([]) == nil)
  }
}

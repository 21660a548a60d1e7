import Foundation
import Model
import Normalization
import TestSupport
import Testing

@Suite("Whatever the order")
struct NormalizerPropertyTests {
  @Test(
    "The order of files, mentions and corrections of different cells makes no difference",
    arguments: UInt64(1)...20)
  func orderMakesNoDifference(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let reports = someReports(using: &random)
    let corrections = [correction(mediated, 5), correction(staff, 6, unit: "河口镇", county: "白水县")]
    let expected = normalize(reports, corrections: corrections)
    let shuffled = reports.shuffled(using: &random).map { report in
      var report = report
      report.mentions.shuffle(using: &random)
      return report
    }
    #expect(normalize(shuffled, corrections: corrections.reversed()) == expected)
  }

  @Test(
    "Every unit, period and indicator has exactly one observation, and a value lies in its bounds",
    arguments: UInt64(1)...20)
  func oneObservationEach(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let result = normalize(someReports(using: &random))
    let cells = result.observations.map { "\($0.county)/\($0.unit)/\($0.period)/\($0.indicator)" }
    #expect(Set(cells).count == cells.count)
    #expect(cells.count == result.unitReports.count * catalogue.count)
    for observation in result.observations {
      if let value = observation.value {
        #expect(observation.bounds?.contains(value) == true)
        #expect(observation.status != .missing)
      } else {
        #expect(observation.missingReason != nil)
      }
    }
  }

  /// Up to twelve reports of a few units and years, some without unit, some sent twice.
  private func someReports(using random: inout SeededGenerator) -> [ExtractedReport] {
    (0..<Int.random(in: 1...12, using: &random)).map { number in
      let unit = ["柳林镇", "河口镇", "新桥镇", nil].randomElement(using: &random) ?? nil
      let signed = ["2024-01-10", "2024-02-01", nil].randomElement(using: &random) ?? nil
      let said = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        says(catalogue.randomElement(using: &random) ?? mediated, someMagnitude(using: &random))
      }
      return report(
        "\(number).txt", unit: unit, county: Bool.random(using: &random) ? "青山县" : "白水县",
        period: Int.random(in: 2022...2023, using: &random), signed: signed,
        digest: "digest \(Int.random(in: 0...8, using: &random))", said)
    }
  }

  private func someMagnitude(using random: inout SeededGenerator) -> Magnitude {
    let value = Decimal(Int.random(in: 0...500, using: &random))
    return switch Int.random(in: 0...6, using: &random) {
    case 0: .over(value, step: 10)
    case 1: .under(value, step: nil)
    case 2: .about(value, step: 10)
    case 3: .range(value, value + 5)
    case 4: masked
    case 5: .masked(Mask(bounds: Interval(100, 199)))
    default: .exact(value)
    }
  }
}

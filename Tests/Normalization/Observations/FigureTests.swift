import Foundation
import Model
import Normalization
import Testing

@Suite("Mentions become one observation")
struct FigureTests {
  /// What a report says of 调处矛盾纠纷, and what is observed.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var said: [Magnitude]
    var value: Decimal?
    var bounds: Interval?
    var precision = Precision.exact
    var status = ObservationStatus.normal
    var reason: MissingReason?
  }

  static let cases: [Case] = [
    Case(
      testDescription: "a stated figure is itself", said: [.exact(286)], value: 286,
      bounds: Interval(286, 286)),
    Case(
      testDescription: "a stated zero is a value", said: [.exact(0)], value: 0, bounds: Interval(0, 0)),
    Case(
      testDescription: "disjoint figures add up", said: [.exact(176), .exact(38)], value: 214,
      bounds: Interval(214, 214)),
    Case(
      testDescription: "200余 and 30 are 230余", said: [.over(200, step: 100), .exact(30)], value: 230,
      bounds: Interval(230, 330), precision: .over),
    Case(
      testDescription: "two of the same kind keep it", said: [.under(50, step: 10), .under(30, step: 10)],
      value: 80, bounds: Interval(60, 80), precision: .under),
    Case(
      testDescription: "kinds that differ make it about",
      said: [.over(200, step: 100), .under(50, step: 10)],
      value: 250, bounds: Interval(240, 350), precision: .about),
    Case(
      testDescription: "an open end stays open", said: [.over(95, step: nil), .exact(5)], value: 100,
      bounds: Interval(100, nil), precision: .over),
    Case(
      testDescription: "ranges add end by end", said: [.range(3, 5), .range(10, 15)], value: 13,
      bounds: Interval(13, 20), precision: .range),
    Case(
      testDescription: "a placeholder is missing, not zero", said: [masked], value: nil, bounds: nil,
      status: .missingNotCollected, reason: .placeholder),
    Case(
      testDescription: "a placeholder's digits bound it", said: [.masked(Mask(bounds: Interval(100, 199)))],
      value: nil, bounds: Interval(100, 199), status: .missingNotCollected, reason: .placeholder),
    Case(
      testDescription: "with a placeholder the stated sum is a lower bound", said: [.exact(86), masked],
      value: 86, bounds: Interval(86, nil), precision: .over, status: .unvalidated, reason: .partlyPlaceholder
    ),
    Case(
      testDescription: "digits of the placeholder close the upper end",
      said: [.exact(86), .masked(Mask(bounds: Interval(100, 199)))], value: 86, bounds: Interval(86, 285),
      precision: .over, status: .unvalidated, reason: .partlyPlaceholder),
  ]

  @Test(arguments: cases)
  func mentionsAddUp(_ example: Case) throws {
    let result = normalize([report("a.txt", example.said.map { says(mediated, $0) })])
    let observation = try #require(result.observation(mediated))
    #expect(observation.value == example.value)
    #expect(observation.bounds == example.bounds)
    #expect(observation.precision == example.precision)
    #expect(observation.status == example.status)
    #expect(observation.missingReason == example.reason)
    #expect(observation.sources.count == example.said.count)
  }

  @Test(
    "Only the report's own figure for the year counts", arguments: [Role.part, .duplicate, .prior, .plan])
  func otherRolesDoNotCount(role: Role) throws {
    let result = normalize([report("a.txt", [says(mediated, 200), says(mediated, 30, role)])])
    let observation = try #require(result.observation(mediated))
    #expect(observation.value == 200)
    #expect(observation.sources.map(\.surface) == ["200"])
  }

  @Test("What a report does not say is missing, not zero")
  func silenceIsNotZero() throws {
    let result = normalize([report("a.txt", [says(mediated, 200)])])
    let observation = try #require(result.observation(materials))
    #expect(observation.value == nil)
    #expect(observation.bounds == nil)
    #expect(observation.status == .missing)
    #expect(observation.missingReason == .notStated)
  }

  @Test("A rate told twice alike is one figure, never a sum")
  func equalRatesAreOne() throws {
    let result = normalize([report("a.txt", [says(passRate, 95), says(passRate, 95)])])
    let observation = try #require(result.observation(passRate))
    #expect(observation.value == 95)
    #expect(observation.status == .normal)
    #expect(result.findings("conflicting_rate").isEmpty)
  }

  @Test("A rate told differently keeps both ends until a person rules")
  func differentRatesConflict() throws {
    let result = normalize([report("a.txt", [says(passRate, 98), says(passRate, 95)])])
    let observation = try #require(result.observation(passRate))
    #expect(observation.value == 95)
    #expect(observation.bounds == Interval(95, 98))
    #expect(observation.precision == .range)
    #expect(observation.status == .unvalidated)
    let finding = try #require(result.findings("conflicting_rate").first)
    #expect(finding.message == "“合格率”前后不一：98、95")
    #expect(finding.evidence == "句子含98。 … 句子含95。")
  }

  @Test("A rate beside a placeholder for it is incomplete, and not added")
  func maskedRate() throws {
    let result = normalize([report("a.txt", [says(passRate, 95), says(passRate, masked)])])
    let observation = try #require(result.observation(passRate))
    #expect(observation.value == 95)
    #expect(observation.bounds == Interval(95, 95))
    #expect(observation.missingReason == .partlyPlaceholder)
  }
}

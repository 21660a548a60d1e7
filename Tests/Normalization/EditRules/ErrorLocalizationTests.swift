import Foundation
import Model
import TestSupport
import Testing

@testable import Normalization

@Suite("Which figures must be wrong, if as few are wrong as can be")
struct ErrorLocalizationTests {
  private static func rules(_ conditions: [String]) throws -> [EditRule] {
    try conditions.enumerated().map {
      EditRule(
        id: "r\($0.offset)", severity: .review, condition: try RuleCondition(parsing: $0.element),
        messageZh: "")
    }
  }

  private static func cells(
    _ figures: [String: Interval], _ status: (String) -> ObservationStatus = { _ in .normal }
  ) -> [IndicatorID: Observation] {
    Dictionary(
      uniqueKeysWithValues: figures.map { name, bounds in
        let id = IndicatorID(name)
        return (
          id,
          Observation(
            county: "", unit: "", period: Period(2023), indicator: id, value: bounds.lower, bounds: bounds,
            status: status(name))
        )
      })
  }

  private func suspects(
    _ conditions: [String], _ figures: [String: Interval],
    status: (String) -> ObservationStatus = { _ in .normal }
  ) throws -> [String] {
    let rules = try Self.rules(conditions)
    let localization = ErrorLocalization(rules, cells: Self.cells(figures, status))
    let violated = try #require(
      rules.compactMap(\.condition).first { $0.isViolated { figures[$0.description] } })
    return localization.suspects(for: violated).map { $0.map(\.rawValue).joined(separator: "+") }
  }

  @Test("Where one figure breaks two rules, it is the one")
  func common() throws {
    #expect(
      try suspects(
        ["resolved <= mediated", "resolved <= found"],
        ["resolved": at(290), "mediated": at(100), "found": at(120)])
        == ["resolved"])
    #expect(
      try suspects(
        ["a <= c", "b <= c", "a <= d"], ["a": at(8), "b": at(9), "c": at(2), "d": at(10)]) == ["c"])
  }

  @Test("A figure is not changed where that breaks another rule")
  func chained() throws {
    #expect(
      try suspects(["a <= b", "b <= c"], ["a": at(9), "b": at(5), "c": at(6)]) == ["a"],
      "b cannot be 9, since c is 6")
  }

  @Test("Parts and a total: any one of them can be wrong")
  func parts() throws {
    #expect(
      try suspects(["total == a + b"], ["total": at(10), "a": at(4), "b": at(5)]) == ["total", "a", "b"])
    #expect(
      try suspects(["total == a + b"], ["total": at(10), "a": at(14), "b": at(5)]) == ["total", "a"],
      "b would have to be negative")
  }

  @Test("A ratio speaks for the figures that it fits")
  func ratio() throws {
    let conditions = ["abs(rate - 100 * part / whole) <= 1", "part <= whole", "rate <= 100"]
    #expect(
      try suspects(conditions, ["rate": at(90), "part": at(90), "whole": at(10)]) == ["part", "whole"],
      "9 of 10, or 90 of 100; no rate makes 90 a part of 10")
    #expect(
      try suspects(conditions, ["rate": at(190), "part": at(9), "whole": at(10)]) == ["rate"])
  }

  @Test("A rounded figure stays within its bounds, and one in doubt already is the first to be asked for")
  func reliability() throws {
    let figures = ["a": at(9), "b": Interval(5, 7)]
    #expect(try suspects(["a <= b"], figures) == ["a", "b"])
    #expect(try suspects(["a <= b"], figures) { $0 == "b" ? .unvalidated : .normal } == ["b"])
  }

  @Test("A figure that a person has ruled on is not put in question")
  func ruled() throws {
    let rules = try Self.rules(["a <= b"])
    var cells = Self.cells(["a": at(9), "b": at(5)])
    cells[IndicatorID("a")]?.correction = correction(mediated, 9)
    let condition = try #require(rules[0].condition)
    #expect(ErrorLocalization(rules, cells: cells).suspects(for: condition) == [[IndicatorID("b")]])
  }

  @Test("No smaller set explains the failure, and every set named does", arguments: UInt64(0)..<40)
  func minimal(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let conditions = ["a <= b", "b <= c", "a <= d", "d <= c"]
    let names = ["a", "b", "c", "d"]
    let values = Dictionary(uniqueKeysWithValues: names.map { ($0, Int.random(in: 0...6, using: &random)) })
    let rules = try Self.rules(conditions)
    let parsed = rules.compactMap(\.condition)
    func holds(_ values: [String: Int]) -> Bool {
      parsed.allSatisfy { !$0.isViolated { values[$0.description].map { at(Decimal($0)) } } }
    }
    func canHold(changing free: [String], _ values: [String: Int]) -> Bool {
      guard let first = free.first else { return holds(values) }
      return (0...6).contains { value in
        canHold(changing: Array(free.dropFirst()), values.merging([first: value]) { $1 })
      }
    }
    guard
      let violated = parsed.first(where: { $0.isViolated { values[$0.description].map { at(Decimal($0)) } } })
    else { return }
    let cells = Self.cells(values.mapValues { at(Decimal($0)) })
    let found = ErrorLocalization(rules, cells: cells).suspects(for: violated).map { $0.map(\.rawValue) }
    let sets = (0..<16).map { bits in names.indices.filter { bits >> $0 & 1 == 1 }.map { names[$0] } }
    let explaining = sets.filter { canHold(changing: $0, values) }
    let fewest = explaining.map(\.count).min() ?? 0
    #expect(Set(found.map { $0.sorted() }) == Set(explaining.filter { $0.count == fewest }))
  }

  @Test("What has to change is told where it says more than the rule")
  func told() throws {
    let rules = [
      EditRule(
        id: "staff", severity: .review,
        condition: try RuleCondition(parsing: "certified_officers <= enforcement_staff"),
        messageZh: "持证人数多于执法人员数"),
      EditRule(
        id: "mediated", severity: .review,
        condition: try RuleCondition(parsing: "certified_officers <= disputes_mediated"),
        messageZh: "持证人数多于纠纷数"),
    ]
    let both = normalize(
      [report("a.txt", [says(staff, 12), says(certified, 150), says(mediated, 3)])], rules: rules)
    #expect(both.findings("staff").map(\.message).first?.hasSuffix("更正“持证执法人员”即可使各项关系成立，最可能有误") == true)
    let one = normalize(
      [report("a.txt", [says(staff, 12), says(certified, 15), says(mediated, 30)])], rules: rules)
    #expect(one.findings("staff").map(\.message) == ["持证人数多于执法人员数：持证执法人员 15人，执法人员 12人"])
  }
}

private func at(_ value: Decimal) -> Interval { Interval(value, value) }

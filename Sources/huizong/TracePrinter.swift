import Foundation
import Model
import Publication

/// Prints the way of a figure or total: aggregate, observations, mentions, sentences.
struct TracePrinter {
  private let run: PublishedRun
  private let cell: PublishedCell
  private let units: [UnitReport]
  private let observations: [[String]: Observation]
  private let mentions: [String: [PublishedMention]]
  private let aggregate: Aggregate?

  /// - Parameter roster: tells the prefecture and the province of a county.
  init(_ run: PublishedRun, cell: PublishedCell, roster: [ReportingUnit]) throws {
    (self.run, self.cell) = (run, cell)
    let counties = cell.area.counties(of: try run.unitReports(), roster)
    units = try run.unitReports().filter { unit in
      unit.period == cell.period && counties.contains(unit.county)
        && (cell.unit == nil || unit.unit == cell.unit)
    }
    let own = try run.observations().filter {
      $0.period == cell.period && $0.indicator == cell.indicator.id
    }
    observations = Dictionary(
      own.map { ([$0.county, $0.unit], $0) }, uniquingKeysWith: { first, _ in first })
    mentions = Dictionary(grouping: try run.mentions(of: [cell.indicator.id]), by: \.document)
    aggregate = try run.aggregates().first {
      $0.area == cell.area && $0.period == cell.period && $0.indicator == cell.indicator.id
    }
  }

  func print() {
    let place = [cell.area.name, cell.unit, cell.period.description].compactMap(\.self).joined(separator: "/")
    Swift.print("\(place)/\(cell.indicator.id)　\(cell.indicator.labelZh)（\(run.name)）")
    if cell.unit == nil { printTotal() }
    for unit in units { print(unit) }
  }

  private func printTotal() {
    guard let aggregate, let value = aggregate.value else {
      let isTotalled = cell.indicator.combination != .none
      return Swift.print("合计：\(isTotalled ? "没有单位写明" : "不汇总，只分单位列示")")
    }
    let counts = [
      "应报 \(aggregate.unitsOnRoster)", "已报 \(aggregate.unitsReporting)", "填列 \(aggregate.unitsAnswering)",
      "占位 \(aggregate.unitsMasked)", "待核实 \(aggregate.unitsUnvalidated)",
    ]
    Swift.print(
      "合计：\(FigureWords.number(value, aggregate.bounds, cell.indicator))；\(counts.joined(separator: "，"))\(formula)"
    )
  }

  /// Of a rate, what it was recomputed from.
  private var formula: String {
    guard case .ratio(let numerator, let denominator) = cell.indicator.combination else { return "" }
    return "；100 × \(numerator) ÷ \(denominator)，重新计算"
  }

  private func print(_ unit: UnitReport) {
    let name = cell.area.level != .county ? "\(unit.county)/\(unit.unit)" : unit.unit
    guard unit.outcome == .reported || observations[[unit.county, unit.unit]] != nil else {
      return Swift.print("\(name)：\(unit.outcome == .unreadable ? "文件无法打开" : "没有报送")")
    }
    guard let observation = observations[[unit.county, unit.unit]] else {
      Swift.print("\(name)：没有提到（\(unit.document ?? "")）")
      return printMentions(of: unit, nil)
    }
    let status = "状态 \(observation.status.rawValue) \(FigureWords.status(observation))"
    Swift.print("\(name)：\(FigureWords.figure(observation, cell.indicator))，\(status)")
    if !unit.superseded.isEmpty, let document = unit.document {
      Swift.print("  报送：以 \(document) 为准，替代 \(unit.superseded.joined(separator: "、"))")
    }
    if let ruling = observation.correction {
      Swift.print("  更正：\(ruling.value)，\(ruling.author) \(ruling.date)：\(ruling.reason)")
    }
    printMentions(of: unit, observation)
  }

  /// Those of the submission in force, and of others that the figure was taken from.
  private func printMentions(of unit: UnitReport, _ observation: Observation?) {
    var documents = [unit.document].compactMap(\.self)
    for source in observation?.sources ?? [] where !documents.contains(source.document) {
      documents.append(source.document)
    }
    for document in documents {
      let mentions = mentions[document] ?? []
      for (index, mention) in mentions.enumerated() {
        Swift.print(
          "  \(FigureWords.role(mention.role))：“\(Self.line(mention.surface))”　\(document) 第 \(mention.span.start)—\(mention.span.end) 字　\(mention.rule)"
        )
        let next = index + 1 < mentions.count ? mentions[index + 1].evidence : nil
        if next != mention.evidence { Swift.print("    原文：“\(Self.line(mention.evidence))”") }
      }
    }
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension Area {
  fileprivate func counties(of units: [UnitReport], _ roster: [ReportingUnit]) -> Set<String> {
    switch self {
    case .county(let name): [name]
    case .prefecture(let name): Set(roster.filter { $0.division?.prefecture == name }.map(\.county))
    case .province(let name): Set(roster.filter { $0.division?.province == name }.map(\.county))
    case .all: Set(units.map(\.county))
    }
  }
}

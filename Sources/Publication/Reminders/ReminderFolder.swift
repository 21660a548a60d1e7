import Foundation
import Model

/// `催报/`: a page for every unit that is asked for something, in a folder of its county, and the list of those
/// that have not reported.
struct ReminderFolder {
  private let edition: OrderedEdition

  private static let name = "催报"
  private static let list = "未报送单位"

  init(_ edition: OrderedEdition) { self.edition = edition }

  func write(to folder: URL) throws(PublicationError) {
    let root = folder.appendingPathComponent(Self.name)
    try create(root)
    try write(missing, to: root.appendingPathComponent("\(Self.list).txt"))
    for (county, name) in zip(edition.counties, FileName.safe(edition.counties)) {
      let reminders = ReminderList(of: [county], edition).reminders
      guard !reminders.isEmpty else { continue }
      let own = root.appendingPathComponent(name)
      try create(own)
      let units = reminders.map(\.unit).uniqued()
      let letters = Dictionary(grouping: reminders, by: \.unit)
      for (unit, name) in zip(units, FileName.safe(units.map(\.name))) {
        let letter = ReminderLetter(
          reminders: letters[unit] ?? [], title: edition.edition.pipeline.title,
          options: edition.edition.options)
        try write(letter.text, to: own.appendingPathComponent("\(name).txt"))
      }
    }
  }

  /// Who has not reported, by period and county.
  private var missing: String {
    var lines = [
      "\(edition.edition.pipeline.title)未报送单位", "截至\(Wording.date(edition.edition.options.compiledOn))",
    ]
    for period in edition.periods.reversed() {
      let counties = edition.counties.map { (name: $0, units: missing(in: $0, period)) }
      let count = counties.reduce(0) { $0 + $1.units.count }
      lines += ["", "\(period)年：\(count == 0 ? "全部已报" : "未报 \(count) 个")"]
      for county in counties where !county.units.isEmpty {
        lines.append("　　\(county.name)（\(county.units.count)）：\(county.units.joined(separator: "、"))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func missing(in county: String, _ period: Period) -> [String] {
    edition.units(of: county, in: period).compactMap { unit in
      switch edition.unitReportAt[UnitPeriod(county, unit.name, period)]?.outcome {
      case .reported: nil
      case .unreadable: "\(unit.name)（文件无法打开）"
      case .notSubmitted, nil: unit.name
      }
    }
  }

  private func create(_ folder: URL) throws(PublicationError) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    } catch {
      throw PublicationError(.cannotWrite(error.localizedDescription), path: folder.path)
    }
  }

  private func write(_ text: String, to file: URL) throws(PublicationError) {
    do { try Data(text.utf8).write(to: file) } catch {
      throw PublicationError(.cannotWrite(error.localizedDescription), path: file.path)
    }
  }
}

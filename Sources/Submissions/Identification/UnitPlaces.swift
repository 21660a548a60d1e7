import Model

/// The places of a report that may say who reports.
struct UnitPlaces: Sendable {
  let reader: StatementReader
  private let titleLine: ReportTitle?
  private let head: [TextLine]
  private let signing: Signature
  private let document: String
  /// The body's beginnings of clauses that name a township, and what they say.
  private let selfNaming: SelfNaming
  private let bodyStatements: [Statement]

  init(reader: StatementReader, title: ReportTitle?, head: [TextLine], signature: Signature, document: String)
  {
    (self.reader, self.titleLine, self.head) = (reader, title, head)
    (self.signing, self.document) = (signature, document)
    selfNaming = SelfNaming(lines: Array(head.dropFirst(title?.range.upperBound ?? 0)))
    bodyStatements = selfNaming.names.compactMap {
      reader.statement($0.phrase, from: .body, evidence: $0.evidence)
    }
  }

  /// `中共孝和镇委员会 孝和镇人民政府关于…`: what stands before 关于 or the year, or else between them.
  var title: Statement? {
    titleLine.flatMap { reader.statement(Self.subject(of: $0.line.scalars), from: .title, evidence: $0.text) }
  }

  var signature: Statement? {
    for line in signing.bodies.reversed() {
      if let found = reader.statement(line.scalars, from: .signature, evidence: line.text), found.unit != nil
      {
        return found
      }
    }
    return nil
  }

  /// `中共博爱县委、博爱县人民政府：` tells the county, never the unit.
  var addressee: Statement? {
    for line in head.prefix(40)
    where line.scalars.count <= 40 && (line.scalars.last == "：" || line.scalars.last == ":") {
      for part in line.scalars.dropLast().split(whereSeparator: { $0 == "、" || $0 == "，" }) {
        let counties = BodyName(part).map(reader.resolver.counties) ?? []
        if !counties.isEmpty {
          return Statement(counties: counties, source: .addressee, evidence: line.text)
        }
      }
    }
    return nil
  }

  /// `发布机构：开州区柳溪镇` on a web page; a county's page may publish what its townships report.
  var publisher: Statement? {
    for line in head.prefix(40) {
      for label in Self.publisherLabels.list {
        guard let range = line.scalars.firstRange(of: label) else { continue }
        let value = Array(line.scalars[range.upperBound...].prefix(30).prefix { ChineseText.isIdeograph($0) })
        if let found = reader.statement(value, from: .metadata, evidence: line.text), found.unit != nil {
          return found
        }
      }
    }
    return nil
  }
}

// MARK: - The path

extension UnitPlaces {
  /// The unit that the file or its folder is named after.
  var path: Statement? {
    for part in document.split(separator: "/").reversed().flatMap({ Self.nameParts(of: $0).reversed() }) {
      if let found = reader.statement(part, from: .path, evidence: document), found.unit != nil,
        found.isUnitInPath
      {
        return found
      }
    }
    return nil
  }

  /// The county that the file or a folder is named after, nearest to the file.
  var folder: Statement? {
    for part in document.split(separator: "/").reversed().flatMap(Self.nameParts) {
      let named = BodyName(part).map(reader.resolver.counties) ?? []
      let counties = named.isEmpty ? reader.resolver.county(ofFolder: String(part)).map { [$0] } ?? [] : named
      if !counties.isEmpty { return Statement(counties: counties, source: .path, evidence: document) }
    }
    return nil
  }

  /// Runs of Chinese in `2023-青山县-河口镇（修改）.docx`, without the report's own words.
  private static func nameParts(of component: Substring) -> [[Unicode.Scalar]] {
    TextLine(String(component)).scalars
      .split { !ChineseText.isIdeograph($0) || $0 == "年" }
      .map { subject(of: Array($0)) }
  }

  /// The part of a title that names who reports.
  private static func subject(of title: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let about = title.firstRange(of: aboutWord)
    if let about, about.lowerBound > 0 { return Array(title[..<about.lowerBound]) }
    var rest = title[(about?.upperBound ?? 0)...]
    if let year = WrittenDate.years(in: Array(rest)).first {
      let digits = rest.startIndex + year.range.lowerBound
      let after = rest[(rest.startIndex + year.range.upperBound)...].drop { $0 == "年" || $0 == "度" }
      rest = year.range.lowerBound == 0 ? after : rest[..<digits]
    }
    return Array(rest[..<(topics.firstIndex(in: rest) ?? rest.endIndex)])
  }

  private static let publisherLabels: Words = ["发布机构]", "发布机构：", "发布单位：", "信息来源：", "来源："]
  private static let aboutWord = Array("关于".unicodeScalars)
  private static let topics: Words = ["法治", "依法行政", "依法治", "工作总结", "工作报告", "工作情况", "年度"]
}

// MARK: - The body's own words

extension UnitPlaces {
  /// The name that clauses begin with most often; a tie says nothing, and a name off the roster must recur.
  var body: Statement? {
    var counts: [String: (count: Int, statement: Statement)] = [:]
    for found in bodyStatements {
      if let unit = found.unit { counts[unit, default: (0, found)].count += 1 }
    }
    guard let best = counts.values.max(by: { $0.count < $1.count }) else { return nil }
    let isAlone = counts.values.filter { $0.count == best.count }.count == 1
    return isAlone && (best.count > 1 || !best.statement.units.isEmpty) ? best.statement : nil
  }

  /// The first place where the body puts a county before the unit's name.
  func body(naming named: Statement) -> Statement? {
    bodyStatements.first { $0.unit == named.unit && !$0.counties.isEmpty }
  }

  func bodyNames(_ named: Statement) -> Bool { selfNaming.names.contains { $0.unit == named.unit } }
}

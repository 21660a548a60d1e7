import Model

/// Finds who reports: in the title, the signature, the body's own words, page metadata or the path.
struct UnitFinder: Sendable {
  let roster: Roster
  let title: ReportTitle?
  let head: [TextLine]
  let signature: Signature
  let document: String

  struct Result: Sendable {
    var unit: Sourced<String>?
    var county: Sourced<String>?
    var findings: [Finding] = []
  }

  func find() -> Result {
    let statements = [fromTitle, fromSignature].compactMap { $0 }
    let named = statements.first ?? fromBody ?? fromMetadata ?? fromPathUnit
    guard let named else { return Result(county: places(besides: statements).first { _ in true }) }
    if let other = statements.dropFirst().first(where: { named.contradicts($0) }) {
      return disagreement(named, other)
    }
    return settle(named, counties: places(besides: statements, of: named))
  }

  /// Where a county may be told, strongest first; weaker places are looked at only when asked for.
  private func places(
    besides statements: [Statement], of named: Statement? = nil
  ) -> some Sequence<Sourced<String>> {
    let places: [() -> Statement?] = [
      { named }, { statements.first }, { statements.last }, { fromAddressee }, { inBody(named) },
      { fromPath },
    ]
    return places.lazy.compactMap { $0()?.sourcedCounty }
  }
}

// MARK: - Settling unit and county

extension UnitFinder {
  /// Unit and county from the strongest statement, the county also from weaker ones and the roster.
  private func settle(_ named: Statement, counties: some Sequence<Sourced<String>>) -> Result {
    let stated = counties.first { isCounty($0.value) }
    let candidates = named.units.filter { unit in stated.map { unit.county == $0.value } ?? true }
    if Set(candidates).count == 1, let unit = candidates.first {
      let fromRoster = Sourced(unit.county, from: .roster, evidence: "\(unit.county) \(unit.name)")
      return Result(
        unit: Sourced(unit.name, from: named.source, evidence: named.evidence), county: stated ?? fromRoster)
    }
    let unit = named.unit.map { Sourced($0, from: named.source, evidence: named.evidence) }
    guard candidates.count > 1 else { return Result(unit: unit, county: stated) }
    return Result(unit: unit, county: stated, findings: [ambiguity(named, candidates)])
  }

  /// A 市 beside a roster of its districts says nothing of the county.
  private func isCounty(_ name: String) -> Bool {
    roster.isEmpty || roster.counties.contains(name) || !name.hasSuffix("市")
  }

  private func disagreement(_ left: Statement, _ right: Statement) -> Result {
    let (one, other) = (left.unit ?? "", right.unit ?? "")
    let finding = Finding(
      code: "unit_disagrees", severity: .review, document: document,
      message: "标题和落款的单位不一致：“\(one)”与“\(other)”", remedy: "请核实是哪个单位的报告",
      evidence: "\(left.evidence) / \(right.evidence)")
    return Result(findings: [finding])
  }

  private func ambiguity(_ named: Statement, _ units: [ReportingUnit]) -> Finding {
    let counties = Set(units.map(\.county)).sorted().joined(separator: "、")
    return Finding(
      code: "unit_ambiguous", severity: .review, document: document, unit: named.unit,
      message: "“\(named.unit ?? "")”在名册中有多个，分属\(counties)，报告未写明是哪一个",
      remedy: "请核实所属县区；可按县区分文件夹存放", evidence: named.evidence)
  }
}

// MARK: - The places that may say it

extension UnitFinder {
  /// `中共孝敬镇委员会 孝敬镇人民政府关于…`: what stands before 关于 or the year, or else between them.
  private var fromTitle: Statement? {
    title.flatMap { statement(Self.subject(of: $0.line.scalars), from: .title, evidence: $0.text) }
  }

  private var fromSignature: Statement? {
    for line in signature.bodies.reversed() {
      if let found = statement(line.scalars, from: .signature, evidence: line.text), found.unit != nil {
        return found
      }
    }
    return nil
  }

  /// `中共博爱县委、博爱县人民政府：` tells the county, never the unit.
  private var fromAddressee: Statement? {
    for line in head.prefix(40)
    where line.scalars.count <= 40 && (line.scalars.last == "：" || line.scalars.last == ":") {
      for part in line.scalars.dropLast().split(whereSeparator: { $0 == "、" || $0 == "，" }) {
        if let county = BodyName(part)?.county {
          return Statement(county: county, source: .addressee, evidence: line.text)
        }
      }
    }
    return nil
  }

  /// `发布机构：开州区石柳镇` on a web page.
  private var fromMetadata: Statement? {
    for line in head.prefix(40) {
      for label in Self.publisherLabels.list {
        guard let range = line.scalars.firstRange(of: label) else { continue }
        let value = Array(line.scalars[range.upperBound...].prefix(30).prefix { ChineseText.isIdeograph($0) })
        if let found = statement(value, from: .metadata, evidence: line.text), found.unit != nil {
          return found
        }
      }
    }
    return nil
  }

  private var fromPathUnit: Statement? {
    for component in document.split(separator: "/").reversed() {
      for part in Self.nameParts(of: component).reversed() {
        if let found = statement(part, from: .path, evidence: document), found.unit != nil, found.isUnitInPath
        {
          return found
        }
      }
    }
    return nil
  }

  /// The county that a folder or the file's name gives.
  private var fromPath: Statement? {
    for component in document.split(separator: "/").reversed() {
      for part in Self.nameParts(of: component) {
        if let county = BodyName(part)?.county ?? rosterCounty(part) {
          return Statement(county: county, source: .path, evidence: document)
        }
      }
    }
    return nil
  }

  private func rosterCounty(_ part: [Unicode.Scalar]) -> String? {
    let name = String(part)
    return roster.counties.contains(name) ? name : nil
  }

  /// Runs of Chinese in `2023-青山县-河口镇（修改）.docx`, without the report's own words.
  private static func nameParts(of component: Substring) -> [[Unicode.Scalar]] {
    TextLine(String(component)).scalars
      .split { !ChineseText.isIdeograph($0) || $0 == "年" }
      .map { subject(of: Array($0)) }
  }

  private static let publisherLabels: Words = ["发布机构]", "发布机构：", "发布单位：", "信息来源：", "来源："]
  private static let aboutWord = Array("关于".unicodeScalars)
  private static let topics: Words = ["法治", "依法行政", "依法治", "工作总结", "工作报告", "工作情况", "年度"]

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
}

// MARK: - A statement

extension UnitFinder {
  /// What one place of the report says of who reports.
  struct Statement: Sendable {
    /// The name: the roster's, or as written.
    var unit: String?
    /// The units of the roster that are so called.
    var units: [ReportingUnit] = []
    var county: String?
    var isTownship = false
    var source: FactSource
    var evidence: String

    var sourcedCounty: Sourced<String>? { county.map { Sourced($0, from: source, evidence: evidence) } }

    /// A folder `青山县` is where the file lies, not who reports.
    var isUnitInPath: Bool { isTownship || !units.isEmpty || !(unit?.hasSuffix("人民政府") ?? true) }

    /// Whether both cannot be the same body: two townships, or two units of the roster.
    func contradicts(_ other: Statement) -> Bool {
      guard let unit, let theirs = other.unit, unit != theirs else { return false }
      let onRoster = !units.isEmpty && !other.units.isEmpty
      let townships = isTownship && other.isTownship
      return (onRoster || townships) && Set(units).isDisjoint(with: other.units)
    }
  }

  /// Reads a phrase as a body's name: the longest name of the roster in it, else a proper name.
  private func statement(
    _ phrase: [Unicode.Scalar], from source: FactSource, evidence: String
  ) -> Statement? {
    let proper = BodyName(phrase)
    if let match = rosterMatch(in: phrase, proper: proper) {
      let names = Set(match.units.map(\.name))
      return Statement(
        unit: names.count == 1 ? names.first : match.name, units: match.units, county: proper?.county,
        isTownship: proper?.isTownship ?? false, source: source, evidence: evidence)
    }
    return proper.map {
      Statement(
        unit: $0.unit, county: $0.county, isTownship: $0.isTownship, source: source, evidence: evidence)
    }
  }

  /// The longest name of the roster that stands in the phrase as a whole name: 河口镇 is not in 大河口镇.
  private func rosterMatch(in phrase: [Unicode.Scalar], proper: BodyName?) -> Roster.Match? {
    roster.matches(in: phrase)
      .filter { isWholeName($0.range, in: phrase) && agrees($0, with: proper) }
      .max { $0.range.count < $1.range.count }
  }

  /// A township on the roster of another county only shares its name.
  private func agrees(_ match: Roster.Match, with proper: BodyName?) -> Bool {
    guard let county = proper?.county, isCounty(county) else { return true }
    return match.units.contains { $0.county == county }
  }

  private func isWholeName(_ range: Range<Int>, in phrase: [Unicode.Scalar]) -> Bool {
    startsName(at: range.lowerBound, in: phrase) && Self.endsName(phrase[range.upperBound...])
  }

  /// 清水 ends in 清水人民政府, not in 清水河镇.
  private static func endsName(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.first.map { !ChineseText.isIdeograph($0) } ?? true || offices.start(rest)
  }

  private func startsName(at index: Int, in phrase: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return true }
    let before = phrase[index - 1]
    if Self.openers.contains(before) || !ChineseText.isIdeograph(before) { return true }
    return roster.counties.contains {
      phrase[..<index].suffix($0.unicodeScalars.count - 1).elementsEqual($0.unicodeScalars.dropLast())
    }
  }

  private static let offices: Words = ["人民政府", "政府", "党", "委", "办事处", "工委", "机关", "人大"]
  /// After these a name may begin: `云溪县|清水街道`, `关于|河口镇`.
  private static let openers = Marks("省市州盟县区旗府会委共于送年度及和")
}

// MARK: - The body's own words

extension UnitFinder {
  /// The name that clauses begin with most often; a tie says nothing, and a name off the roster must recur.
  private var fromBody: Statement? {
    var counts: [String: (count: Int, statement: Statement)] = [:]
    for name in selfNaming.names {
      let phrase = Array(((name.county ?? "") + name.unit).unicodeScalars)
      guard let found = statement(phrase, from: .body, evidence: name.evidence), let unit = found.unit else {
        continue
      }
      counts[unit, default: (0, found)].count += 1
    }
    guard let best = counts.values.max(by: { $0.count < $1.count }) else { return nil }
    let isAlone = counts.values.filter { $0.count == best.count }.count == 1
    return isAlone && (best.count > 1 || !best.statement.units.isEmpty) ? best.statement : nil
  }

  /// The county that the text puts before the unit's name.
  private func inBody(_ named: Statement?) -> Statement? {
    selfNaming.county(of: named?.unit).map {
      Statement(county: $0.county, source: .body, evidence: $0.evidence)
    }
  }

  private var selfNaming: SelfNaming {
    SelfNaming(lines: Array(head.dropFirst(title?.range.upperBound ?? 0)))
  }
}

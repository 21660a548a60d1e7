/// The townships that clauses of a report begin with, as the reporting one does: `青垭镇紧扣…`,
/// `2023年，屏边县云水坪乡以…`.
struct SelfNaming: Sendable {
  struct Name: Hashable, Sendable {
    var unit: String
    /// The name with the places before it.
    var phrase: [Unicode.Scalar]
    /// The clause's beginning.
    var evidence: String
  }

  /// In the order of the text, repeated as often as they stand there.
  let names: [Name]

  init(lines: [TextLine]) {
    // Looking for a township's sign first spares most lines the cutting.
    names = lines.flatMap { line in
      !line.scalars.contains(where: Self.isTownshipSign)
        ? []
        : line.scalars.split { !ChineseText.isIdeograph($0) && Self.marks.contains($0) }.compactMap(Self.name)
    }
  }

  private static func name(_ clause: ArraySlice<Unicode.Scalar>) -> Name? {
    let phrase = clause.drop { $0.isASCIIDigit || $0 == "年" }.prefix(24)
    // Most clauses name no township, and cost no more than this.
    guard phrase.contains(where: isTownshipSign),
      let proper = BodyName(phrase.prefix { !$0.isPlaceholder }), proper.isTownship,
      let unit = proper.unit, isSelfName(unit)
    else { return nil }
    let name = Array((proper.above + (proper.county ?? "") + unit).unicodeScalars)
    return Name(unit: unit, phrase: name, evidence: String(clause.prefix(40)))
  }

  /// 镇, 乡, or the end of 街道 or 苏木.
  private static func isTownshipSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "镇" || scalar == "乡" || scalar == "道" || scalar == "木"
  }

  /// Two to five characters before 镇, none of which says that a verb was caught: `依法治镇`, `送法下乡`.
  private static func isSelfName(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    let stem = scalars.dropLast(name.hasSuffix("街道") || name.hasSuffix("苏木") ? 2 : 1)
    guard (2...5).contains(stem.count), let last = stem.last else { return false }
    return !verbal.contains(last) && !stem.contains { prepositions.contains($0) }
  }

  private static let prepositions = Marks("在对以为到由向")
  private static let verbal = Marks("治下返入家老故强重名兴美小全我本个级建村乡城")
  private static let marks = Marks("，。；：、“”（）《》")
}

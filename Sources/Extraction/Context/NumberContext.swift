import Model
import Quantities

/// One number of a report with its surroundings, as every later step asks for them. Ranges are of folded units.
struct NumberContext: Sendable {
  var token: NumberToken
  var paragraphStart: Int
  var sentence: Range<Int>
  /// From the last clause border to the number's start.
  var clauseStart: Int
  /// From the previous number or the clause's start, whichever is nearer, to the number.
  var near: Range<Int>
  /// Behind 分别, the part of the list in front that this number answers to: 参考率、优秀率分别为99%、88%.
  var ownItem: Range<Int>?
  /// What stands right behind the number in its clause, up to the next number.
  var after: Range<Int>
  /// Whether `after` was ended by another number, whose own words it then may be.
  var afterEndsAtNumber: Bool
  /// The clause behind, up to the next number: 36人，全部持证上岗.
  var ahead: Range<Int>
  /// The bracket that the number stands in, without the signs; nil outside.
  var bracket: Range<Int>?
  /// The kind of section that its line stands in.
  var section: TextLayout.SectionKind
  var headings: HeadingPath
  var isClutter: Bool
  var isTableRow: Bool
  /// In a table, the heading of the number's column.
  var columnHeading: Range<Int>?
  /// In a table, the unit of measure that a cell or heading names for a number without one of its own.
  var cellUnit: Range<Int>?

  /// With its magnitude in whole units: 96.4 under 万元 is 964000.
  func inCellUnits(_ units: [UInt16]) -> NumberContext {
    guard let unit = cellUnit else { return self }
    let power = TableColumns.split(unit, in: units).power
    guard power > 0 else { return self }
    var number = self
    number.token.magnitude = token.magnitude.scaled(byPowerOfTen: power)
    return number
  }

  /// Whether it stands where a report comes back to what it told: its shortcomings.
  var isLate: Bool { section == .shortcomings || section == .mixed }
}

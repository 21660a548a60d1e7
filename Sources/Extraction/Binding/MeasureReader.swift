import Foundation
import Model
import Quantities

/// A measure word as rules name it, as a number: two are the same word if their numbers are equal.
struct Measure: Hashable, Sendable {
  var id: Int
  /// A bit for each group of words that count the same things: 人 and 名, 件 and 起.
  var groups: UInt8 = 0

  static let none = Measure(id: 0)
  static let percent = Measure(id: 1)

  var isNone: Bool { id == Self.none.id }

  /// Whether figures in both can be compared or added up.
  func fits(_ other: Measure) -> Bool { id == other.id || groups & other.groups != 0 }

  private static let interchangeable = [
    ["人", "名"], ["件", "起", "宗", "例"], ["场", "场次", "次"], ["人次", "人"], ["户", "件"], ["个", "处"],
  ]

  /// The measure words that are known before a text is read, with their numbers.
  static func table(of words: some Sequence<String>) -> [String: Measure] {
    var table = ["": none, "%": percent]
    for word in Array(words) + interchangeable.joined() where table[word] == nil {
      table[word] = Measure(id: table.count)
    }
    for (bit, group) in interchangeable.enumerated() {
      for word in group { table[word]?.groups |= 1 << UInt8(bit) }
    }
    return table
  }
}

/// Tells in which measure word each number of one text counts; a word is looked up once.
struct MeasureReader {
  let rules: CompiledRules
  let units: [UInt16]
  /// By their letters, of which nearly all measure words have at most four: one number is hashed faster than a list.
  private var read: [UInt64: Measure] = [:]
  /// Words that no rule names.
  private var others: [String: Measure] = [:]

  init(rules: CompiledRules, units: [UInt16]) { (self.rules, self.units) = (rules, units) }

  /// The measure word as rules name it; in a table, that of the cell or heading where the number has none.
  mutating func measure(of number: NumberContext) -> Measure {
    let token = number.token
    if token.script == .chinese, token.measure.count > 0, token.magnitude.value != nil, isShare(token) {
      return .percent
    }
    guard token.measure.isEmpty else { return measure(token.measure) }
    if let shared = sharedMeasure(behind: token) { return shared }
    return number.cellUnit.map { measure(TableColumns.split($0, in: units).measure) } ?? .none
  }

  /// In 3000、800、1200余份 the measure word is told once, behind the last.
  private mutating func sharedMeasure(behind token: NumberToken) -> Measure? {
    let end = token.span.upperBound
    let joins = units.unit(end) == 0x3001 || units.unit(end) == unit("和")
    guard token.script == .arabic, joins else { return nil }
    let reach = end..<min(units.count, end + Self.longestList)
    guard let index = reach.first(where: { !isInList(units[$0]) }) else { return nil }
    let length = MeasureWords.standard.length(in: units, at: index)
    return length > 0 ? measure(index..<index + length) : nil
  }

  private static let longestList = 40
  private static let qualifiers = Array("余多万近约".utf16)

  private func isInList(_ sign: UInt16) -> Bool {
    Fold.isDigit(sign) || sign == 0x3001 || sign == unit("和") || sign == Fold.fullStop || sign == 0x2C
      || Self.qualifiers.contains(sign)
  }

  private func isShare(_ token: NumberToken) -> Bool {
    Self.shares.length(in: units, at: token.measure.lowerBound, before: token.measure.upperBound)
      == token.measure.count
  }

  private static let shares = WordList("成 百分之 分之 /")

  private mutating func measure(_ word: Range<Int>) -> Measure {
    guard word.count <= Self.longestKey else { return known(word) }
    let key = units[word].reduce(0) { $0 << 16 | UInt64($1) }
    if let measure = read[key] { return measure }
    let measure = known(word)
    read[key] = measure
    return measure
  }

  /// How many letters fit into a key.
  private static let longestKey = UInt64.bitWidth / UInt16.bitWidth

  private mutating func known(_ word: Range<Int>) -> Measure {
    let name = MeasureWords.canonical(String(decoding: units[word], as: UTF16.self))
    if let measure = rules.measures[name] ?? others[name] { return measure }
    let measure = Measure(id: rules.measures.count + others.count)
    others[name] = measure
    return measure
  }
}

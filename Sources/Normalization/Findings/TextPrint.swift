import Model

/// What a report's sentences with figures amount to, so that reports can be compared without their text.
struct TextPrint {
  struct Sentence {
    /// Alike for sentences of the same words and numbers, but for years and punctuation: once as they stand,
    /// and once without the names of the report's own unit and county.
    var keys: [UInt64]
    /// Stated figures of the period itself; a plan's are none.
    var figures: Int
    /// Its first figure.
    var mention: Mention
  }

  /// Each once, in the order of the text.
  let sentences: [Sentence]
  /// Alike for reports of the same sentences, in whatever order: once as they stand, once without names.
  let keys: [UInt64]

  var figures: Int { sentences.reduce(0) { $0 + $1.figures } }

  init(_ filed: FiledReport) {
    let mentions = filed.report.mentions
    let stated = mentions.indices.filter { mentions[$0].isStatedFigure }
    let names = Self.names(of: filed.unit)
    var seen: Set<UInt64> = []
    sentences = Dictionary(grouping: stated) { mentions[$0].evidenceSpan }.sorted { $0.key < $1.key }
      .compactMap { _, figures in
        guard let first = figures.min(by: { mentions[$0].span < mentions[$1].span }),
          let keys = Self.keys(of: mentions[first].evidence, names: names), seen.insert(keys[0]).inserted
        else { return nil }
        return Sentence(
          keys: keys, figures: Set(figures.map { mentions[$0].span }).count, mention: mentions[first])
      }
    let literal = sentences.reduce(0) { $0 &+ ($1.keys.first ?? 0) }
    let nameless = sentences.reduce(0) { $0 &+ ($1.keys.last ?? 0) }
    keys = nameless == literal ? [literal] : [literal, nameless]
  }

  /// What stands for the unit itself in a sentence; longest first.
  private static func names(of unit: UnitKey) -> [[Unicode.Scalar]] {
    let scalars = Array(unit.name.unicodeScalars)
    let stem = scalars.dropLast(unit.name.hasSuffix("街道") ? 2 : 1)
    return [Array(unit.county.unicodeScalars), scalars, Array(stem)].filter { $0.count >= 2 }
      .sorted { $0.count > $1.count }
  }

  /// FNV-1a over what counts of a sentence, with and without names; nil where that is too little to be anybody's
  /// own.
  private static func keys(of sentence: String, names: [[Unicode.Scalar]]) -> [UInt64]? {
    let scalars = Array(sentence.unicodeScalars)
    var (literal, nameless) = (Hash(), Hash())
    var (yearEnd, nameEnd) = (0, 0)
    for index in scalars.indices where index >= yearEnd {
      if isYear(scalars, at: index) {
        yearEnd = index + 5
      } else if counts(scalars[index]) {
        literal.add(scalars[index])
        if index >= nameEnd, let name = names.first(where: { scalars[index...].starts(with: $0) }) {
          nameEnd = index + name.count
        }
        if index >= nameEnd { nameless.add(scalars[index]) }
      }
    }
    guard nameless.count >= shortest else { return nil }
    return nameless.value == literal.value ? [literal.value] : [literal.value, nameless.value]
  }

  private struct Hash {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    var count = 0

    mutating func add(_ scalar: Unicode.Scalar) {
      value = (value ^ UInt64(scalar.value)) &* 0x100_0000_01b3
      count += 1
    }
  }

  private static func isYear(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    index + 4 < scalars.count && scalars[index] == "2" && scalars[index + 1] == "0"
      && scalars[index + 4] == "年"
  }

  /// Ideographs, letters and digits; no punctuation and no space.
  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3007, 0x3400...0x9FFF, 0xFF10...0xFF19, 0x20000...: true
    default: false
    }
  }

  private static let shortest = 12
}

extension Mention {
  /// A number of the report's own, in or out of the catalogue; a plan's is none.
  fileprivate var isStatedFigure: Bool {
    disposition.isQuantity && role != .plan && quantity != nil && !isMasked
  }
}

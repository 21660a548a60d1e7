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
    let stated = filed.report.mentions.filter {
      $0.disposition.isQuantity && $0.role != .plan && $0.quantity != nil && !$0.isMasked
    }
    let names = Self.names(of: filed.unit)
    var seen: Set<UInt64> = []
    sentences = Dictionary(grouping: stated, by: \.evidenceSpan).sorted { $0.key < $1.key }
      .compactMap { _, mentions in
        guard let first = mentions.min(by: { $0.span < $1.span }),
          let literal = Self.hash(of: first.evidence, without: []), seen.insert(literal).inserted
        else { return nil }
        let nameless = Self.hash(of: first.evidence, without: names) ?? literal
        return Sentence(
          keys: nameless == literal ? [literal] : [literal, nameless],
          figures: Set(mentions.map(\.span)).count, mention: first)
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

  /// FNV-1a over what counts of a sentence; nil where that is too little to be anybody's own.
  private static func hash(of sentence: String, without names: [[Unicode.Scalar]]) -> UInt64? {
    let scalars = Array(sentence.unicodeScalars)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var count = 0
    var index = 0
    while index < scalars.count {
      let rest = scalars[index...]
      if let name = names.first(where: { rest.starts(with: $0) }) {
        index += name.count
      } else if isYear(rest) {
        index += 5
      } else {
        if scalars[index].properties.isAlphabetic || scalars[index].properties.numericType != nil {
          hash = (hash ^ UInt64(scalars[index].value)) &* 0x100_0000_01b3
          count += 1
        }
        index += 1
      }
    }
    return count >= shortest ? hash : nil
  }

  private static func isYear(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.count > 4 && rest.starts(with: "20".unicodeScalars) && rest[rest.startIndex + 4] == "年"
  }

  private static let shortest = 12
}

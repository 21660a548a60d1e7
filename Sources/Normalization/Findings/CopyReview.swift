import Model

/// Finds figures that were copied: between units, or from one year's report into the next.
///
/// Compared are sentences with figures; what holds no figure, a template's text above all, may be the same
/// everywhere. A sentence counts as the same where its words and numbers are, but for the names of unit and
/// county, years and punctuation. Two reports are shown as a pair where the sentences they share hold at least
/// `figures` figures, so that one short sentence that is alike by chance is not. What more than `units` reports
/// share is taken for a template's; only whole reports are still compared then.
///
/// - Complexity: Linear in the number of sentences, since a sentence is compared with `units` others at most.
struct CopyReview {
  let findings: [RankedFinding]

  private static let figures = 3
  private static let units = 10

  init(_ filed: [FiledReport], roster: RosterIndex, periods: [Period]) {
    let reports = filed.sorted { left, right in
      if left.period != right.period { return left.period < right.period }
      if left.unit != right.unit { return roster.precedes(left.unit, right.unit) }
      return utf8Order(left.report.report.document, right.report.report.document)
    }
    let prints = reports.map { TextPrint($0) }
    let shared = Self.sharedSentences(prints).filter { $0.value.figures >= Self.figures }
    let copies = Self.wholeCopies(prints).merging(shared) { copy, _ in copy }.filter { pair, _ in
      Self.isWorthALook(reports[pair.left], reports[pair.right], periods: periods)
    }
    // Where a report repeats its unit or its year, what it has from another unit's other year is no news.
    let explained = Set(copies.keys.filter { reports[$0.left].isNear(reports[$0.right]) }.map(\.right))
    findings = copies.filter { pair, _ in
      reports[pair.left].isNear(reports[pair.right]) || !explained.contains(pair.right)
    }.sorted { ($0.key.left, $0.key.right) < ($1.key.left, $1.key.right) }.map { pair, copy in
      let isWhole = !Set(prints[pair.left].keys).isDisjoint(with: prints[pair.right].keys)
      return RankedFinding(.copied(copy, from: reports[pair.left], to: reports[pair.right], isWhole: isWhole))
    }
  }

  /// What two reports share: how many sentences and figures, and where the first of them stands in each.
  struct Copy {
    var sentences = 0
    var figures = 0
    var left: Mention
    var right: Mention

    fileprivate mutating func add(_ sentence: TextPrint.Sentence) {
      sentences += 1
      figures += sentence.figures
    }
  }

  /// Positions among the reports, the earlier one left.
  private struct Pair: Hashable {
    var left: Int
    var right: Int
  }

  /// Reports of the same sentences, each with the one before it.
  private static func wholeCopies(_ prints: [TextPrint]) -> [Pair: Copy] {
    var copies: [Pair: Copy] = [:]
    var last: [UInt64: Int] = [:]
    for (index, print) in prints.enumerated() where print.figures >= figures {
      if let earlier = print.keys.compactMap({ last[$0] }).max() {
        let (left, right) = (prints[earlier].sentences[0], print.sentences[0])
        copies[Pair(left: earlier, right: index)] = Copy(
          sentences: print.sentences.count, figures: print.figures, left: left.mention, right: right.mention)
      }
      for key in print.keys { last[key] = index }
    }
    return copies
  }

  private static func sharedSentences(_ prints: [TextPrint]) -> [Pair: Copy] {
    let places = sentencesByKey(prints)
    var copies: [Pair: Copy] = [:]
    for (index, print) in prints.enumerated() {
      for sentence in print.sentences {
        var told: Set<Int> = []
        for place in sentence.keys.flatMap({ places[$0] ?? [] })
        where place.report < index && told.insert(place.report).inserted {
          let other = prints[place.report].sentences[place.sentence]
          let pair = Pair(left: place.report, right: index)
          copies[pair, default: Copy(left: other.mention, right: sentence.mention)].add(sentence)
        }
      }
    }
    return copies
  }

  /// Where each sentence stands, in order; those that too many reports share are left out.
  private static func sentencesByKey(_ prints: [TextPrint]) -> [UInt64: [(report: Int, sentence: Int)]] {
    var places: [UInt64: [(report: Int, sentence: Int)]] = [:]
    for (index, print) in prints.enumerated() {
      for (position, sentence) in print.sentences.enumerated() {
        // One more than are compared is enough to know that there are too many.
        for key in sentence.keys where places[key, default: []].count <= units {
          places[key, default: []].append((index, position))
        }
      }
    }
    return places.filter { $0.value.count <= units }
  }

  /// The very same bytes are told of elsewhere, and years that this run is not about are nobody's task.
  private static func isWorthALook(_ left: FiledReport, _ right: FiledReport, periods: [Period]) -> Bool {
    left.report.report.digest != right.report.report.digest
      && (left.unit, left.period) != (right.unit, right.period)
      && (periods.contains(left.period) || periods.contains(right.period))
  }
}

extension FiledReport {
  /// Of the same unit, or of the same year.
  fileprivate func isNear(_ other: FiledReport) -> Bool { unit == other.unit || period == other.period }
}

import Model

/// What speaks for and against a number's being a certain statistic; compiled from YAML, run by Extraction.
package struct BindingRule: Hashable, Sendable {
  /// Words that must stand in this order, at most `Phrase.longestGap` characters apart; one part is a plain word.
  package struct Phrase: Hashable, Sendable {
    package static let longestGap = 12
    package var parts: [String]

    package init(_ parts: [String]) { self.parts = parts }
  }

  /// Phrases that say the same thing: the best hit counts, once.
  package struct CueGroup: Hashable, Sendable {
    package enum Reach: String, Hashable, Sendable, CaseIterable {
      /// In front of the number or right behind its measure word.
      case near
      case before, after
      /// Anywhere in the clause, in the sentence so far, or in the headings.
      case context
    }

    package var reach: Reach
    package var weight: Double
    package var phrases: [Phrase]
  }

  /// The indicator, or nil for a statistic that the catalogue does not have.
  package var indicator: IndicatorID?
  /// The name in `mentions.csv` and `explain`: `indicator:disputes_found` or `other:satisfaction_rate`.
  package var name: String
  package var kind: Indicator.Kind?
  /// Whether a report tells the whole once, so that smaller figures told later are parts of it.
  package var isToldOnce: Bool
  /// Whether its verb reaches over a list, so that what is named there is its object: 审查合同67份、处罚决定12份.
  package var governsLists: Bool
  /// Other indicators whose figure is a whole that this one's can be a part of.
  package var partOf: Set<IndicatorID>
  package var measures: Set<String>
  package var cues: [CueGroup]
  /// Where the previous number of the sentence was bound to one of these, the weight counts.
  package var follows: [IndicatorID: Double]
  /// At least one must stand in reach; empty where nothing is needed.
  package var needs: [Phrase]
  /// Objects that a word like 未发生 or 无 denies, which states a zero.
  package var zero: [Phrase]
  /// Words behind the number by which it states another indicator as well.
  package var implies: [IndicatorID: [Phrase]]
}

/// `text → value`: a sentence of the catalogue's own, with the figure that it must give.
package struct CatalogueExample: Hashable, Sendable {
  package var indicator: IndicatorID
  package var text: String
  /// As annotators write it (`200+`, `?`, `3..5`); nil for a counterexample, which must give none.
  package var value: String?
  package var place: SourcePlace
}

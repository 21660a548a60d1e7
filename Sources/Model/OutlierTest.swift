/// Whether a unit's figure lies far from those of its peers: outside the resistant fence of Tukey.
///
/// The fence stands `fence` times the spread of the fourths beyond them (Tukey, Exploratory Data Analysis, 1977; 1.5
/// is his inner fence and 3 the outer one). Half of the units may report anything without moving it, which the mean
/// and the standard deviation cannot stand. Figures of townships are skewed, so ratios are compared, not differences
/// (the fence of the logarithms), unless `isLinear`.
package struct OutlierTest: Hashable, Sendable {
  package enum Peers: String, Hashable, Sendable, CaseIterable {
    /// Units of the same kind on the roster: 镇 with 镇, 局 with 局.
    case kind
    case county
    case all
  }

  /// What is compared, such as `disputes_mediated` or `penalties / enforcement_staff`.
  package var expression: RuleExpression
  package var peers: Peers
  /// In halves: 3 for a fence of 1.5, so that the logarithmic fence stays exact in decimals.
  package var fenceInHalves: Int
  /// How many units must have stated the figure, the one in question included.
  package var least: Int
  package var isLinear: Bool

  package init(
    _ expression: RuleExpression, peers: Peers = .kind, fenceInHalves: Int = 6, least: Int = 8,
    isLinear: Bool = false
  ) {
    (self.expression, self.peers, self.fenceInHalves) = (expression, peers, fenceInHalves)
    (self.least, self.isLinear) = (least, isLinear)
  }
}

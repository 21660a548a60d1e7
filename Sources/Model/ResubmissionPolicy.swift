import Foundation

/// How a pipeline treats several submissions of one unit for one period.
package struct ResubmissionPolicy: Hashable, Sendable {
  /// Why a figure may be lacking and still be taken from another submission (status `I`): `placeholder`,
  /// `partlyPlaceholder` or `notStated`. Without one nothing is filled.
  package var fills: Set<MissingReason>
  /// A figure that a resubmission changes by more than this, in percent of the earlier one, is in doubt.
  package var flaggedChange: Decimal
  /// A submission is complete, and can be in force, where it states at least this share of the indicators that
  /// the fullest submission of the unit states, in percent; else it only supplements.
  package var completeShare: Decimal

  package static let fillable: Set<MissingReason> = [.placeholder, .partlyPlaceholder, .notStated]

  package init(fills: Set<MissingReason> = [], flaggedChange: Decimal = 50, completeShare: Decimal = 50) {
    (self.fills, self.flaggedChange, self.completeShare) = (fills, flaggedChange, completeShare)
  }
}

import Foundation

/// What one cause did to a published figure or total since the vintage before.
///
/// A figure has one revision, since one cause is named for it. A total has one for each cause, and their amounts
/// add up exactly to what it changed by, a missing value counting as 0.
package struct Revision: Hashable, Sendable {
  /// What was revised.
  package enum Subject: Hashable, Sendable {
    case figure(county: String, unit: String)
    case total(Area)
  }

  /// Why a figure is another one; where several causes meet, the first in this order is named.
  package enum Cause: String, Sendable, CaseIterable {
    /// 人工更正: a person ruled, or another ruling is in force.
    case correction
    /// 新报送: the unit had sent nothing before.
    case newSubmission = "new_submission"
    /// 重新报送: another submission than before is behind the figure.
    case resubmission
    /// 撤回报送: the submission behind the figure is no longer there.
    case withdrawal
    /// 口径调整: the same submission is read in another way, by the catalogue, the rules, the roster or the program.
    case catalogue
  }

  /// A figure or total as one vintage published it.
  package struct Side: Hashable, Sendable {
    package var value: Decimal?
    package var bounds: Interval?
    /// nil for a total.
    package var status: ObservationStatus?

    package init(value: Decimal? = nil, bounds: Interval? = nil, status: ObservationStatus? = nil) {
      (self.value, self.bounds, self.status) = (value, bounds, status)
    }
  }

  package var subject: Subject
  package var period: Period
  package var indicator: IndicatorID
  package var cause: Cause
  /// The whole figure or total, also where several causes share in its change.
  package var before: Side
  package var after: Side
  /// What the cause added to the value; negative where it took away.
  package var amount: Decimal
  /// Which submission, ruling or catalogue, in Chinese; empty where there is nothing to add.
  package var detail: String

  package init(
    of subject: Subject, period: Period, indicator: IndicatorID, cause: Cause, before: Side, after: Side,
    amount: Decimal, detail: String = ""
  ) {
    (self.subject, self.period, self.indicator) = (subject, period, indicator)
    (self.cause, self.before, self.after) = (cause, before, after)
    (self.amount, self.detail) = (amount, detail)
  }
}

/// All revisions of a publication since the one before.
package struct RevisionList: Hashable, Sendable {
  /// The name of the run that was compared with; nil where there was none.
  package var previous: String?
  package var revisions: [Revision]

  package init(since previous: String? = nil, _ revisions: [Revision] = []) {
    (self.previous, self.revisions) = (previous, revisions)
  }
}

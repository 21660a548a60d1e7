import Foundation
import Model

/// What a look at a finding is worth: the share of a county's total that hangs on it × how likely it is wrong.
///
/// The score function of selective editing: Hedlin, "Score functions to reduce business survey editing at the
/// U.K. Office for National Statistics", Journal of Official Statistics 19(2), 2003; after Granquist and Kovar,
/// "Editing of survey data: how much is enough?", 1997: much editing changes no total, so begin where it does.
struct IssueScore: Hashable, Sendable {
  /// From 0; 0.25 is a quarter of the county's total. Above 1 for a whole report, on which many totals hang.
  let influence: Decimal
  /// From 0 to 1.
  let suspicion: Decimal

  var value: Decimal { influence * suspicion }
}

extension Finding {
  /// How likely a person who looks finds something to put right.
  ///
  /// Set by judgement, coarse on purpose, and to be measured against the rulings that come back.
  var suspicion: Decimal {
    switch code {
    // Certain: a figure is wanting. Whose report is not there at all is asked for by another list.
    case "placeholder": severity == .note ? Self.tenths(1) : 1
    case "not_submitted": Self.tenths(1) / 5
    // Two statements of which at most one can be right.
    case "conflicting_rate", "county_report_differs": Self.tenths(9)
    case "duplicate_submission": Self.tenths(8)
    case "filled_placeholder": Self.tenths(3)
    case "not_on_roster": Self.tenths(2)
    // A number that no rule understood is most often no statistic at all.
    case "unclassified": Self.tenths(1)
    default: severity.suspicion
    }
  }

  fileprivate static func tenths(_ number: Int) -> Decimal { Decimal(number) / 10 }
}

extension Finding.Severity {
  /// For edit rules, whose severity is set by their author, and for what has no likelihood of its own.
  fileprivate var suspicion: Decimal {
    switch self {
    case .returned: 1
    case .review: Finding.tenths(6)
    case .note: Finding.tenths(1)
    }
  }
}

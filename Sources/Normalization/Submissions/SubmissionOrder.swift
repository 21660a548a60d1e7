import Foundation
import Model

/// Which of several submissions for one unit and period is in force: the newest complete one.
///
/// A submission that states far fewer indicators than another supplements it, however new it is: a table of
/// corrected figures, or a template that was sent again empty, does not do away with a whole report.
///
/// Newer is the later date of signature; an undated one counts as older than any dated one, since an unfilled
/// template has no date. On the same day the one with fewer placeholders is newer, and after that the one whose
/// path comes last in byte order: so the answer does not hang on the order in which files were found.
struct SubmissionOrder {
  /// In percent of the indicators that the fullest submission states.
  let completeShare: Decimal

  /// The one in force, then the others, the newest first.
  func inForceFirst(_ submissions: [ExtractedReport]) -> [ExtractedReport] {
    var order = submissions.sorted(by: Self.isNewer)
    guard let fullest = order.map(\.statedIndicators).max(), order.count > 1 else { return order }
    let complete = order.firstIndex {
      Decimal($0.statedIndicators * 100) >= completeShare * Decimal(fullest)
    }
    if let complete { order.insert(order.remove(at: complete), at: 0) }
    return order
  }

  static func isNewer(_ left: ExtractedReport, _ right: ExtractedReport) -> Bool {
    if left.report.signedOn != right.report.signedOn {
      guard let leftDate = left.report.signedOn else { return false }
      guard let rightDate = right.report.signedOn else { return true }
      return leftDate > rightDate
    }
    let (a, b) = (left.placeholderCount, right.placeholderCount)
    if a != b { return a < b }
    if left.report.document != right.report.document {
      return utf8Order(right.report.document, left.report.document)
    }
    return right.report.digest < left.report.digest
  }
}

extension ExtractedReport {
  /// How many indicators have a stated figure.
  var statedIndicators: Int {
    Set(mentions.lazy.filter { $0.countsForValue && !$0.isMasked }.compactMap(\.indicator)).count
  }

  /// Quantities that a placeholder stands for, in and out of the catalogue.
  fileprivate var placeholderCount: Int { mentions.count { $0.disposition.isQuantity && $0.isMasked } }
}

extension Mention {
  var isMasked: Bool { quantity?.magnitude.isMasked == true }
}

extension Disposition {
  var isQuantity: Bool { self == .indicator || self == .other || self == .unclassified }
}

/// Ascending order of the bytes in UTF-8.
func utf8Order(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

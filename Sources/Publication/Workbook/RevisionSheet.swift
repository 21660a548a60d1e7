import Foundation
import Model

/// 修订: what is another figure or total than in the publication before, the totals first, by cause.
struct RevisionSheet {
  let scope: WorkbookScope
  let styles: Styles

  func write(to workbook: XLSXWorkbook) throws(PublicationError) {
    let rows =
      scope.revisions.filter { $0.subject.unit == nil } + scope.revisions.filter { $0.subject.unit != nil }
    let list = ListSheet(
      name: "修订", title: scope.title("修订清单"), note: note(rows), columns: place + figures + cause,
      frozenColumns: 2)
    let (sheet, count) = try list.write(rows, to: workbook, styles)
    if count == 0 {
      sheet.write("没有变动。", at: CellAddress(ListSheet<Revision>.firstRow, 0), styles.meta)
    }
  }

  private func note(_ rows: [Revision]) -> String {
    guard let previous = scope.edition.edition.revisions.previous, !rows.isEmpty else {
      return "与上次发布相比，数值和合计都没有变动；或者这是第一次发布。"
    }
    let totals = Set(
      rows.filter { $0.subject.unit == nil }.map { [$0.subject.area, "\($0.period)", "\($0.indicator)"] })
    return
      "与上次发布（\(previous)）相比：合计变动 \(totals.count) 项，单位数值变动 \(rows.count { $0.subject.unit != nil }) 项。合计在前，按原因分列，各原因的影响数相加正好等于现数减原数（没有数的按 0 计）；单位数值在后。"
  }

  private typealias Column = ListSheet<Revision>.Column

  private var place: [Column] {
    [
      Column("地区", 10, styles.name) { .text($0.subject.area) },
      Column("单位", 16, styles.name) { .text($0.subject.unit ?? "合计") },
      Column("统计期", 7, styles.body) { .label($0.period.year) },
      Column("指标", 18, styles.name) { [edition = scope.edition] in
        .text(edition.indicatorAt[$0.indicator]?.labelZh ?? $0.indicator.rawValue)
      },
      Column("计量单位", 9, styles.body) { [edition = scope.edition] in
        .text(edition.indicatorAt[$0.indicator]?.unit ?? "")
      },
    ]
  }

  private var figures: [Column] {
    [
      Column("原数", 12, styles.body) { Self.value($0.before) },
      Column("现数", 12, styles.body) { Self.value($0.after) },
    ]
  }

  private var cause: [Column] {
    [
      Column("原因", 11, styles.body) { .text(Wording.cause($0.cause)) },
      Column("影响数", 11, styles.body) { revision in
        .number(revision.amount, format: Self.signed(Wording.format(of: revision.amount)))
      },
      Column("说明", 48, styles.wrapped) { .text($0.detail) },
    ]
  }

  /// `+#,##0;-#,##0;0`, each with a little room to the right.
  private static func signed(_ format: String) -> String {
    ["+\(format)", "-\(format)", "0"].map(Styles.padded).joined(separator: ";")
  }

  private static func value(_ side: Revision.Side) -> ListSheet<Revision>.Value {
    if let value = side.value {
      let mark = side.status == .unvalidated ? "\"待核\"" : ""
      return .number(value, format: Styles.padded(Wording.format(of: value) + mark))
    }
    return .text(side.status == .missingNotCollected ? "占位待补" : "—")
  }
}

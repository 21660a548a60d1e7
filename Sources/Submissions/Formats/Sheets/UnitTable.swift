/// A sheet with a reporting unit in each row and an indicator in each column.
struct UnitTable {
  private let rows: [[String]]
  /// Rows of headings, above the first unit.
  private let headings: Range<Int>
  private let unitColumn: Int

  /// - Returns: nil unless a column is headed as that of the units, and names some.
  init?(_ sheet: Workbook.Sheet) {
    for (row, cells) in sheet.rows.enumerated().prefix(20) {
      for (column, cell) in cells.enumerated()
      where Self.unitHeadings.contains(cell.filter { !$0.isWhitespace }) {
        let below = sheet.rows[(row + 1)...].compactMap { Self.cell(column, of: $0) }
        let named = below.filter { Self.isUnit($0) }
        guard !named.isEmpty, named.count * 2 >= below.count,
          let first = sheet.rows[(row + 1)...].firstIndex(where: {
            Self.cell(column, of: $0).map(Self.isUnit) ?? false
          })
        else { continue }
        (rows, headings, unitColumn) = (sheet.rows, row..<first, column)
        return
      }
    }
    return nil
  }

  /// A report for each unit's row: the title with the unit's name, then a line a figure.
  func reports(sheet: String) -> [Xlsx.Report] {
    let labels = labels
    return rows.indices[headings.upperBound...].compactMap { index in
      guard let unit = Self.cell(unitColumn, of: rows[index]), Self.isUnit(unit) else { return nil }
      let figures = rows[index].enumerated().compactMap { column, value in
        value.isEmpty || labels[column] == nil ? nil : "\(labels[column] ?? "")：\(value)"
      }
      let text = [title(of: unit), "填报单位：\(unit)"] + figures
      return Xlsx.Report(place: "\(sheet)/第\(index + 1)行", text: text.joined(separator: "\n"))
    }
  }

  /// `青山县2023年法治建设情况统计表` becomes `青山县河口镇2023年法治建设情况`, which is the title of a report.
  private func title(of unit: String) -> String {
    let above = rows[..<headings.lowerBound].compactMap { row in row.first { !$0.isEmpty } }
    var title = (above.first { $0.count > 4 } ?? "")[...]
    for ending in ["统计表", "汇总表", "一览表", "报表", "表"] where title.hasSuffix(ending) {
      title = title.dropLast(ending.count)
    }
    let place = title.firstIndex { $0.isNumber || $0 == "二" } ?? title.startIndex
    let county = title[..<place]
    return (unit.hasPrefix(county) ? "" : county) + unit + title[place...]
      + (title.hasSuffix("情况") ? "" : "情况")
  }

  /// What each column is, from all its headings; nil for the unit's and the serial number's.
  private var labels: [Int: String] {
    let width = rows[headings].map(\.count).max() ?? 0
    var labels: [Int: String] = [:]
    for column in 0..<width where column != unitColumn {
      let parts = headings.map { heading(row: $0, column: column) }.filter { !$0.isEmpty }
      guard let last = parts.last, !Self.serialHeadings.contains(last) else { continue }
      // A short last heading is the unit of measure.
      let isMeasure = parts.count > 1 && last.count <= 3
      labels[column] = isMeasure ? parts.dropLast().joined() + "（\(last)）" : parts.joined()
    }
    return labels
  }

  /// A heading over several columns is written in the first of them.
  private func heading(row: Int, column: Int) -> String {
    if let own = Self.cell(column, of: rows[row]) { return own }
    let isLast = row == headings.upperBound - 1
    let left =
      isLast
      ? nil
      : (unitColumn + 1..<max(unitColumn + 1, column)).reversed().lazy
        .compactMap { Self.cell($0, of: rows[row]) }.first
    return left ?? ""
  }

  private static func cell(_ column: Int, of row: [String]) -> String? {
    row.indices.contains(column) && !row[column].isEmpty ? row[column] : nil
  }

  private static func isUnit(_ cell: String) -> Bool {
    (2...30).contains(cell.count) && unitEndings.contains { cell.hasSuffix($0) } && !cell.hasSuffix("合计")
  }

  private static let unitHeadings: Set<String> = [
    "单位", "单位名称", "填报单位", "报送单位", "上报单位", "乡镇", "镇街", "乡镇街道", "乡镇（街道）", "镇（街道）", "乡（镇）", "乡镇名称", "部门",
  ]
  private static let serialHeadings: Set<String> = ["序号", "编号", "备注"]
  private static let unitEndings = [
    "镇", "乡", "街道", "街道办", "办事处", "局", "委", "委员会", "政府", "办", "办公室", "管委会", "中心", "院",
  ]
}

import Foundation
import Model

/// Where everything stands in a 汇总表: its columns in groups, and the groups on pages.
///
/// The headline indicators come first as a group of their own, then the others by domain. What one A4
/// page cannot hold goes on to the next at the border of a group, with the units' names repeated.
struct SummaryLayout {
  struct Group {
    let title: String
    let isHeadline: Bool
    let indicators: [Indicator]
  }

  /// A page's worth of columns.
  struct Block {
    /// From 0.
    let number: Int
    let columns: ClosedRange<Int>
    let groups: [(group: Group, columns: ClosedRange<Int>)]
  }

  /// 序号, (县区,) 单位.
  let leading: [(title: String, width: Double)]
  let blocks: [Block]
  /// By column, from 0; the leading ones included.
  let widths: [Double]
  /// Percent, so that the widest block fits A4 landscape.
  let printScale: Int

  /// The indicators in the order of their columns.
  let indicators: [(indicator: Indicator, column: Int)]

  func column(of id: IndicatorID) -> Int? { indicators.first { $0.indicator.id == id }?.column }

  /// - Parameters:
  ///   - names: of the units, for the width of their column.
  ///   - figureWidth: the width that an indicator's figures need.
  init(
    _ indicators: [Indicator], form: WorkbookForm, showsCounty: Bool, names: [String],
    figureWidth: (Indicator) -> Int
  ) {
    let nameWidth = min(24, max(12, names.map(XLSXText.width).max() ?? 0) + 2)
    leading =
      [("序号", 5)] + (showsCounty ? [("县区", 9)] : []) + [(form.unitHeading, Double(nameWidth))]
    let pages = Self.paged(
      Self.grouped(indicators, form), leading.reduce(0) { $0 + Self.pixels($1.width) }, figureWidth)
    var widths: [Double]
    (blocks, widths) = Self.placed(pages, after: leading.map(\.width), figureWidth)
    self.indicators = blocks.flatMap { block in
      block.groups.flatMap { group, columns in zip(group.indicators, columns).map { ($0, $1) } }
    }
    printScale = Self.scale(blocks, widths, leading: leading.count)
    Self.fillPages(blocks, &widths)
    self.widths = widths
  }

  private static func grouped(_ indicators: [Indicator], _ form: WorkbookForm) -> [Group] {
    let headline = indicators.filter(\.isHeadline)
    let others = indicators.filter { !$0.isHeadline }
    let domains = others.map(\.domain).uniqued().map { domain in
      Group(title: domain.labelZh, isHeadline: false, indicators: others.filter { $0.domain == domain })
    }
    return headline.isEmpty
      ? domains : [Group(title: form.headlineHeading, isHeadline: true, indicators: headline)] + domains
  }

  // MARK: Pages

  /// What a page holds at full size, in pixels of 1/96 inch: A4 landscape between its margins, less a
  /// little, since no two programs measure columns alike.
  private static let pageWidth = 960.0
  /// 10.5 points become 8, the smallest that a printed form should have.
  private static let smallestScale = 0.75

  private static func paged(_ groups: [Group], _ leading: Double, _ figureWidth: (Indicator) -> Int)
    -> [[Group]]
  {
    let room = pageWidth / smallestScale - leading
    var pages: [[Group]] = []
    var used = 0.0
    for group in groups.flatMap({ divided($0, room: room, figureWidth) }) {
      let width = group.indicators.reduce(0) { $0 + pixels(Self.width($1, figureWidth)) }
      if pages.isEmpty || used + width > room {
        pages.append([group])
        used = width
      } else {
        pages[pages.count - 1].append(group)
        used += width
      }
    }
    return pages
  }

  /// A group that is wider than a page, in parts.
  private static func divided(_ group: Group, room: Double, _ figureWidth: (Indicator) -> Int) -> [Group] {
    var parts: [[Indicator]] = [[]]
    var used = 0.0
    for indicator in group.indicators {
      let width = pixels(Self.width(indicator, figureWidth))
      if used + width > room, !parts[parts.count - 1].isEmpty {
        parts.append([])
        used = 0
      }
      parts[parts.count - 1].append(indicator)
      used += width
    }
    return parts.map { Group(title: group.title, isHeadline: group.isHeadline, indicators: $0) }
  }

  /// What Excel makes of a column's width: seven pixels a character and five around them.
  private static func pixels(_ width: Double) -> Double { width * 7 + 5 }

  /// Four Chinese characters at least, so that a label takes few lines.
  private static func width(_ indicator: Indicator, _ figureWidth: (Indicator) -> Int) -> Double {
    min(20, max(8.1, Double(figureWidth(indicator)) + 1.6))
  }

  private static func placed(
    _ pages: [[Group]], after leading: [Double], _ figureWidth: (Indicator) -> Int
  ) -> ([Block], [Double]) {
    var widths = leading
    let blocks = pages.enumerated().map { number, groups in
      let start = widths.count
      let placed = groups.map { group in
        let first = widths.count
        widths += group.indicators.map { width($0, figureWidth) }
        return (group, first...max(first, widths.count - 1))
      }
      return Block(number: number, columns: start...max(start, widths.count - 1), groups: placed)
    }
    return (blocks, widths)
  }

  /// Widens the columns of a narrow page up to a half, so that all pages look alike.
  private static func fillPages(_ blocks: [Block], _ widths: inout [Double]) {
    let total = { (block: Block, widths: [Double]) in widths[block.columns].reduce(0) { $0 + pixels($1) } }
    let widest = blocks.map { total($0, widths) }.max() ?? 0
    for block in blocks {
      let spare = (widest - total(block, widths)) / 7 / Double(block.columns.count)
      for column in block.columns { widths[column] += min(spare, widths[column] / 2) }
    }
  }

  private static func scale(_ blocks: [Block], _ widths: [Double], leading: Int) -> Int {
    let names = widths[..<leading].reduce(0) { $0 + pixels($1) }
    let widest = blocks.map { names + widths[$0.columns].reduce(0) { $0 + pixels($1) } }.max() ?? names
    return min(100, Int(100 * pageWidth / widest))
  }
}

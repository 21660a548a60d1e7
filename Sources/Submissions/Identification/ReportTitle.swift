/// The line or lines at the top that name the report: `河口镇人民政府关于2023年度法治政府建设情况的报告`.
struct ReportTitle: Hashable, Sendable {
  /// Its lines as one.
  let line: TextLine
  /// Which lines of the head it takes.
  let range: Range<Int>

  /// Finds the title, among the lines before the report's first long paragraph.
  ///
  /// It may be broken over several lines, and web-page furniture may precede it.
  init?(in head: [TextLine]) {
    let top = head.prefix(40).prefix { !Self.isBody($0) }
    for start in top.indices {
      for end in (start + 1)...(start + 3) where end <= top.count {
        let line = top[start..<end].dropFirst().reduce(top[start], +)
        guard Self.namesReport(line) else { continue }
        let first = Self.firstLine(before: start, in: Array(top), title: line)
        self.line = top[first..<start].reversed().reduce(line) { $1 + $0 }
        self.range = first..<end
        return
      }
    }
    return nil
  }

  var text: String { line.text }

  /// Running text, where no title stands any more.
  private static func isBody(_ line: TextLine) -> Bool {
    line.scalars.count > 40 && line.scalars.contains("。")
  }

  private static func namesReport(_ line: TextLine) -> Bool {
    let scalars = withoutRemark(line.scalars)
    guard (6...80).contains(scalars.count), reportWords.end(scalars), !numbering.start(scalars) else {
      return false
    }
    guard !scalars.contains(where: { furniture.contains($0) }), !furnitureWords.stand(in: scalars) else {
      return false
    }
    return about.stand(in: scalars) || !WrittenDate.years(in: Array(scalars)).isEmpty
      || scalars.contains { $0.isPlaceholder } || BodyName(scalars) != nil
  }

  /// `（模板）`, `（送审稿）` after the title.
  private static func withoutRemark(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    guard let last = scalars.last, last == "）" || last == ")",
      let start = scalars.lastIndex(where: { $0 == "（" || $0 == "(" })
    else { return scalars[...] }
    return scalars[..<start]
  }

  /// Where the title begins, if the line before it holds its body's name.
  private static func firstLine(before start: Int, in lines: [TextLine], title: TextLine) -> Int {
    let isHeadless =
      opening.start(title.scalars) || WrittenDate.years(in: title.scalars).first?.range.lowerBound == 0
    guard isHeadless, start > 0, namesBody(lines[start - 1]) else { return start }
    let isPair =
      start > 1 && namesBody(lines[start - 2]) && lines[start - 2].scalars.starts(with: "中共".unicodeScalars)
    return isPair ? start - 2 : start - 1
  }

  /// A line that is a body's name and nothing else.
  private static func namesBody(_ line: TextLine) -> Bool {
    line.scalars.count <= 40 && bodies.end(line.scalars)
      && !line.scalars.contains(where: { furniture.contains($0) || $0 == "。" || $0 == "，" })
  }

  private static let reportWords: Words = [
    "报告", "总结", "情况", "汇报", "计划", "打算", "思路", "安排", "要点", "报告书", "小结", "通报",
  ]
  private static let opening: Words = ["关于", "法治", "依法", "工作", "20"]
  private static let bodies: Words = [
    "政府", "委员会", "委", "办事处", "办公室", "管委会", "局", "院", "中心", "镇", "乡", "街道", "年度", "年",
  ]
  private static let about: Words = ["关于", "年度"]
  private static let numbering: Words = [
    "一、", "二、", "三、", "四、", "五、", "六、", "（", "(", "第", "附件", "1", "3", "4", "5", "6", "7", "8", "9",
  ]
  private static let furniture = Marks(">＞»|｜：:]［。；？")
  private static let furnitureWords: Words = ["当前位置", "首页", "上一篇", "下一篇", "公开目录", "浏览次数"]
}

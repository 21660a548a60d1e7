import Model

/// The end of a report: who signs it, and when.
struct Signature: Hashable, Sendable {
  /// The lines that name the signing bodies, first to last.
  let bodies: [TextLine]
  let date: CalendarDate?
  /// The line with the date.
  let dateLine: TextLine?

  /// Reads the last lines; page furniture may follow them.
  init(in tail: [TextLine]) {
    for index in tail.indices.reversed() {
      guard let found = WrittenDate.date(endingIn: tail[index].scalars), found.start <= Self.longestName,
        Self.mayStandBeforeDate(tail[index].scalars[..<found.start])
      else { continue }
      let sameLine = TextLine(tail[index].scalars[..<found.start])
      date = found.date
      dateLine = tail[index]
      let above = tail[..<index].suffix(3).filter(Self.isBody)
      bodies = above + (Self.isBody(sameLine) ? [sameLine] : [])
      return
    }
    (date, dateLine) = (nil, nil)
    bodies = tail.suffix(4).filter(Self.isBody)
  }

  private static let longestName = 40

  private static func mayStandBeforeDate(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    !scalars.contains { marks.contains($0) } || dateLabels.end(scalars) && scalars.count < 6
  }

  /// A short line that is nothing but a body's name.
  private static func isBody(_ line: TextLine) -> Bool {
    (3...longestName).contains(line.scalars.count) && endings.end(line.scalars)
      && !line.scalars.contains { marks.contains($0) }
  }

  private static let marks = Marks("：:，。；、|>《“.")
  private static let dateLabels: Words = ["日期：", "时间："]
  private static let endings: Words = [
    "政府", "委员会", "委", "办事处", "办公室", "办", "局", "院", "中心", "所", "队", "会", "镇", "乡", "街道", "站",
    "处",
  ]
}

import Testing

@Suite("Hostile texts: time grows with a text's length, not with its square")
struct HostileTextTests {
  /// Bytes. Without optimization all takes some fifty times longer.
  #if DEBUG
    private static let size = 10_000
  #else
    private static let size = 200_000
  #endif

  @Test(
    "One thing told over and over is read in time", .timeLimit(.minutes(1)),
    arguments: ["1件、", "（（（（", "（1件", "1件", "调解纠纷10件、", "10件、10件、20件。", "\"1", "1-", "无行政复议案件", "分别为1件、2件，"])
  func repeated(_ piece: String) throws {
    _ = try Sample.mentions(of: String(repeating: piece, count: Self.size / piece.utf8.count))
  }
}

import Foundation

/// One line on a terminal that says how far the reading is, how fast it goes and how long it will take.
final class ProgressBar: @unchecked Sendable {
  private let lock = NSLock()
  private let started = Date()
  private var lastDrawn = Date.distantPast
  private var isShown = false

  /// - Returns: nil where standard error is no terminal.
  init?() { guard isatty(STDERR_FILENO) == 1 else { return nil } }

  func show(_ done: Int, of count: Int) {
    lock.withLock {
      let now = Date()
      guard now.timeIntervalSince(lastDrawn) > 0.1 || done == count else { return }
      lastDrawn = now
      isShown = true
      draw(Self.line(done, of: count, after: now.timeIntervalSince(started)))
    }
  }

  /// Takes the line away, so that something else can be written.
  func clear() {
    lock.withLock {
      if isShown { draw("") }
      isShown = false
    }
  }

  private func draw(_ line: String) { FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8)) }

  /// `读取 [#####-----] 500/1000，250 份/秒，还需 2 秒`
  static func line(_ done: Int, of count: Int, after seconds: Double) -> String {
    let width = 20
    let filled = count == 0 ? width : done * width / count
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    guard seconds > 0, done > 0 else { return "读取 [\(bar)] \(done)/\(count)" }
    let rate = Double(done) / seconds
    let left = Int((Double(count - done) / rate).rounded(.up))
    let time = left < 120 ? "\(left) 秒" : "\(left / 60) 分"
    return "读取 [\(bar)] \(done)/\(count)，\(Int(rate.rounded())) 份/秒，还需 \(time)"
  }
}

import ArgumentParser
import Foundation
import Logging

/// How what a program has to say beside its results is written to standard error.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people: `warning: …`
  case text
  /// For machines: one JSON object a line, with `time`, `level`, `message` and what belongs to it.
  case json

  /// - Parameter quiet: nothing that is not a warning or an error.
  func logger(quiet: Bool) -> Logger {
    var logger = Logger(label: "huizong") { _ in
      self == .json ? JSONLogHandler() as any LogHandler : TextLogHandler()
    }
    logger.logLevel = quiet ? .warning : self == .json ? .info : .notice
    return logger
  }
}

private struct TextLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.notice
  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let level = event.level == .notice ? "note" : event.level.rawValue
    Door.tell("\(level): \(event.message)")
  }
}

private struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var line = [
      "time": Date().formatted(.iso8601), "level": event.level.rawValue, "message": "\(event.message)",
    ]
    for (key, value) in event.metadata ?? [:] { line[key] = "\(value)" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings can always be encoded.
    guard let data = try? encoder.encode(line) else { return }
    Door.tell(String(decoding: data, as: UTF8.self))
  }
}

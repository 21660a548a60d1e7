import Foundation

/// What a pipeline needs of the machine, whichever it is.
enum MachineCheck {
  static var all: [Check] { libraries + helpers + [fonts, locale] }

  /// The system libraries as this process has loaded them; where the system does not show them, that it runs is
  /// proof enough.
  private static var libraries: [Check] {
    // The file has no size that it tells, so it is read to its end.
    guard let file = FileHandle(forReadingAtPath: "/proc/self/maps"), let content = try? file.readToEnd()
    else {
      return [.fine("libraries", "all are there, or this program would not have started")]
    }
    let loaded = String(decoding: content, as: UTF8.self).split(separator: "\n").compactMap {
      $0.split(separator: "/").last.map(String.init)
    }
    return ["libarchive", "libxml2", "libuchardet", "libxlsxwriter", "libsqlite3"].map { name in
      guard let file = loaded.first(where: { $0.hasPrefix(name) }) else {
        return .notice(
          name, "built in, or not loaded", remedy: "run Scripts/setup.sh if a run complains of it")
      }
      return .fine(name, file)
    }
  }

  /// Programs that read formats which are not read here.
  private static var helpers: [Check] {
    [
      helper("pdftotext", ["pdftotext"], reads: "pdf", package: "poppler-utils"),
      helper(
        "LibreOffice or catdoc", ["soffice", "libreoffice", "catdoc"], reads: "doc, wps and rtf",
        package: "catdoc"),
    ]
  }

  private static func helper(_ name: String, _ programs: [String], reads formats: String, package: String)
    -> Check
  {
    if let path = programs.compactMap(path(of:)).first { return .fine(name, path) }
    return .notice(
      name, "not found, so \(formats) cannot be read by it", remedy: "as root: apt-get install \(package)")
  }

  private static func path(of program: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map(String.init) ?? []
    return folders.map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile(atPath:))
  }

  /// Workbooks name fonts that the office's computers have; here they only matter for looking and printing.
  private static var fonts: Check {
    let remedy = "only needed to look at workbooks on this machine; as root: apt-get install fonts-noto-cjk"
    let folders = ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"]
    let marks = ["cjk", "wqy", "song", "simsun", "fang", "hei", "uming", "ukai", "droidsansfallback"]
    for folder in folders {
      let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      if let font = files.first(where: { file in marks.contains { file.lowercased().contains($0) } }) {
        return .fine("fonts", "\(folder)/\(font)")
      }
    }
    return .notice("fonts", "no Chinese font found", remedy: remedy)
  }

  private static var locale: Check {
    let environment = ProcessInfo.processInfo.environment
    let value = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let name = value.lowercased().replacingOccurrences(of: "-", with: "")
    if name.hasSuffix("utf8") { return .fine("locale", value) }
    return .notice(
      "locale", value.isEmpty ? "none is set" : "\(value) is not UTF-8",
      remedy: "Chinese may look garbled in the terminal, never in files; set LANG=C.UTF-8")
  }
}

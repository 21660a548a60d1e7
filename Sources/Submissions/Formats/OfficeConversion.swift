/// Formats of which LibreOffice knows more than anybody: it makes a docx or xlsx of them.
enum OfficeConversion {
  /// - Returns: The bytes of a docx or, for sheets, of an xlsx.
  static func converted(
    _ bytes: [UInt8], from kind: FileKind, limits: SubmissionLimits, helpers: HelperPrograms
  ) throws(SubmissionProblem) -> [UInt8] {
    let folder = try WorkFolder()
    let target = kind.isSheet ? "xlsx" : "docx"
    // The profile is new each time: no lock of another run, no macro anybody allowed, no link followed.
    try folder.write(Array(profile.utf8), to: "profile/user/registrymodifications.xcu")
    try folder.write(bytes, to: "submission.\(kind.rawValue)")
    try helpers.run(
      kind.isSheet ? .sheetOffice : .soffice,
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--nologo",
        "--infilter=\(filter(of: kind))", "--convert-to", target, "--outdir", folder.file("out"),
        folder.file("submission.\(kind.rawValue)"),
      ], for: kind, in: folder, limits: limits)
    do {
      return try folder.read("out/submission.\(target)", limit: limits.expandedBytes)
    } catch .unreadable(.missing) {
      // It ends with 0 also where it could not load the file.
      throw .damaged(kind, detail: "LibreOffice cannot open it")
    }
  }

  /// Named, for LibreOffice takes what it does not know for text, and makes letters of a damaged file.
  private static func filter(of kind: FileKind) -> String {
    switch kind {
    case .rtf: "Rich Text Format"
    case .xls: "MS Excel 97"
    case .ods: "calc8"
    default: "MS Word 97"
    }
  }

  private static let profile = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
    oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" \
    oor:op="fuse"><value>true</value></prop></item>
    </oor:items>
    """
}

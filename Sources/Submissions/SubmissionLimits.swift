/// How much a submission may ask of the machine before it is set aside.
package struct SubmissionLimits: Hashable, Sendable {
  /// Bytes of the file as received.
  package var fileBytes: Int
  /// Members of an archive, and so of a docx.
  package var archiveEntries: Int
  /// Bytes of all members together, as declared and as expanded.
  package var expandedBytes: Int
  /// Expanded bytes for each byte of the archive, once the first 100 KiB are through.
  package var expansionRatio: Int
  /// How deep elements may stand in each other.
  package var xmlDepth: Int
  /// How many archives may stand in each other; a mail counts as one.
  package var archiveDepth: Int
  /// Seconds that a helper such as LibreOffice may take for one file before it is ended.
  package var helperSeconds: Int
  /// Memory that a helper may take.
  package var helperBytes: Int

  /// Stricter than Apache POI and Safe Docx; a real report needs a hundredth of it.
  package static let standard = SubmissionLimits(
    fileBytes: 200 * megabyte, archiveEntries: 2_000, expandedBytes: 200 * megabyte, expansionRatio: 100,
    xmlDepth: 256, archiveDepth: 3, helperSeconds: 60, helperBytes: 1024 * megabyte)

  /// Expansion below this is never judged by its ratio: small and empty members compress very well.
  static let ratioFreeBytes = 100 * 1024
  private static let megabyte = 1024 * 1024
}

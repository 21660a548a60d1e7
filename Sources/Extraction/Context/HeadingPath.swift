/// The headings that a line stands under, outermost first: at most one of each level.
///
/// Every number of a text carries its own, so the few ranges are held without a list that would be counted by
/// reference.
struct HeadingPath: RandomAccessCollection, Hashable, Sendable {
  /// The start and end of each heading, one behind the other.
  private var bounds = SIMD8<Int32>()
  private(set) var count = 0

  /// As many levels as `Heading` tells apart.
  private static let deepest = 4

  init() {}

  init(_ headings: [Range<Int>]) {
    for heading in headings.prefix(Self.deepest) {
      bounds[2 * count] = Int32(heading.lowerBound)
      bounds[2 * count + 1] = Int32(heading.upperBound)
      count += 1
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Range<Int> { Int(bounds[2 * index])..<Int(bounds[2 * index + 1]) }
}

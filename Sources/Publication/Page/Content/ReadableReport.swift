import Model

/// A report as the page shows it: its text, and every number in it.
///
/// Offsets are code points from the start of the report's text, as everywhere.
struct ReadableReport: Encodable {
  /// The text from an offset on. The whole text is one piece; where it cannot be had any more, each
  /// sentence that a number stands in is a piece of its own.
  struct Piece: Encodable, Equatable {
    let start: Int
    let text: String
  }

  let isExcerpt: Bool
  let pieces: [Piece]
  let mentions: [ReadMention]

  init(_ extracted: ExtractedReport, text: String?) {
    isExcerpt = text == nil
    pieces = text.map { [Piece(start: 0, text: $0)] } ?? Self.sentences(of: extracted.mentions)
    mentions = extracted.mentions.sorted(by: PublicationOrder.mentions).map(ReadMention.init)
  }

  private static func sentences(of mentions: [Mention]) -> [Piece] {
    var end = 0
    var pieces: [Piece] = []
    for mention in mentions.sorted(by: { $0.evidenceSpan < $1.evidenceSpan }) {
      let span = mention.evidenceSpan
      guard span.start >= end, span.count == mention.evidence.unicodeScalars.count else { continue }
      pieces.append(Piece(start: span.start, text: mention.evidence))
      end = span.end
    }
    return pieces
  }
}

/// A mention as an array, since a county has tens of thousands: `start`, `end`, `disposition`, `indicator`
/// (or null), `role`, `rule`, the sentence's `start` and `end`, and what was read.
struct ReadMention: Encodable {
  let mention: Mention

  func encode(to encoder: any Encoder) throws {
    var row = encoder.unkeyedContainer()
    try row.encode(mention.span.start)
    try row.encode(mention.span.end)
    try row.encode(mention.disposition.rawValue)
    try row.encode(mention.indicator?.rawValue)
    try row.encode(mention.role.rawValue)
    try row.encode(mention.rule)
    try row.encode(mention.evidenceSpan.start)
    try row.encode(mention.evidenceSpan.end)
    try row.encode(mention.quantity.map(Self.reading) ?? "")
  }

  /// `200 件，在 200～300 之间`; of a placeholder only what its digits tell.
  static func reading(of quantity: Quantity) -> String {
    let measure = quantity.measure.isEmpty ? "" : " \(quantity.measure)"
    let value = quantity.magnitude.value.map { Wording.grouped($0) + measure } ?? "占位，没有数值"
    guard let bounds = quantity.magnitude.statedBounds, !bounds.isPoint else { return value }
    let lower = Wording.grouped(bounds.lower)
    return value + (bounds.upper.map { "，在 \(lower)～\(Wording.grouped($0)) 之间" } ?? "，不少于 \(lower)")
  }
}

/// The rows of the gazetteer, found by code, by name and by what they became.
struct DivisionRows: Sendable {
  private let rows: [DivisionRow]
  /// Positions of rows by the first two characters of the name.
  private let byStart: [(start: UInt64, row: Int)]
  /// Positions of rows of the past by the code of what each became.
  private let byHeir: [(code: Int, row: Int)]

  init(_ unordered: [DivisionRow]) {
    let rows = unordered.sorted { ($0.code, $0.firstYear) < ($1.code, $1.firstYear) }
    self.rows = rows
    byStart = rows.indices.compactMap { row in Self.start(of: rows[row].name.unicodeScalars).map { ($0, row) }
    }
    .sorted { $0 < $1 }
    var heirs: [(Int, Int)] = []
    for row in rows.indices where !rows[row].isCurrent {
      if let heir = Self.heir(of: row, in: rows) { heirs.append((rows[heir].code, row)) }
    }
    byHeir = heirs.sorted { $0 < $1 }
  }

  subscript(index: Int) -> DivisionRow { rows[index] }

  /// Rows of one code, in the order of their years.
  func having(_ code: Int) -> Range<Int> { Self.range(of: code, in: rows) }

  /// Whether a prefecture has counties today.
  func hasCounties(_ prefecture: Int) -> Bool {
    let counties = Self.start(of: prefecture + 1, in: rows)..<Self.start(of: prefecture + 100, in: rows)
    return counties.contains { rows[$0].isCurrent }
  }

  /// Rows whose names share the first two characters with a phrase.
  func sharingStart(with phrase: ArraySlice<Unicode.Scalar>) -> [Int] {
    guard let start = Self.start(of: phrase) else { return [] }
    let first = byStart.partition { $0.start < start }
    return byStart[first...].prefix { $0.start == start }.map(\.row)
  }

  /// Rows of one whole name.
  func called(_ name: ArraySlice<Unicode.Scalar>) -> [Int] {
    sharingStart(with: name).filter { rows[$0].name.unicodeScalars.elementsEqual(name) }
  }

  /// Rows of the past that became the division with a code.
  func former(_ code: Int) -> [Int] {
    let first = byHeir.partition { $0.code < code }
    return byHeir[first...].prefix { $0.code == code }.map(\.row)
  }

  /// What a row became: itself where it is current, nil where nothing one and the same did.
  func heir(of row: Int) -> Int? { Self.heir(of: row, in: rows) }

  private static func heir(of row: Int, in rows: [DivisionRow]) -> Int? {
    var row = row
    while !rows[row].isCurrent {
      guard let last = rows[row].lastYear, let code = rows[row].successor,
        let next = range(of: code, in: rows).first(where: { rows[$0].lastYear.map { $0 > last } ?? true })
      else { return nil }
      row = next
    }
    return row
  }

  private static func range(of code: Int, in rows: [DivisionRow]) -> Range<Int> {
    start(of: code, in: rows)..<start(of: code + 1, in: rows)
  }

  private static func start(of code: Int, in rows: [DivisionRow]) -> Int { rows.partition { $0.code < code } }

  private static func start(of name: some Collection<Unicode.Scalar>) -> UInt64? {
    guard let first = name.first, let second = name.dropFirst().first else { return nil }
    return UInt64(first.value) << 32 | UInt64(second.value)
  }
}

extension Array {
  /// How many elements at the beginning fulfil a condition that no later one does.
  fileprivate func partition(_ isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

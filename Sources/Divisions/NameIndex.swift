/// Names to find in text without trying each: by their first two code points, longest first.
package struct NameIndex<Value: Sendable>: Sendable {
  private struct Name: Sendable {
    let scalars: [Unicode.Scalar]
    let value: Value
  }

  private let names: [UInt64: [Name]]

  /// - Parameter names: Each once; of one character none is taken.
  package init(_ names: some Sequence<(String, Value)>) {
    var index: [UInt64: [Name]] = [:]
    for (name, value) in names {
      let scalars = Array(name.unicodeScalars)
      guard let key = Self.key(scalars[...]) else { continue }
      index[key, default: []].append(Name(scalars: scalars, value: value))
    }
    self.names = index.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }

  package var isEmpty: Bool { names.isEmpty }

  /// The longest name that a phrase starts with, and its length in code points.
  package func longest(atStartOf phrase: ArraySlice<Unicode.Scalar>) -> (length: Int, value: Value)? {
    guard let key = Self.key(phrase), let candidates = names[key],
      let name = candidates.first(where: { phrase.starts(with: $0.scalars) })
    else { return nil }
    return (name.scalars.count, name.value)
  }

  private static func key(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64? {
    guard scalars.count >= 2 else { return nil }
    return UInt64(scalars[scalars.startIndex].value) << 32 | UInt64(scalars[scalars.startIndex + 1].value)
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

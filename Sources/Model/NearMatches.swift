extension Sequence<String> {
  /// The elements that were perhaps meant by a name that is none of them: up to three, the likeliest first.
  ///
  /// Near is what contains the name or is contained in it, or differs in at most a third of the longer one.
  package func near(_ name: String) -> [String] {
    let candidates = Set(self).compactMap { element -> (element: String, distance: Int)? in
      let distance = name.editDistance(to: element)
      let isContained = !name.isEmpty && (element.contains(name) || name.contains(element))
      return isContained || distance * 3 <= Swift.max(name.count, element.count)
        ? (element, distance) : nil
    }
    return candidates.sorted { ($0.distance, $0.element) < ($1.distance, $1.element) }.prefix(3).map(
      \.element)
  }
}

extension String {
  /// How many characters must be put in, taken out or replaced (Levenshtein).
  func editDistance(to other: String) -> Int {
    let other = Array(other)
    var distances = Array(0...other.count)
    for (row, character) in enumerated() {
      var diagonal = distances[0]
      distances[0] = row + 1
      for column in other.indices {
        let replaced = diagonal + (other[column] == character ? 0 : 1)
        diagonal = distances[column + 1]
        distances[column + 1] = Swift.min(replaced, diagonal + 1, distances[column] + 1)
      }
    }
    return distances[other.count]
  }
}

import Foundation

/// What a number was bound to, and how strongly.
struct Binding: Sendable {
  struct Candidate: Sendable {
    var rule: Int
    var score: Double
    /// How much of it the words near the number say.
    var near: Double
  }

  /// Indices of rules; several where one number serves several indicators. Empty where nothing is supported.
  var rules: [Int] = []
  /// Whether it took its reading from the number before it (婚姻家庭23件、邻里31件).
  var isInherited = false
  /// Whether it is a member of a whole told before (其中婚姻家庭23件、邻里31件).
  var isMember = false
  /// Whether it follows from what the figures come to (查出154项，整改150项，其余4项).
  var isReckoned = false
  /// How much the later members of a list that adds up still amount to; nil outside of one.
  var remaining: Decimal?
  /// The best of what the number's own words say for the reading; 0 where others lent it.
  var ownWords = 0.0
  /// All that was considered, best first, for `explain`.
  var candidates: [Candidate] = []

  func showing(_ candidates: ArraySlice<Candidate>) -> Binding {
    var binding = self
    binding.candidates = Array(candidates)
    return binding
  }
}

/// A number told earlier in the same sentence, with its reading. Lists of them are made for every number, so they
/// are shared and not copied.
final class EarlierNumber: Sendable {
  let number: NumberContext
  let measure: Measure
  let binding: Binding

  init(number: NumberContext, measure: Measure, binding: Binding) {
    (self.number, self.measure, self.binding) = (number, measure, binding)
  }
}

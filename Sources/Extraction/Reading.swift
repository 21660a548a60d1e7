import Model
import Quantities

/// A text read: its numbers, what each is, what it was bound to, and in which role.
struct Reading: Sendable {
  var folded: FoldedText
  var layout: TextLayout
  var numbers: [NumberContext]
  var verdicts: [(Disposition, String)?]
  var bindings: [Binding?]
  var worded: [WordedFigures.Statement]
  var bound: [BoundNumber]

  /// A figure told in words, with the surroundings of a number in its place.
  func context(of figure: WordedFigures.Statement) -> NumberContext {
    let token = NumberToken(
      span: figure.word, core: figure.word, measure: figure.word.upperBound..<figure.word.upperBound,
      script: .chinese, magnitude: .exact(figure.value))
    return ContextReader(units: folded.units, layout: layout).read(alone: token)
  }
}

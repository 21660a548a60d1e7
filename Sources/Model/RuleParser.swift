import Foundation

// From text to an edit rule's condition, by recursive descent:
//
//   condition = sum comparison sum             comparison = <= | < | >= | > | == | !=
//   sum       = product { (+ | -) product }
//   product   = factor { (* | /) factor }
//   factor    = - factor | number | indicator | previous ( indicator ) | abs ( sum ) | ( sum )

extension RuleCondition {
  /// Reads a condition such as `abs(certification_rate - 100 * certified_officers / enforcement_staff) <= 1`.
  ///
  /// Names are not looked up in a catalogue: `indicators` tells the caller which to check.
  package init(parsing text: String) throws(RuleSyntaxError) {
    var parser = RuleParser(text)
    self = try parser.condition()
  }
}

extension RuleExpression {
  /// Reads a sum alone, such as `penalties / enforcement_staff`.
  package init(parsing text: String) throws(RuleSyntaxError) {
    var parser = RuleParser(text)
    self = try parser.expression()
  }
}

extension RuleVariable {
  /// Reads `disputes_mediated` or `previous(disputes_mediated)`; nil for anything else.
  package init?(parsing text: String) {
    switch try? RuleExpression(parsing: text) {
    case .indicator(let id): self.init(id)
    case .previous(let id): self.init(id, isPrevious: true)
    default: return nil
    }
  }
}

/// Why a rule's expression could not be read, and where.
package struct RuleSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case expectedValue(found: String?)
    case expectedIndicator(found: String?)
    case expectedComparison(found: String?)
    case expectedClosingParenthesis(found: String?)
    case unexpected(String)
    case unknownFunction(String)
    case malformedNumber(String)
    case tooDeep
  }

  package let reason: Reason
  /// The place in the expression, in code points, 1-based.
  package let column: Int

  package var description: String { "column \(column): \(wording)" }

  private var wording: String {
    switch reason {
    case .expectedValue(let found):
      "expected a number, an indicator or '(' \(Self.met(found))"
    case .expectedIndicator(let found): "expected an indicator alone \(Self.met(found))"
    case .expectedComparison(let found):
      "expected one of <= < >= > == != \(Self.met(found))"
    case .expectedClosingParenthesis(let found): "expected ')' \(Self.met(found))"
    case .unexpected(let text): "unexpected '\(text)' after the end of the expression"
    case .unknownFunction(let name): "unknown function '\(name)'; known: abs, previous"
    case .malformedNumber(let text): "'\(text)' is not a number like 100 or 0.5"
    case .tooDeep: "parentheses nest deeper than \(RuleParser.depthLimit)"
    }
  }

  private static func met(_ found: String?) -> String {
    found.map { "but found '\($0)'" } ?? "but the expression ends"
  }
}

private struct RuleParser {
  static let depthLimit = 64

  private let tokens: [RuleToken]
  private let end: Int
  private var next = 0
  private var depth = 0

  init(_ text: String) {
    tokens = RuleToken.tokens(of: text)
    end = text.unicodeScalars.count + 1
  }

  mutating func expression() throws(RuleSyntaxError) -> RuleExpression {
    let result = try sum()
    if let rest = current { throw error(.unexpected(rest.text)) }
    return result
  }

  mutating func condition() throws(RuleSyntaxError) -> RuleCondition {
    let left = try sum()
    guard let token = current, let comparison = RuleCondition.Comparison(rawValue: token.text) else {
      throw error(.expectedComparison(found: current?.text))
    }
    next += 1
    let right = try sum()
    if let rest = current { throw error(.unexpected(rest.text)) }
    return RuleCondition(left, comparison, right)
  }

  private mutating func sum() throws(RuleSyntaxError) -> RuleExpression {
    var result = try product()
    while let operation = take(oneOf: [.plus, .minus]) {
      result = .calculation(result, operation, try product())
    }
    return result
  }

  private mutating func product() throws(RuleSyntaxError) -> RuleExpression {
    var result = try factor()
    while let operation = take(oneOf: [.times, .over]) {
      result = .calculation(result, operation, try factor())
    }
    return result
  }

  private mutating func factor() throws(RuleSyntaxError) -> RuleExpression {
    guard depth < Self.depthLimit else { throw error(.tooDeep) }
    depth += 1
    defer { depth -= 1 }
    if take("-") { return .negation(try factor()) }
    if take("(") { return try closed(try sum()) }
    guard let token = current else { throw error(.expectedValue(found: nil)) }
    switch token.kind {
    case .number: return .number(try number(token))
    case .name: return try named(token)
    case .symbol: throw error(.expectedValue(found: token.text))
    }
  }

  private mutating func number(_ token: RuleToken) throws(RuleSyntaxError) -> Decimal {
    let parts = token.text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), let value = Decimal(string: token.text) else {
      throw error(.malformedNumber(token.text))
    }
    next += 1
    return value
  }

  private mutating func named(_ token: RuleToken) throws(RuleSyntaxError) -> RuleExpression {
    let isCall = next + 1 < tokens.count && tokens[next + 1].text == "("
    guard isCall else {
      next += 1
      return .indicator(IndicatorID(token.text))
    }
    guard ["abs", "previous"].contains(token.text) else { throw error(.unknownFunction(token.text)) }
    next += 2
    if token.text == "abs" { return .absolute(try closed(try sum())) }
    guard let name = current, name.kind == .name else {
      throw error(.expectedIndicator(found: current?.text))
    }
    next += 1
    return try closed(.previous(IndicatorID(name.text)))
  }

  private mutating func closed(_ inner: RuleExpression) throws(RuleSyntaxError) -> RuleExpression {
    guard take(")") else { throw error(.expectedClosingParenthesis(found: current?.text)) }
    return inner
  }

  private var current: RuleToken? { next < tokens.count ? tokens[next] : nil }

  private mutating func take(_ symbol: String) -> Bool {
    guard current?.text == symbol else { return false }
    next += 1
    return true
  }

  private mutating func take(oneOf operations: [RuleExpression.Operation]) -> RuleExpression.Operation? {
    operations.first { take(String($0.rawValue)) }
  }

  private func error(_ reason: RuleSyntaxError.Reason) -> RuleSyntaxError {
    RuleSyntaxError(reason: reason, column: current?.column ?? end)
  }
}

private struct RuleToken {
  enum Kind { case number, name, symbol }

  var kind: Kind
  var text: String
  /// 1-based, in code points.
  var column: Int

  static func tokens(of text: String) -> [RuleToken] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [RuleToken] = []
    var at = 0
    while at < scalars.count {
      if scalars[at].properties.isWhitespace {
        at += 1
        continue
      }
      let (kind, end) = extent(at, in: scalars)
      let text = scalars[at..<end].reduce(into: "") { $0.unicodeScalars.append($1) }
      tokens.append(RuleToken(kind: kind, text: text, column: at + 1))
      at = end
    }
    return tokens
  }

  private static func extent(_ start: Int, in scalars: [Unicode.Scalar]) -> (Kind, Int) {
    if isDigit(scalars[start]) { return (.number, run(start, in: scalars) { isDigit($0) || $0 == "." }) }
    if isLetter(scalars[start]) { return (.name, run(start, in: scalars) { isLetter($0) || isDigit($0) }) }
    let isPaired = "<>=!".unicodeScalars.contains(scalars[start])
    let isTwo = isPaired && start + 1 < scalars.count && scalars[start + 1] == "="
    return (.symbol, start + (isTwo ? 2 : 1))
  }

  private static func run(
    _ start: Int, in scalars: [Unicode.Scalar], while belongs: (Unicode.Scalar) -> Bool
  ) -> Int {
    scalars[start...].firstIndex { !belongs($0) } ?? scalars.count
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }
}

import Catalogue

/// Where a cue stands relative to a number.
enum Zone: Sendable, Equatable {
  case near(distance: Int)
  case after(distance: Int, isShared: Bool)
  case clause, paragraph, heading
  /// In the label before a colon, the subject of all that follows it.
  case label
  /// In the next clause, before the next number.
  case ahead
  case sentence(isBeyondSemicolon: Bool)

  var isNear: Bool {
    switch self {
    case .near, .after: true
    case .label, .clause, .sentence, .paragraph, .heading, .ahead: false
    }
  }

  /// Beyond a semicolon another statement stands.
  private static let beyondSemicolon = 0.4

  /// How much of its weight a cue of the given reach keeps here.
  func factor(_ reach: BindingRule.CueGroup.Reach) -> Double {
    switch reach {
    case .context: contextFactor
    case .near: nearFactor
    case .before: if case .near = self { nearFactor } else { 0 }
    case .after: if case .after = self { nearFactor } else { 0 }
    }
  }

  private var contextFactor: Double {
    switch self {
    case .near, .after, .label, .clause: 1
    case .sentence(let isBeyond): 0.8 * (isBeyond ? Self.beyondSemicolon : 1)
    case .heading: 0.6
    case .paragraph: 0.4
    case .ahead: 0
    }
  }

  private var nearFactor: Double {
    switch self {
    case .near(let distance): max(0.55, 1 - 0.025 * Double(distance))
    case .after(let distance, let isShared):
      max(0.6, 1 - 0.02 * Double(distance)) * (isShared && distance > 0 ? 0.4 : 1)
    case .label: 0.7
    case .clause: 0.55
    case .sentence(let isBeyond): 0.35 * (isBeyond ? Self.beyondSemicolon : 1)
    case .heading: 0.15
    case .paragraph: 0.1
    case .ahead: 0
    }
  }
}

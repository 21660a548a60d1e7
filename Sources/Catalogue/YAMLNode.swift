import Yams

/// A YAML node with its file, so that whatever is wrong with it is told with line and column.
struct YAMLNode {
  let node: Node
  let file: String

  static func parse(_ text: String, file: String) throws(CatalogueError) -> YAMLNode {
    do {
      // Every scalar is read as the text that it is; the default resolver would try a regular expression for each
      // kind of number and date on every word.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        throw CatalogueError(.brokenYAML("the file is empty"), at: SourcePlace(file: file))
      }
      return YAMLNode(node: node, file: file)
    } catch let error as CatalogueError {
      throw error
    } catch let error as YamlError {
      throw Self.wording(error, file: file)
    } catch {
      throw CatalogueError(.brokenYAML("\(error)"), at: SourcePlace(file: file))
    }
  }

  private static func wording(_ error: YamlError, file: String) -> CatalogueError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      CatalogueError(.brokenYAML(problem), at: SourcePlace(file: file, line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      CatalogueError(
        .brokenYAML("the key \(keys.map { "\($0)" }.joined(separator: ", ")) stands twice"),
        at: SourcePlace(file: file, line: context.mark.line, column: context.mark.column))
    default: CatalogueError(.brokenYAML("\(error)"), at: SourcePlace(file: file))
    }
  }

  var place: SourcePlace {
    SourcePlace(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  func failure(_ reason: CatalogueError.Reason) -> CatalogueError { CatalogueError(reason, at: place) }

  private func child(_ node: Node) -> YAMLNode { YAMLNode(node: node, file: file) }

  /// The mapping's pairs in order.
  func pairs(_ what: String) throws(CatalogueError) -> [(key: YAMLNode, value: YAMLNode)] {
    guard case .mapping(let mapping) = node else {
      throw failure(.wrongType(what, expected: "a mapping (key: value)"))
    }
    return mapping.map { (child($0.key), child($0.value)) }
  }

  /// The mapping with its keys checked: an unknown one is an error at its own place.
  func fields(_ what: String, known: [String]) throws(CatalogueError) -> [String: YAMLNode] {
    var fields: [String: YAMLNode] = [:]
    for (key, value) in try pairs(what) {
      let name = try key.string(what)
      guard known.contains(name) else { throw key.failure(.unknownKey(name, known: known)) }
      fields[name] = value
    }
    return fields
  }

  func string(_ what: String) throws(CatalogueError) -> String {
    guard case .scalar(let scalar) = node else { throw failure(.wrongType(what, expected: "a text")) }
    return scalar.string
  }

  func int(_ what: String) throws(CatalogueError) -> Int {
    guard let value = Int(try string(what)) else {
      throw failure(.wrongType(what, expected: "a whole number"))
    }
    return value
  }

  func bool(_ what: String) throws(CatalogueError) -> Bool {
    switch try string(what) {
    case "true", "yes": true
    case "false", "no": false
    default: throw failure(.wrongType(what, expected: "true or false"))
    }
  }

  func list(_ what: String) throws(CatalogueError) -> [YAMLNode] {
    guard case .sequence(let sequence) = node else {
      throw failure(.wrongType(what, expected: "a list ([a, b])"))
    }
    return sequence.map(child)
  }
}

extension [String: YAMLNode] {
  func required(_ key: String, in parent: YAMLNode) throws(CatalogueError) -> YAMLNode {
    guard let node = self[key] else { throw parent.failure(.missingKey(key)) }
    return node
  }
}

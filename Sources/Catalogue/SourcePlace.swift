// Catalogue: reads a pipeline's folder (YAML and CSV) and checks it before anything runs on it.

/// A place in one of a pipeline's files; line and column are 1-based.
package struct SourcePlace: Hashable, Sendable, CustomStringConvertible {
  package var file: String
  package var line: Int?
  package var column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    (self.file, self.line, self.column) = (file, line, column)
  }

  package var description: String {
    let parts = [file, line.map(String.init), line == nil ? nil : column.map(String.init)]
    return parts.compactMap { $0 }.joined(separator: ":")
  }
}

/// What is wrong with a pipeline's files: the run does not start.
package struct CatalogueError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case missingFile
    case unreadable(String)
    case brokenYAML(String)
    case unknownKey(String, known: [String])
    case missingKey(String)
    case wrongType(String, expected: String)
    case duplicateID(String)
    case unknownID(String)
    case unknownSet(String, known: [String])
    case emptyPhrase
    case emptyList(String)
    case emptySet(String)
    /// A phrase that stands in no text as the reader sees it.
    case unreachablePhrase(String, PhraseProblem)
    /// A measure word that numbers are given in another spelling.
    case misspeltMeasure(String, readAs: String)
    case unknownMeasures([String])
    case noCues(String)
    case unknownValue(String, known: [String])
    case wrongExample(String)
    case wrongCondition(String)
    /// A rule that is to hold both within a report and among units.
    case twoTests
    case wrongColumns(found: [String], expected: [String])
    case duplicateUnit(String, first: Int)
    case twoCounties(String, first: String, line: Int, second: String)
    case wrongCell(String, expected: String)
  }

  package enum PhraseProblem: Hashable, Sendable {
    case space, sentenceEnd, rareCharacter
  }

  package var place: SourcePlace
  package var reason: Reason

  package init(_ reason: Reason, at place: SourcePlace) { (self.reason, self.place) = (reason, place) }

  package var description: String { "\(place): \(wording)" }

  private var wording: String {
    switch reason {
    case .missingFile where place.file.hasSuffix("/pipeline.yml"):
      "no such file; a pipeline is a folder that has one"
    case .missingFile: "no such file; create it, or name another one in pipeline.yml"
    case .unreadable(let why): "cannot be read: \(why)"
    case .brokenYAML(let why): "not valid YAML: \(why)"
    case .unknownKey(let key, let known): "unknown key '\(key)'; known here: \(known.joined(separator: ", "))"
    case .missingKey(let key): "the key '\(key)' is missing"
    case .wrongType(let key, let expected): "'\(key)' must be \(expected)"
    case .duplicateID(let id): "'\(id)' is declared twice; ids are unique over the whole catalogue"
    case .unknownID(let id): "'\(id)' is not an indicator of this catalogue"
    case .unknownSet(let name, let known):
      "unknown word set '@\(name)'; known: \(known.map { "@" + $0 }.joined(separator: ", "))"
    case .emptyPhrase: "an empty phrase would match anywhere (or nothing); write the words or remove it"
    case .emptyList(let key): "'\(key)' is an empty list; name a word, or remove the key"
    case .emptySet(let name):
      "the word set '\(name)' is empty, so every phrase with @\(name) would match nothing; name a word, or remove it"
    case .unreachablePhrase(let text, let problem): "'\(text)' can match nothing: \(problem.wording)"
    case .misspeltMeasure(let word, let read): "no number is counted in '\(word)'; write '\(read)'"
    case .unknownMeasures(let words):
      "no number is ever counted in \(words.joined(separator: ", ")); name a measure word such as 件 or 人次"
    case .noCues(let id): "'\(id)' has no cues, so nothing could ever be bound to it"
    case .unknownValue(let value, let known):
      "'\(value)' is not known; one of \(known.joined(separator: ", "))"
    case .wrongExample(let text): "'\(text)' is not an example; write 'text → value'"
    case .wrongCondition(let why): "the condition cannot be read: \(why)"
    case .twoTests: "a rule has a condition or an outlier, not both"
    case .wrongColumns(let found, let expected):
      "the header is \(found.joined(separator: ",")), it must have \(expected.joined(separator: ","))"
    case .duplicateUnit(let unit, let first):
      "'\(unit)' stands on the roster twice (first in line \(first)); remove one, or give it another county"
    case .twoCounties(let name, let first, let line, let second):
      "'\(name)' means \(first) in line \(line) and \(second) here; name each county with its prefecture, such as 徐州市鼓楼区"
    case .wrongCell(let cell, let expected): "'\(cell)' must be \(expected)"
    }
  }
}

extension CatalogueError.PhraseProblem {
  fileprivate var wording: String {
    switch self {
    case .space:
      "spaces are dropped when a report is read; join the words, or write … where others may stand between"
    case .sentenceEnd: "a phrase stands within one sentence; split it where the sentence ends"
    case .rareCharacter: "it has a character beyond U+FFFF, which reports are read without"
    }
  }
}

import Model
import Testing

@Suite("What was perhaps meant")
struct NearMatchesTests {
  private let names = ["河口镇", "柳林镇", "disputes_mediated", "disputes_resolved", "materials_distributed"]

  @Test(
    "A slip of the pen, a part, or too much is near",
    arguments: [
      ("河口", ["河口镇"]), ("disputes_meditated", ["disputes_mediated", "disputes_resolved"]),
      ("青山县柳林镇", ["柳林镇"]), ("disputes_", ["disputes_mediated", "disputes_resolved"]),
    ])
  func near(_ name: String, _ expected: [String]) { #expect(names.near(name) == expected) }

  @Test("What is like nothing is near nothing", arguments: ["", "x", "petitions_received"])
  func far(_ name: String) { #expect(names.near(name).isEmpty) }

  @Test("Three at most, the nearest first")
  func atMostThree() {
    #expect(
      ["abcdef", "abcdeg", "abcde", "abcd", "abcdefg"].near("abcdef") == ["abcdef", "abcde", "abcdefg"])
  }
}

import Testing

@testable import Nightly

@Suite struct MomentTests {
  @Test(arguments: [
    ("2024-03-05T02:00:00+08:00", "2024-03-04T18:00:00Z", "2024-03-05"),
    ("2024-03-05T16:00:00Z", "2024-03-05T16:00:00Z", "2024-03-06"),
    ("2024-03-05", "2024-03-05T00:00:00Z", "2024-03-05"),
  ])
  func theDayIsThatOfChina(_ text: String, _ instant: String, _ day: String) throws {
    let moment = try #require(Moment(iso8601: text))
    #expect(moment.iso8601 == instant)
    #expect("\(moment.date)" == day)
  }

  @Test(arguments: ["", "yesterday", "2024-13-01", "2024-03-05 02:00", "20240305"])
  func whatIsNoTimeIsRefused(_ text: String) { #expect(Moment(iso8601: text) == nil) }

  @Test func foldersSortByTime() throws {
    let early = try #require(Moment(iso8601: "2024-03-05T02:00:00Z"))
    let late = try #require(Moment(iso8601: "2024-10-05T01:00:00Z"))
    #expect(early.folderName < late.folderName)
    #expect(!early.folderName.contains(":"))
  }
}

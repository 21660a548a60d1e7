import Foundation
import Model
import Testing

@testable import Submissions

@Suite struct SubmissionFolderTests {
  @Test("Files are listed by the bytes of their paths, without what systems leave behind")
  func listing() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/二.txt", "a/一.txt", "a.txt", ".hidden", "~$a.docx", "a/Thumbs.db", "__MACOSX/x"] {
      try folder.write("x", to: name)
    }
    let listing = SubmissionFolder(folder.path).listing()
    #expect(listing.files.map(\.document) == ["a.txt", "a/一.txt", "a/二.txt", "b.txt"])
    #expect(listing.unreadable.isEmpty)
  }

  @Test("No link leads out of the folder, in a circle, or away silently")
  func links() throws {
    let (outside, folder) = (try TemporaryFolder(), try TemporaryFolder())
    try outside.write("x", to: "secret.txt")
    try folder.write("x", to: "sub/a.txt")
    try folder.link("inside.txt", to: "sub/a.txt")
    try folder.link("sub/circle", to: "..")
    try folder.link("outside.txt", to: outside.path + "/secret.txt")
    try folder.link("elsewhere", to: outside.path)
    try folder.link("broken.txt", to: "nowhere")
    let listing = SubmissionFolder(folder.path).listing()
    #expect(listing.files.map(\.document) == ["inside.txt", "sub/a.txt"])
    #expect(listing.unreadable.map(\.document) == ["broken.txt", "elsewhere", "outside.txt"])
    #expect(listing.unreadable.map(\.code) == ["unreadable", "outside_link", "outside_link"])
  }

  @Test("A name in GBK is shown in Chinese and can still be opened")
  func nameInGBK() throws {
    let folder = try TemporaryFolder()
    let name = Array(folder.path.utf8) + [UInt8(ascii: "/")] + [UInt8]("河口镇.txt", in: "GB18030")
    let descriptor = FileBytes.terminated(name) { creat($0, 0o644) }
    try #require(descriptor >= 0)
    write(descriptor, ordinaryReport, ordinaryReport.utf8.count)
    close(descriptor)
    let file = try #require(SubmissionFolder(folder.path).listing().files.first)
    #expect(file.document == "河口镇.txt")
    #expect(try SubmissionReader().read(file).report.text == ordinaryReport)
  }

  @Test("Files and folders that a user names keep the path as given and the order")
  func named() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "z.txt")
    try folder.write("x", to: "sub/a.txt")
    let (file, sub, missing) = (folder.path + "/z.txt", folder.path + "/sub", folder.path + "/none")
    let listing = SubmissionListing(of: [file, missing, sub, file])
    #expect(listing.files.map(\.document) == [file, sub + "/a.txt"])
    #expect(listing.unreadable == [SubmissionError(.unreadable(.missing), document: missing)])
  }

  @Test("A pipe is refused, not waited for")
  func pipe() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe.txt", 0o644) == 0)
    #expect(SubmissionFolder(folder.path).listing().unreadable.map(\.code) == ["unreadable"])
    let file = SubmissionFile(path: folder.path + "/pipe.txt", document: "pipe.txt")
    #expect(throws: SubmissionError.self) { try SubmissionReader().read(file) }
  }
}

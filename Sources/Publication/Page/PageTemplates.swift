import Crypto
import Foundation
import Mustache

/// The templates, styles and scripts that are compiled into the program (`Page/Assets`), ready for use.
///
/// They are embedded, so that the program needs no file beside it: it is copied to a server as one file.
struct PageTemplates {
  let style: String
  let script: String
  private let library: MustacheLibrary

  init() throws(PublicationError) {
    style = [
      PackageResources.colours_css, PackageResources.frame_css, PackageResources.lists_css,
      PackageResources.report_css, PackageResources.charts_css, PackageResources.words_css,
      PackageResources.narrow_css, PackageResources.paper_css,
    ].map(Self.text).joined(separator: "\n")
    // In one function, so that their names stay their own.
    let parts = [
      PackageResources.dom_js, PackageResources.data_js, PackageResources.filters_js,
      PackageResources.issues_js, PackageResources.table_js, PackageResources.reports_js,
      PackageResources.text_js, PackageResources.card_js, PackageResources.reader_js,
      PackageResources.routes_js, PackageResources.keys_js, PackageResources.theme_js,
      PackageResources.main_js,
    ]
    script = "(() => {\n\(parts.map(Self.text).joined(separator: "\n"))})();\n"
    do {
      library = MustacheLibrary(templates: [
        "page": try MustacheTemplate(string: Self.text(PackageResources.page_mustache)),
        "index": try MustacheTemplate(string: Self.text(PackageResources.index_mustache)),
        "head": try MustacheTemplate(string: Self.text(PackageResources.head_mustache)),
        "figure": try MustacheTemplate(string: Self.text(PackageResources.figure_mustache)),
        "script": try MustacheTemplate(string: Self.text(PackageResources.script_mustache)),
      ])
    } catch {
      throw PublicationError(.cannotWrite("\(error)"), path: "Page/Assets")
    }
  }

  /// Everything is refused but our own style and script, known by their digests: no connection, no image, no
  /// frame, no form; and no script may turn text into markup (Trusted Types).
  var policy: String {
    "default-src 'none'; style-src '\(Self.source(style))'; script-src '\(Self.source(script))'; "
      + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
  }

  func render(_ name: String, _ object: Any, path: String) throws(PublicationError) -> String {
    guard let text = library.render(object, withTemplate: name) else {
      throw PublicationError(.cannotWrite("there is no template '\(name)'"), path: path)
    }
    return text
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A hash source of Content Security Policy Level 3.
  private static func source(_ text: String) -> String {
    "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }
}

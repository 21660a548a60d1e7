// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the pipeline: a target that lists only what it needs, and its tests beside it.
/// - Parameter embedded: a folder of files that are compiled into the program, which needs nothing beside it.
func room(_ name: String, needs dependencies: [Target.Dependency] = [], embedded: String? = nil) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: embedded.map { [.embedInCode($0)] } ?? [],
    swiftSettings: strict)
}

/// - Parameter fixtures: folders beside the tests that hold files to read, not code.
func tests(
  of name: String, needs dependencies: [Target.Dependency] = [], fixtures: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    path: "Tests/\(name)", exclude: fixtures, swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "huizong",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "huizong", targets: ["huizong"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/onevcat/Rainbow", from: "4.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    // The ground floor: values, and what a pipeline's files say.
    room("Model"),
    tests(of: "Model"),
    room("Quantities", needs: ["Model"]),
    tests(of: "Quantities", needs: ["Model"]),
    room("Divisions", needs: ["Model"]),
    tests(of: "Divisions", needs: ["Model"]),
    room("Catalogue", needs: ["Model", "Quantities", "Divisions", "Yams", "SwiftCSV", crypto]),
    tests(of: "Catalogue", needs: ["Model"]),

    // The stages, in the order a number passes them; none imports another.
    room("Submissions", needs: ["Model", "Divisions", "CArchive", "CLibXML2", "CUchardet", crypto]),
    room("Extraction", needs: ["Model", "Quantities", "Catalogue"]),
    tests(of: "Extraction", needs: ["Model", "Catalogue", "Evaluation"], fixtures: ["Fixtures"]),
    room("Normalization", needs: ["Model", crypto]),
    tests(of: "Normalization", needs: ["Model"]),
    room("Aggregation", needs: ["Model"]),
    tests(of: "Aggregation", needs: ["Model"]),
    room(
      "Publication", needs: ["Model", "CXLSXWriter", crypto, mustache], embedded: "Page/Assets"),
    tests(of: "Publication", needs: ["Model", crypto], fixtures: ["Golden"]),

    tests(of: "Submissions", needs: ["Model", "CArchive", "Catalogue", "Extraction", "Normalization"]),

    // The job that knows the order, and the door to it.
    room(
      "Nightly",
      needs: [
        "Model", "Catalogue", "Submissions", "Extraction", "Normalization", "Aggregation",
        "Publication", crypto,
      ]),
    tests(
      of: "Nightly",
      needs: [
        "Model", "Catalogue", "Submissions", "Extraction", "Normalization", "Aggregation", "Publication",
      ]),
    room("Evaluation", needs: ["Model"]),
    tests(of: "Evaluation", needs: ["Model"], fixtures: ["Fixtures"]),
    .executableTarget(
      name: "huizong",
      dependencies: [
        "Model", "Catalogue", "Submissions", "Extraction", "Normalization", "Aggregation",
        "Publication", "Nightly", "Evaluation", "Rainbow",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    tests(of: "huizong", fixtures: ["Cases"]),

    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),

    // System libraries, each wrapped in one file of the room that uses it.
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet",
      providers: [.apt(["libuchardet-dev"]), .brew(["uchardet"])]),
  ]
)

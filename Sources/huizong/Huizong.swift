import ArgumentParser

@main
struct Huizong: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "huizong", abstract: "把总结报告变成可以签字的统计表 — statistics from prose reports.",
    version: "0.1.0", subcommands: [ExtractCommand.self])
}

// huizong: the command line; the only room that prints or exits.

import ArgumentParser
import Nightly

@main
struct Huizong: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "huizong",
    abstract: "Turns prose reports into statistics that an office can sign. 汇总：把总结报告变成可以签字的统计表。",
    discussion: """
      A pipeline is a folder of plain files (Pipelines/fazhi): what to read, how, and who must report.
      `huizong run` does the whole job; the stages also run one by one over files, and every figure can be
      traced to its sentence with `huizong explain`.

      Exit status: 0 done; 2 done, but some submissions were set aside; 64 wrong usage; 65 wrong data;
      66 no input; 73 cannot create output; 75 another run is at work; 78 wrong pipeline files.
      """,
    version: Version.current,
    subcommands: [
      RunCommand.self, ExtractCommand.self, NormalizeCommand.self, AggregateCommand.self, PublishCommand.self,
      ExplainCommand.self, CheckCommand.self, IndicatorsCommand.self, ScoreCommand.self,
    ])
}

// huizong: the command line; the only room that prints or exits.

import ArgumentParser
import Nightly

@main
struct Huizong: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "huizong",
    abstract: "Turns prose reports into statistics that an office can sign. 汇总：把总结报告变成可以签字的统计表。",
    discussion: """
      A pipeline is a folder of plain files (see Pipelines/fazhi): which figures to read, how, and who must \
      report. `huizong run` does the whole job. The stages also run one by one over files (extract, normalize, \
      aggregate, publish), and `huizong explain` shows how the numbers of a report were read.

      `huizong corrections import` takes over what a person ruled in a workbook, `huizong diff` tells what is \
      another figure since the run before, and `huizong trace` where a figure comes from. `huizong status` tells \
      what came of the submissions and the last runs, `huizong history` what a unit has sent.

      Results go to standard output or to files, all else to standard error.

      EXIT STATUS:
        0    done
        1    done, but a person has something to look at that --fail-on asks about
        2    done, but some submissions were set aside (see issues.csv)
        64   wrong usage
        65   wrong data: a stage's file, a table of rulings, a gold report, a failing example, a ledger of a newer version
        66   a file or folder to read is not there
        69   something that huizong needs of the machine is missing (huizong doctor)
        70   a fault of huizong itself
        73   the output cannot be written
        74   standard output cannot be written
        75   another run is at work; try again later
        78   a pipeline's file is wrong
        130  stopped by SIGINT, 143 by SIGTERM: the last publication stands
      """,
    version: Version.current,
    subcommands: [
      RunCommand.self, ExtractCommand.self, NormalizeCommand.self, AggregateCommand.self, PublishCommand.self,
      StatusCommand.self, HistoryCommand.self, CorrectionsCommand.self, DiffCommand.self, TraceCommand.self,
      ExplainCommand.self, CheckCommand.self,
      IndicatorsCommand.self, ScoreCommand.self, DoctorCommand.self,
    ])
}

import ArgumentParser
import Catalogue
import Model

extension CSVProfile: ExpressibleByArgument {}
extension TableForm: ExpressibleByArgument {}

/// What the operator may want otherwise than `outputs:` in `pipeline.yml` says.
struct OutputChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write the CSV files for programs (data) or for a double click in Excel or WPS (excel). (default: the pipeline's)",
      valueName: "profile"))
  var csvProfile: CSVProfile?

  @Option(
    help: ArgumentHelp(
      "Also write the tables in this form: sdmx_csv, ndjson or sqlite; may be repeated. (default: the pipeline's)",
      valueName: "form"))
  var also: [TableForm] = []

  func apply(to pipeline: inout Pipeline) {
    if let csvProfile { pipeline.settings.outputs.csvProfile = csvProfile }
    pipeline.settings.outputs.forms.formUnion(also)
  }
}

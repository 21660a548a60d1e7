import Submissions

/// What keeps a table of rulings from being taken over; nothing of it is. In Chinese, for the clerk who filled it in.
package struct CorrectionImportError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Problem: Hashable, Sendable {
    case file(SubmissionError)
    /// No sheet 待核实 with the columns to fill in.
    case noSheet
    /// Not a table with the columns that a ruling needs.
    case noTable
    /// The pipeline names no `corrections.csv`.
    case noCorrectionsFile
    /// A cell, what is wrong with it, and what to do.
    case cell(place: String, what: String, remedy: String)
  }

  package var path: String
  package var problems: [Problem]

  init(_ path: String, _ problems: [Problem]) { (self.path, self.problems) = (path, problems) }

  package var description: String {
    let lines = problems.map { "\(path): \($0.wording)" }
    return lines.joined(separator: "\nerror: ")
      + (problems.count > 1 ? "\nerror: \(path): 共 \(problems.count) 处问题，一条也没有录入；改好后再录入" : "")
  }
}

extension CorrectionImportError.Problem {
  fileprivate var wording: String {
    switch self {
    case .file(let error): "\(error.reason)；请用 WPS 或 Excel 打开确认，另存为 .xlsx 或 .csv 再录入"
    case .noSheet: "没有带“更正值、说明、更正人”三栏的《待核实》表；请用 huizong run 发布的工作簿填写"
    case .noTable:
      "不是更正表；表头须有 unit,period,indicator,value,author,reason（或 单位,统计期,指标,更正值,更正人,说明）"
    case .noCorrectionsFile: "pipeline.yml 没有写明更正表；请加一行 corrections: corrections.csv，并建立该文件"
    case .cell(let place, let what, let remedy): "\(place)：\(what)；\(remedy)"
    }
  }
}

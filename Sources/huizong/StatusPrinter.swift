import Ledger

/// Prints what the ledger says.
struct StatusPrinter {
  /// The folder that the pipeline publishes in, as the user named it.
  let place: String

  func printSubmissions(_ outcomes: [(code: String, reason: String, count: Int)]) {
    let count = outcomes.reduce(0) { $0 + $1.count }
    print("\(place)：现有材料 \(count) 份")
    for outcome in outcomes {
      print(outcome.code == "read" ? "  已读取 \(outcome.count) 份" : "  退回 \(outcome.count) 份：\(outcome.reason)")
    }
  }

  func printRuns(_ runs: [RunEntry]) {
    print("最近的运行")
    for run in runs {
      let counts = run.counts
      let numbers = "材料 \(counts.submissions) 份，新读 \(counts.readAnew) 份，退回 \(counts.setAside) 份"
      switch run.state {
      case .published: print("  \(run.started)　已发布 \(run.name ?? "")：\(numbers)")
      case .unchanged: print("  \(run.started)　没有变化，仍为 \(run.name ?? "")：\(numbers)")
      case .failed: print("  \(run.started)　没有发布：\(run.reason ?? "")")
      case .interrupted: print("  \(run.started)　被中断，没有发布")
      case .running: print("  \(run.started)　正在运行，或已被强行结束")
      }
    }
  }

  func printWaiting(_ runs: [RunEntry], setAside: [ReceivedSubmission]) {
    print("待人处理")
    let last = runs.first { [.published, .unchanged].contains($0.state) }
    if let counts = last?.counts {
      print(
        "  退回 \(counts.returns) 处，待核实 \(counts.reviews) 处，提示 \(counts.notes) 处：见 \(place)/latest/issues.csv")
    }
    for file in setAside { print("  \(file.document)：\(file.reason ?? "")。\(file.remedy ?? "")") }
  }

  func printHistory(of unit: String, _ received: [ReceivedSubmission]) {
    for (county, submissions) in Dictionary(grouping: received, by: { $0.county ?? "县（市、区）不详" })
      .sorted(by: { $0.key < $1.key })
    {
      print("\(unit)（\(county)）")
      for submission in submissions {
        let period = submission.period.map { "\($0)年" } ?? "年度不详"
        let until = submission.seenUntil.map { "至 \($0) 被替换或撤下" } ?? "现在仍在"
        print(
          "  \(period)　\(submission.document)　\(submission.digest.prefix(12))　\(submission.seenFrom) 收到，\(until)"
        )
      }
    }
  }
}

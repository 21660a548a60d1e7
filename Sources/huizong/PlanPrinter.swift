import Nightly

/// What a dry run says.
struct PlanPrinter {
  let text: String

  /// Documents of each kind that are named; the others are counted.
  private static let named = 20

  init(_ plan: RunPlan, title: String, output: String) {
    var lines = ["\(title)：试运行，没有写入任何文件"]
    lines += Self.list("新收到", plan.new)
    lines += Self.list("有改动", plan.changed)
    lines += Self.list("已撤下", plan.gone)
    lines += Self.list("需重读（上次未能读取，或目录、名册、程序有变）", plan.again)
    lines.append("  不必再读 \(plan.known) 份")
    lines.append(plan.publishes ? "将发布到 \(output)/runs/" : "没有变化，不会重新发布")
    text = lines.joined(separator: "\n")
  }

  private static func list(_ name: String, _ documents: [String]) -> [String] {
    guard !documents.isEmpty else { return [] }
    let rest = documents.count - named
    return ["  \(name) \(documents.count) 份"] + documents.prefix(named).map { "    \($0)" }
      + (rest > 0 ? ["    ……另 \(rest) 份"] : [])
  }
}

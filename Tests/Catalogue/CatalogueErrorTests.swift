import Foundation
import Testing

@testable import Catalogue

/// Everything that can be wrong with a pipeline's files, with its place and its words.
@Suite struct CatalogueErrorTests {
  /// A change to one file of a pipeline that is right.
  struct Slip: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var file: String
    /// What is replaced, and by what; nothing where the whole file is.
    var old: String?
    var new: String?
    var message: String

    init(_ name: String, _ file: String, _ old: String?, _ new: String?, _ message: String) {
      (testDescription, self.file, self.old, self.new, self.message) = (name, file, old, new, message)
    }
  }

  private static let disputes = "indicators/disputes.yml"

  static let slips: [Slip] = [
    // Files
    Slip(
      "no pipeline.yml", "pipeline.yml", nil, nil,
      "p/pipeline.yml: no such file; a pipeline is a folder that has one"),
    Slip(
      "a file that is not there", "others.yml", nil, nil,
      "p/others.yml: no such file; create it, or name another one in pipeline.yml"),
    Slip(
      "no indicators", disputes, nil, nil,
      "p/indicators: no such file; create it, or name another one in pipeline.yml"),
    Slip("an empty file", "others.yml", nil, "", "p/others.yml: not valid YAML: the file is empty"),

    // YAML
    Slip(
      "broken YAML", "rules.yml", "- id: rates", "- id: [rates",
      "p/rules.yml:3:13: not valid YAML: did not find expected ',' or ']'"),
    Slip(
      "a key twice", "rules.yml", "severity: 待核实", "id: again",
      "p/rules.yml:2:5: not valid YAML: the key id stands twice"),
    Slip(
      "an unknown key", disputes, "unit: 件", "units: 件",
      "p/indicators/disputes.yml:5:5: unknown key 'units'; known here: id, label,"),
    Slip(
      "an unknown key in pipeline.yml", "pipeline.yml", "title", "titel",
      "p/pipeline.yml:1:1: unknown key 'titel'; known here: title,"),
    Slip(
      "a missing key", disputes, "    definition: 调处的件数。\n", "",
      "p/indicators/disputes.yml:3:5: the key 'definition' is missing"),
    Slip(
      "a list for a text", disputes, "unit: 件", "unit: [件]",
      "p/indicators/disputes.yml:5:11: 'unit' must be a text"),
    Slip(
      "a text for a list", disputes, "[件, 起]", "件",
      "p/indicators/disputes.yml:9:17: 'counted_in' must be a list ([a, b])"),
    Slip(
      "a text for a mapping", disputes, "{5: [调解率]}", "调解率",
      "p/indicators/disputes.yml:24:13: 'before' must be a mapping (key: value)"),
    Slip(
      "a weight that is no number", disputes, "-4:", "no:",
      "p/indicators/disputes.yml:12:7: 'a weight' must be a whole number"),
    Slip(
      "neither true nor false", disputes, "headline: true", "headline: perhaps",
      "p/indicators/disputes.yml:7:15: 'headline' must be true or false"),
    Slip(
      "an unknown CSV profile", "pipeline.yml", "title: 统计", "title: 统计\noutputs: {csv_profile: wps}",
      "p/pipeline.yml:2:24: 'wps' is not known; one of data, excel"),
    Slip(
      "an unknown form of the tables", "pipeline.yml", "title: 统计", "title: 统计\noutputs: {also: [parquet]}",
      "p/pipeline.yml:2:18: 'parquet' is not known; one of sdmx_csv, ndjson, sqlite"),
    Slip(
      "an unknown blank in a name", "pipeline.yml", "title: 统计",
      "title: 统计\noutputs: {workbook: {name: '{area}{year}'}}",
      "p/pipeline.yml:2:28: '{year}' is not known; one of {area}, {period}, {title}, {sheet}"),
    Slip(
      "a name that all counties would share", "pipeline.yml", "title: 统计",
      "title: 统计\noutputs: {workbook: {name: '{title}'}}",
      "p/pipeline.yml:2:28: 'name' must be a text with {area}"),
    Slip(
      "a text for yes or no", "pipeline.yml", "title: 统计", "title: 统计\noutputs: {review_page: 要}",
      "p/pipeline.yml:2:24: 'review_page' must be true or false"),
    Slip(
      "another language", "pipeline.yml", "title: 统计", "title: 统计\nlanguage: en",
      "p/pipeline.yml:2:11: 'en' is not known; one of zh-CN"),

    // Indicators
    Slip(
      "an id twice", disputes, "id: mediation_rate", "id: disputes_mediated",
      "p/indicators/disputes.yml:18:9: 'disputes_mediated' is declared twice; ids are unique over the whole catalogue"
    ),
    Slip(
      "an unknown kind", disputes, "kind: count", "kind: counter",
      "p/indicators/disputes.yml:6:11: 'counter' is not known; one of count, stock, rate, amount"),
    Slip(
      "an indicator that is not there", disputes, "{2: [disputes_mediated]}", "{2: [disputes]}",
      "p/indicators/disputes.yml:25:19: 'disputes' is not an indicator of this catalogue"),
    Slip(
      "no cues", disputes, "    before: {5: [调解率]}\n", "",
      "p/indicators/disputes.yml:18:5: 'indicator:mediation_rate' has no cues, so nothing could ever be bound to it"
    ),
    Slip(
      "an example without a value", disputes, "286件 → 286", "286件",
      "p/indicators/disputes.yml:15:9: '调处矛盾纠纷286件' is not an example; write 'text → value'"),
    Slip(
      "an other statistic twice", "others.yml", "others:",
      "others:\n  - {id: money, label: 金额, counted_in: [元], cues: {5: [经费]}}",
      "p/others.yml:3:5: 'money' is declared twice; ids are unique over the whole catalogue"),

    // Words that nothing could match
    Slip(
      "an unknown set", disputes, "调处@dispute", "调处@disputes",
      "p/indicators/disputes.yml:11:15: unknown word set '@disputes'; known: @dispute, @handled"),
    Slip(
      "a set before it is declared", "vocabulary.yml", "[矛盾纠纷, 纠纷]", "[\"@handled\"]",
      "p/vocabulary.yml:2:13: unknown word set '@handled'; known: "),
    Slip(
      "an empty set", "vocabulary.yml", "[矛盾纠纷, 纠纷]", "[]",
      "p/vocabulary.yml:2:3: the word set 'dispute' is empty, so every phrase with @dispute would match nothing; name a word, or remove it"
    ),
    Slip(
      "an empty word in a set", "vocabulary.yml", "[矛盾纠纷, 纠纷]", "[矛盾纠纷, \"\"]",
      "p/vocabulary.yml:2:19: an empty phrase would match anywhere (or nothing); write the words or remove it"
    ),
    Slip(
      "an empty phrase", disputes, "[信访]", "[信访, \"\"]",
      "p/indicators/disputes.yml:12:16: an empty phrase would match anywhere (or nothing); write the words or remove it"
    ),
    Slip(
      "a gap at the edge", disputes, "排查…纠纷", "排查…",
      "p/indicators/disputes.yml:11:29: an empty phrase would match anywhere (or nothing); write the words or remove it"
    ),
    Slip(
      "no phrases", disputes, "[信访]", "[]",
      "p/indicators/disputes.yml:12:11: 'cues' is an empty list; name a word, or remove the key"),
    Slip(
      "a phrase with a space", disputes, "[信访]", "[信访 事项]",
      "p/indicators/disputes.yml:12:12: '信访 事项' can match nothing: spaces are dropped when a report is read; join the words, or write … where others may stand between"
    ),
    Slip(
      "a phrase of an ideographic space", disputes, "[信访]", "[\"\u{3000}\"]",
      "p/indicators/disputes.yml:12:12: '\u{3000}' can match nothing: spaces are dropped when a report is read; join the words, or write … where others may stand between"
    ),
    Slip(
      "a phrase over two sentences", disputes, "[信访]", "[信访。来访]",
      "p/indicators/disputes.yml:12:12: '信访。来访' can match nothing: a phrase stands within one sentence; split it where the sentence ends"
    ),
    Slip(
      "a character out of reach", disputes, "[信访]", "[𠮷祥]",
      "p/indicators/disputes.yml:12:12: '𠮷祥' can match nothing: it has a character beyond U+FFFF, which reports are read without"
    ),
    Slip(
      "a measure word in full width", disputes, "[\"%\"]", "[％]",
      "p/indicators/disputes.yml:23:18: no number is counted in '％'; write '%'"),
    Slip(
      "a measure word with a space", disputes, "[件, 起]", "[件 次]",
      "p/indicators/disputes.yml:9:18: no number is counted in '件 次'; write '件次'"),
    Slip(
      "no measure word that is one", disputes, "[件, 起]", "[东西, 纠纷]",
      "p/indicators/disputes.yml:9:17: no number is ever counted in 东西, 纠纷; name a measure word such as 件 or 人次"
    ),
    Slip(
      "no measure words", disputes, "[件, 起]", "[]",
      "p/indicators/disputes.yml:9:17: 'counted_in' is an empty list; name a word, or remove the key"),

    // Rules
    Slip(
      "a rule on an unknown indicator", "rules.yml", "mediation_rate <=", "mediation <=",
      "p/rules.yml:4:16: 'mediation' is not an indicator of this catalogue"),
    Slip(
      "a condition that cannot be read", "rules.yml", "<= 100", "<= ",
      "p/rules.yml:4:16: the condition cannot be read: "),
    Slip(
      "an unknown severity", "rules.yml", "待核实", "严重",
      "p/rules.yml:3:15: '严重' is not known; one of 提示, 待核实, 退回"),
    Slip(
      "a rule of neither kind", "rules.yml", "    condition: mediation_rate <= 100\n", "",
      "p/rules.yml:2:5: the key 'condition' is missing"),
    Slip(
      "an outlier on an unknown indicator", "rules.yml", "condition: mediation_rate <= 100",
      "outlier: {of: mediation}", "p/rules.yml:4:19: 'mediation' is not an indicator of this catalogue"),
    Slip(
      "an outlier among unknown peers", "rules.yml", "condition: mediation_rate <= 100",
      "outlier: {of: mediation_rate, peers: towns}",
      "p/rules.yml:4:42: 'towns' is not known; one of kind, county, all"),
    Slip(
      "a fence that Tukey would not know", "rules.yml", "condition: mediation_rate <= 100",
      "outlier: {of: mediation_rate, fence: 7}", "p/rules.yml:4:42: '7' is not known; one of 1.5, 2, 2.5, 3"),
    Slip(
      "a rule of both kinds", "rules.yml", "message:", "outlier: {of: mediation_rate}\n    message:",
      "p/rules.yml:5:14: a rule has a condition or an outlier, not both"),
    Slip(
      "an example of another figure", "rules.yml", "message:",
      "examples: [{disputes_mediated: 3}]\n    message:",
      "p/rules.yml:5:17: unknown key 'disputes_mediated'; known here: mediation_rate"),
    Slip(
      "an example that is no figure", "rules.yml", "message:",
      "examples: [{mediation_rate: 9-5}]\n    message:",
      "p/rules.yml:5:33: '9-5' must be a figure: 12, 10..11, or 200.. for 200 and more"),

    // Tables: the line, where a cell has no column of its own
    Slip(
      "a roster with a duplicate", "units.csv", "云溪县,云台镇,,,", "青山县,河口镇,,,",
      "p/units.csv:3: '青山县河口镇' stands on the roster twice (first in line 2); remove one, or give it another county"
    ),
    Slip(
      "a roster without a column", "units.csv", "county,unit", "county,name",
      "p/units.csv:1: the header is county,name,code,kind,aliases, it must have county,unit,code,kind,aliases"
    ),
    Slip(
      "a roster with two counties of one name", "units.csv", "青山县,河口镇,990121101000,镇,河口|河口镇政府\n云溪县,云台镇,,,",
      "鼓楼区,湖滨街道,320302001000,,\n鼓楼区,热河街道,320106001000,,",
      "p/units.csv:3: '鼓楼区' means 徐州市鼓楼区（320302） in line 2 and 南京市鼓楼区（320106） here; "
        + "name each county with its prefecture, such as 徐州市鼓楼区"),
    Slip(
      "what nothing can fill", "pipeline.yml", "others: others.yml", "resubmissions: {fill: [unreadable]}",
      "p/pipeline.yml:3:24: 'unreadable' is not known; one of not_stated, partly_placeholder, placeholder"),
    Slip(
      "a share above all", "pipeline.yml", "others: others.yml", "resubmissions: {complete: 101}",
      "p/pipeline.yml:3:27: 'complete' must be a percentage from 0 to 100"),
    Slip(
      "a unit without a name", "units.csv", "云溪县,云台镇", "云溪县,", "p/units.csv:3: 'unit' must be a unit's name"),
    Slip(
      "a unit without a county", "units.csv", "云溪县,云台镇", ",云台镇",
      "p/units.csv:3: 'county' must be a county's name"),
    Slip(
      "a correction of an unknown indicator", "corrections.csv", "disputes_mediated", "disputes",
      "p/corrections.csv:2: 'disputes' is not an indicator of this catalogue"),
    Slip(
      "a correction without a number", "corrections.csv", ",9,", ",九,",
      "p/corrections.csv:2: 'value: 九' must be a number"),
    Slip(
      "a correction without a date", "corrections.csv", "2024-03-12", "3月12日",
      "p/corrections.csv:2: 'date: 3月12日' must be a date like 2024-03-05"),
    Slip(
      "a correction without an author", "corrections.csv", "司法局", "",
      "p/corrections.csv:2: 'author: ' must be who ruled"),
    Slip(
      "a correction without a year", "corrections.csv", "2023", "去年",
      "p/corrections.csv:2: 'period: 去年' must be a year"),
  ]

  @Test(arguments: slips)
  func isToldWithItsPlace(_ slip: Slip) throws {
    var content = slip.new
    if let old = slip.old, let new = slip.new {
      let right = try #require(PipelineFiles.right[slip.file])
      #expect(right.contains(old), "the test replaces what is not there")
      content = right.replacingOccurrences(of: old, with: new, range: right.range(of: old))
    }
    let error = #expect(throws: CatalogueError.self) { try PipelineFiles([slip.file: content]).load() }
    let message = try #require(error).description
    #expect(message.hasPrefix(slip.message), "\(message)")
  }

  @Test func phrasesThatLookOddButCanMatchAreTaken() throws {
    let right = try #require(PipelineFiles.right[Self.disputes])
    let odd = right.replacingOccurrences(of: "[信访]", with: "[受理、调解, （信访）, ＬＥＤ屏, PDF file, “枫桥经验”]")
    #expect(throws: Never.self) { try PipelineFiles([Self.disputes: odd]).load() }
  }
}

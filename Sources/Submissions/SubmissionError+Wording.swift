extension SubmissionError: CustomStringConvertible {
  /// A stable code for `issues.csv`.
  package var code: String {
    switch problem {
    case .empty: "empty"
    case .unreadable(.outsideLink): "outside_link"
    case .unreadable(.outsidePath): "outside_path"
    case .unreadable: "unreadable"
    case .tooLarge: "too_large"
    case .binary: "binary"
    case .unsupportedFormat: "unsupported_format"
    case .encoding: "encoding"
    case .truncated: "truncated"
    case .damaged: "damaged"
    case .helper(.missing, _): "helper_missing"
    case .helper: "helper_limit"
    case .noText: "no_text_layer"
    case .several: "several_reports"
    case .archiveLimit: "archive_limit"
    case .xmlLimit: "xml_limit"
    }
  }

  /// What is wrong, in Chinese, for the person who sent or collects the file.
  package var reason: String {
    switch problem {
    case .empty: "文件是空的，没有任何文字"
    case .unreadable(let fault): fault.reason
    case .tooLarge(let bytes, let limit): "文件过大：\(megabytes(bytes))，上限为\(megabytes(limit))"
    case .binary: "文件不是文字材料，内容无法识别"
    case .unsupportedFormat(let kind): "暂不能读取\(kind.labelZh)"
    case .encoding(let guess?): "文字编码无法确认（疑似 \(guess)），读出来是乱码"
    case .encoding: "文字编码无法确认，读出来是乱码"
    case .truncated(let kind): "\(kind.labelZh)不完整，可能没有传完"
    case .damaged(let kind, _): "\(kind.labelZh)已损坏，打不开"
    case .helper(let fault, let kind): fault.reason(kind)
    case .noText(.scanned(let pages)): "PDF 是扫描件（\(pages)页图片），里面没有文字"
    case .noText(.unmapped): "PDF 里的文字没有编码，取出来是乱码"
    case .several(let count): "文件里有\(count)份材料"
    case .archiveLimit(let limit): limit.reason
    case .xmlLimit(let limit): limit.reason
    }
  }

  /// What to do, in Chinese.
  package var remedy: String {
    switch problem {
    case .empty: "请填报单位核对后重新提交"
    case .unreadable(let fault): fault.remedy
    case .tooLarge: "请删去图片和附件，只提交报告正文"
    case .binary: "请另存为 docx 或 txt 再提交"
    case .unsupportedFormat(let kind): kind.remedy
    case .encoding: "请用记事本打开确认无乱码，另存为 UTF-8 编码的 txt 再提交"
    case .truncated, .damaged: "请用 WPS 或 Word 打开原件，确认完整后另存为 docx 重新提交"
    case .helper(let fault, _): fault.remedy
    case .noText: "请提交文字版：用原来的 Word 或 WPS 文件，不要打印后扫描"
    case .several: "请取出其中一份再看"
    case .archiveLimit(.depth): "请解压后逐个提交 docx 或 txt"
    case .archiveLimit, .xmlLimit: "请把报告正文复制到新建的文档，另存为 docx 或 txt 再提交"
    }
  }

  /// One English line: `青山县/河口镇.docx: the docx is truncated; set aside. Open it in WPS …`
  package var description: String { "\(document): \(problem.english); set aside" }

  private func megabytes(_ bytes: Int) -> String {
    let unit = 1024 * 1024
    return bytes < unit ? "\(bytes) 字节" : "\(bytes / unit) MB"
  }
}

extension SubmissionProblem {
  /// What is wrong, in English, without the file's name.
  package var english: String {
    switch self {
    case .empty: "the file has no text"
    case .unreadable(let fault): fault.english
    case .tooLarge(let bytes, let limit): "\(bytes) bytes is over the limit of \(limit)"
    case .binary: "binary content, not text"
    case .unsupportedFormat(let kind): "\(kind.rawValue) cannot be read yet; save it as docx or txt"
    case .encoding(let guess): "no encoding gives readable Chinese" + (guess.map { " (guessed \($0))" } ?? "")
    case .truncated(let kind): "the \(kind.rawValue) is truncated; send it again"
    case .damaged(let kind, let detail):
      "the \(kind.rawValue) is damaged (\(detail)); open it in WPS and save it again"
    case .helper(let fault, let kind): fault.english(kind)
    case .noText(.scanned(let pages)): "a scanned pdf of \(pages) pages without text; send the Word file"
    case .noText(.unmapped): "the pdf's fonts do not say which characters they are; send the Word file"
    case .several(let count): "the file holds \(count) reports; take out the one to look at"
    case .archiveLimit(.depth(let limit)): "archives are nested more than \(limit) deep"
    case .archiveLimit(.entries(let limit)): "the archive has more than \(limit) entries"
    case .archiveLimit(.expanded(let limit)): "the archive expands to more than \(limit) bytes"
    case .archiveLimit(.ratio(let limit)): "the archive expands more than \(limit) times"
    case .xmlLimit(.depth(let limit)): "elements are nested more than \(limit) deep"
    case .xmlLimit(.documentType): "the document declares a DTD, which a docx never does"
    }
  }
}

extension SubmissionProblem.FileFault {
  var reason: String {
    switch self {
    case .missing: "找不到文件"
    case .forbidden: "没有读取文件的权限"
    case .notAFile: "不是普通文件"
    case .outsideLink: "是指向提交文件夹之外的链接，未读取"
    case .outsidePath: "压缩包内的文件名指向包外，未读取"
    case .other(let message): "文件读取失败（\(message)）"
    }
  }

  var remedy: String {
    switch self {
    case .missing: "请核对路径，或请填报单位重新提交"
    case .forbidden: "请系统管理员放开该文件的读取权限"
    case .outsidePath: "请解压后把报告文件本身放进提交文件夹"
    case .notAFile, .outsideLink: "请把报告文件本身放进提交文件夹"
    case .other: "请系统管理员检查磁盘和网络盘，再运行一次"
    }
  }

  var english: String {
    switch self {
    case .missing: "no such file"
    case .forbidden: "permission denied"
    case .notAFile: "not a regular file"
    case .outsidePath: "a name that leads out of the archive"
    case .outsideLink: "a link to a place outside the submissions folder"
    case .other(let message): "cannot be read: \(message)"
    }
  }
}

extension SubmissionProblem.HelperFault {
  func reason(_ kind: FileKind) -> String {
    switch self {
    case .missing(let package): "本机缺少读取\(kind.labelZh)的程序（\(package)）"
    case .timedOut(let seconds): "\(kind.labelZh)超过\(seconds)秒没有读完，已中止"
    case .overLimit(let bytes): "读取\(kind.labelZh)的程序中途退出，可能超出内存上限（\(bytes / 1024 / 1024) MB）"
    }
  }

  var remedy: String {
    switch self {
    case .missing(let package): "请系统管理员运行 apt-get install \(package)；或另存为 docx 或 txt 再提交"
    case .timedOut, .overLimit: "请用 WPS 或 Word 打开原件，另存为 docx 再提交"
    }
  }

  func english(_ kind: FileKind) -> String {
    switch self {
    case .missing(let package):
      "reading \(kind.rawValue) needs the package \(package); apt-get install \(package)"
    case .timedOut(let seconds): "reading the \(kind.rawValue) took more than \(seconds) s and was stopped"
    case .overLimit(let bytes):
      "the helper for \(kind.rawValue) was ended by the system (limit \(bytes) bytes)"
    }
  }
}

extension SubmissionProblem.ArchiveLimit {
  var reason: String {
    switch self {
    case .entries(let limit): "压缩包内文件过多，超过\(limit)个"
    case .expanded(let limit): "压缩包展开后过大，超过\(limit / 1024 / 1024) MB"
    case .ratio(let limit): "压缩比异常，超过\(limit)倍，疑似恶意文件"
    case .depth(let limit): "压缩包层层嵌套，超过\(limit)层"
    }
  }
}

extension SubmissionProblem.XMLLimit {
  var reason: String {
    switch self {
    case .depth(let limit): "文档结构嵌套过深，超过\(limit)层"
    case .documentType: "文档内含外部定义（DTD），疑似恶意文件"
    }
  }
}

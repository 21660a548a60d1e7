#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One run of a program with bounded time, memory and output. posix_spawn does the work, and stays in this file.
///
/// Reading a submission is not asynchronous, so neither is this; it blocks its thread as reading a file does.
/// The child leads a process group of its own, and the whole group is ended with it: LibreOffice's launcher
/// starts the program proper, which would else outlive it.
struct ChildProcess {
  /// The program's absolute path and its arguments.
  var command: [String]
  /// Where it runs, and the only place that it is told of: its home and its temporary folder.
  var folder: String
  var seconds: Int
  /// Address space of each process.
  var memoryBytes: Int
  /// Each file that it writes, its standard output too.
  var outputBytes: Int

  enum Ending: Hashable {
    case exited(Int32)
    /// The system ended it, most likely at a limit.
    case signalled(Int32)
    /// It hung, and was ended.
    case timedOut
    /// It could not be started; an `errno`.
    case notStarted(Int32)
  }

  /// Runs to the end. Standard output and error are files `stdout` and `stderr` in the folder.
  func run() -> Ending {
    let (child, failure) = start()
    guard failure == 0 else { return .notStarted(failure) }
    defer { kill(-child, SIGKILL) }
    let deadline = Self.now() + Double(seconds)
    var pause: UInt32 = 1_000
    while Self.now() < deadline {
      var status: Int32 = 0
      let reaped = waitpid(child, &status, WNOHANG)
      if reaped == child { return Self.ending(of: status) }
      if reaped < 0, errno != EINTR { return .notStarted(errno) }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
    kill(-child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return .timedOut
  }

  /// The shell sets the limits and becomes the program; nothing of the command is read as shell language.
  private var limitedCommand: [String] {
    let limits =
      "ulimit -v \(memoryBytes / 1024); ulimit -f \(outputBytes / 512); ulimit -t \(seconds); ulimit -c 0"
    return ["/bin/sh", "-c", limits + #"; exec "$@""#, "sh"] + command
  }

  private var environment: [String] {
    ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=\(folder)", "TMPDIR=\(folder)"]
  }

  /// The child, or the `errno` that kept it from starting.
  private func start() -> (child: pid_t, failure: Int32) {
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    // Signals that this thread ignores or blocks, such as that of a full output, must reach the child.
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (descriptor, name) in [(Int32(1), "stdout"), (2, "stderr")] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, "\(folder)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var child: pid_t = 0
    let failure = Self.withStrings(limitedCommand) { arguments in
      Self.withStrings(environment) { posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, $0) }
    }
    return (child, failure)
  }

  private static func withStrings<Value>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = strings.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return body(copies)
  }

  /// WIFEXITED and its kind are macros that Swift cannot see.
  private static func ending(of status: Int32) -> Ending {
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  /// Seconds on a clock that nobody sets.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

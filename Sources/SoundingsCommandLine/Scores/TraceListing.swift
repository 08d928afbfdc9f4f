import Reporting

/// A trace in lines that a person reads.
struct TraceListing {
  let trace: Trace

  /// The lines.
  var lines: [String] {
    [trace.title] + trace.steps.map { "  " + $0 }
      + (trace.sources.isEmpty ? [] : ["  Follow on: \(trace.sources.joined(separator: ", "))"])
  }
}

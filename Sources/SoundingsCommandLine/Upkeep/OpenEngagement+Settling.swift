import EngagementStore

extension OpenEngagement {
  /// Ends a sitting: clears the log of what was erased, and adds a backup.
  ///
  /// The answers are safe without it, so a backup that can't be made is said and stops nothing.
  func settle() {
    do throws(StoreError) {
      try store.settle()
    } catch {
      Surroundings.current.console.say(
        "Everything is saved, but no backup could be made: \(error.description)")
    }
  }
}

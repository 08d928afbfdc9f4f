import EngagementStore
import Testing

struct FilePathTests {
  @Test(
    arguments: [
      ("a", "."), ("ab", "."), ("a/b", "a"), ("/a", "/"), ("/", "/"), ("a/b/", "a"), ("", "."),
      ("./a", "."), ("/a/b//", "/a"),
    ])
  func `the folder of a path is what stands before the last name`(path: String, folder: String) {
    #expect(FilePath.folder(of: path) == folder)
  }
}

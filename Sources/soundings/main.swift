import Foundation
import SoundingsCommandLine

exit(Soundings.run(arguments: Array(CommandLine.arguments.dropFirst())))

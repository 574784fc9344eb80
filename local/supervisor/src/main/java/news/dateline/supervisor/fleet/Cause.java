package news.dateline.supervisor.fleet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds in a log why a process ended, in the words that say it best.
final class Cause {

    private static final String OWN_WORDS = " did not start: ";
    private static final int LONGEST = 200;

    private Cause() {}

    /// Its own sentence, else Spring's analysis, else the innermost exception.
    static Optional<String> in(List<String> log) {
        return last(log.stream().filter(line -> line.contains(OWN_WORDS)).map(Cause::ownWords))
                .or(() -> analysis(log))
                .or(() -> last(log.stream().filter(Cause::isException)))
                .map(String::strip)
                .map(line -> line.substring(0, Math.min(LONGEST, line.length())));
    }

    private static String ownWords(String line) {
        return line.substring(line.indexOf(OWN_WORDS) + OWN_WORDS.length());
    }

    private static Optional<String> analysis(List<String> log) {
        int heading = log.lastIndexOf("Description:");
        return heading < 0
                ? Optional.empty()
                : log.subList(heading + 1, log.size()).stream()
                        .filter(line -> !line.isBlank())
                        .findFirst();
    }

    private static boolean isException(String line) {
        return line.startsWith("Caused by: ") || line.startsWith("Exception in thread ");
    }

    private static Optional<String> last(Stream<String> lines) {
        return lines.reduce((_, later) -> later);
    }
}

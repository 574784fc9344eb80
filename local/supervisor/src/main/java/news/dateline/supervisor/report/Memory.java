package news.dateline.supervisor.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// What a process occupies of the machine's memory.
public final class Memory {

    private Memory() {}

    /// Resident bytes; empty where the system does not tell (only Linux does).
    public static OptionalLong resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                    .findFirst();
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }

    public static String tell(OptionalLong bytes) {
        return bytes.isEmpty() ? "–" : bytes.getAsLong() / 1_000_000 + " MB";
    }
}

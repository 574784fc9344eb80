package news.dateline.supervisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Stands in for the tools: notes what it was asked for in `life.txt`.
public final class FakeTools {

    private FakeTools() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of("life.txt"), (String.join(" ", arguments) + "\n").getBytes(UTF_8), CREATE, APPEND);
        System.exit(Files.exists(Path.of("tools.broken")) ? 4 : 0);
    }
}

package news.dateline.supervisor.home;

import java.io.IOException;
import java.nio.file.Path;

/// Another process that runs from a build until it is killed; says `!` when it has begun.
public final class BuildUser {

    private BuildUser() {}

    public static void main(String[] arguments) throws IOException {
        try (var _ = Build.use(Path.of(arguments[0]))) {
            System.out.print("!");
            System.out.flush();
            System.in.read();
        }
    }
}

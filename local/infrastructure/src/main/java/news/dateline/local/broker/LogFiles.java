package news.dateline.local.broker;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// What a running broker has in its files at one moment. Opened there, they are still at hand when the broker has
/// removed or appended to them.
///
/// Only what cannot be made again: on a copy the broker starts as after a crash, reads every record, and makes its
/// indexes and checkpoints anew.
public final class LogFiles implements AutoCloseable {

    private static final Pattern WANTED = Pattern.compile(
            "meta\\.properties|bootstrap\\.checkpoint|(?!.*-(delete|stray|future)/)[^/]+/"
                    + "(\\d+\\.log(\\.swap)?|\\d+-\\d+\\.checkpoint|leader-epoch-checkpoint|partition\\.metadata|quorum-state)");
    private static final int ATTEMPTS = 20;

    private record Open(Path path, FileChannel channel, long size) {}

    private final Path folder;
    private final List<Open> files = new ArrayList<>();

    /// @param folder the broker's
    public LogFiles(Path folder) {
        this.folder = folder;
    }

    /// Notes where each file ends now: what consumers have committed first, so that no offset points beyond a topic.
    public void open() {
        for (int attempt = 1; true; attempt++) {
            try {
                openAll();
                return;
            } catch (NoSuchFileException renamed) { // by the broker, since it was listed
                close();
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException("the broker's files change all the time", renamed);
                }
            } catch (IOException e) {
                close();
                throw new UncheckedIOException("the broker's files cannot be read", e);
            }
        }
    }

    private void openAll() throws IOException {
        for (var path : wanted()) {
            var channel = FileChannel.open(folder.resolve(path), READ);
            files.add(new Open(path, channel, channel.size()));
        }
    }

    private List<Path> wanted() throws IOException {
        try (var all = Files.walk(folder, 2)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(path ->
                            WANTED.matcher(path.toString().replace('\\', '/')).matches())
                    .sorted(Comparator.comparing(path -> !path.toString().startsWith("__consumer_offsets-")))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Copies them as far as they went when they were opened.
    public void copyTo(Path target) throws IOException {
        for (var file : files) {
            var copy = target.resolve(file.path().toString());
            Files.createDirectories(copy.getParent());
            try (var to = FileChannel.open(copy, CREATE_NEW, WRITE)) {
                append(file, to);
            }
        }
    }

    private static void append(Open file, FileChannel to) throws IOException {
        for (var copied = 0L; copied < file.size(); ) {
            var more = file.channel().transferTo(copied, file.size() - copied, to);
            if (more == 0) {
                throw new IOException(file.path() + " was cut while it was copied");
            }
            copied += more;
        }
    }

    @Override
    public void close() {
        try {
            for (var file : files) {
                file.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the broker's files cannot be closed", e);
        }
        files.clear();
    }
}

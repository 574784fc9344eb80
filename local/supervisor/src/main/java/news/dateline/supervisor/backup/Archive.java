package news.dateline.supervisor.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import news.dateline.supervisor.home.OwnerOnly;
import news.dateline.supervisor.home.Refusal;

/// A zip file that begins with a line telling what it is. It holds secrets, so only its owner may read it.
record Archive(Path file) {

    private static final String LABEL = "dateline-backup";
    private static final String FORMAT = "1";

    /// The file is there once all of it is on disk.
    ///
    /// @param contents the files to take, by the names they get
    void write(Map<String, Path> contents) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var channel = FileChannel.open(part, EnumSet.of(CREATE, WRITE, TRUNCATE_EXISTING), OwnerOnly.file())) {
            var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(LABEL));
            zip.write(FORMAT.getBytes(UTF_8));
            for (var one : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                Files.copy(one.getValue(), zip);
            }
            zip.finish();
            zip.flush();
            channel.force(true);
        }
        Files.move(part, file, ATOMIC_MOVE);
    }

    /// Unpacks everything to an empty folder; returns once all of it is on disk.
    ///
    /// @throws Refusal if the file is not a backup, or not a whole one
    void unpack(Path folder) throws IOException {
        var expected = entries();
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            checkLabel(zip);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(zip, target(folder, entry));
                expected--;
            }
        } catch (ZipException | EOFException damaged) {
            throw refusal(damaged.toString());
        }
        if (expected != 1) {
            throw refusal("it does not hold what its index lists");
        }
    }

    private int entries() throws IOException {
        try (var zip = new ZipFile(file.toFile())) { // whose index is at the end
            return zip.size();
        } catch (ZipException damaged) {
            throw refusal(damaged.toString());
        }
    }

    private void checkLabel(ZipInputStream zip) throws IOException {
        var label = zip.getNextEntry();
        if (label == null || !label.getName().equals(LABEL)) {
            throw refusal("it is something else");
        }
        var format = new String(zip.readAllBytes(), UTF_8);
        if (!format.equals(FORMAT)) {
            throw refusal("its format is " + format + ", and this Dateline knows " + FORMAT);
        }
    }

    private Path target(Path folder, ZipEntry entry) {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw refusal("it would write to " + entry.getName());
        }
        return target;
    }

    private static void unpack(ZipInputStream zip, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (var channel = FileChannel.open(target, EnumSet.of(CREATE, WRITE), OwnerOnly.file())) {
            zip.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private Refusal refusal(String why) {
        return new Refusal("%s is not a backup, or a damaged one: %s.".formatted(file, why));
    }
}

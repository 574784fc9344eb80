package news.dateline.supervisor.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/// A properties file that is either the old one or the new one, never half of it, and that only its owner may read.
public record PropertiesFile(Path path) {

    /// Empty when there is no such file.
    public Map<String, String> read() {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(path, UTF_8)));
            var values = new LinkedHashMap<String, String>();
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
            return Collections.unmodifiableMap(values);
        } catch (NoSuchFileException absent) {
            return Map.of();
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refusal("%s cannot be read: %s".formatted(path, damaged.getMessage()), damaged);
        }
    }

    /// In the map's order. A colon stays a colon (`Properties.store` would escape it), so that a shell can read the
    /// file.
    public void write(Map<String, String> values) {
        var text = new StringBuilder();
        values.forEach((name, value) -> text.append(name)
                .append('=')
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        write(path, text.toString());
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new Refusal("%s cannot be removed: %s".formatted(path, failed.getMessage()), failed);
        }
    }

    static void write(Path path, String text) {
        try {
            var fresh =
                    Files.createTempFile(path.getParent(), path.getFileName().toString(), ".new", OwnerOnly.file());
            Files.writeString(fresh, text, UTF_8);
            Files.move(fresh, path, ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new Refusal("%s cannot be written: %s".formatted(path, failed.getMessage()), failed);
        }
    }
}

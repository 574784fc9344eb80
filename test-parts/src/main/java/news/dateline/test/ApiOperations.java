package news.dateline.test;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/// The operations of a service, such as `GET /api/alerts/{id}`: as its `openapi.yaml` tells of them, and as its
/// controllers have them.
public final class ApiOperations {

    private static final String MAPPINGS = "org.springframework.web.bind.annotation.";

    private ApiOperations() {}

    /// By the file beside the module's own.
    public static SortedSet<String> described() {
        var operations = new TreeSet<String>();
        paths().forEach((path, item) -> item.keySet().stream()
                .filter(key -> !key.equals("parameters"))
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    private static Map<String, Map<String, Object>> paths() {
        try (var file = Files.newBufferedReader(Path.of("openapi.yaml"))) {
            Map<String, Map<String, Map<String, Object>>> document = new Yaml().load(file);
            return Objects.requireNonNull(document.get("paths"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By the mappings on controllers' methods.
    ///
    /// @param service the package of the service, `news.dateline.article`
    public static SortedSet<String> implementedIn(String service) {
        var operations = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages(service).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(ApiOperations::of)
                        .forEach(operations::add);
        return operations;
    }

    private static Stream<String> of(JavaMethod method) {
        return Stream.of("Get", "Post", "Put", "Patch", "Delete")
                .flatMap(verb -> method.tryGetAnnotationOfType(MAPPINGS + verb + "Mapping").stream()
                        .flatMap(mapping ->
                                Stream.of((String[]) mapping.get("value").orElseThrow()))
                        .map(path -> verb.toUpperCase(Locale.ROOT) + " " + path));
    }
}

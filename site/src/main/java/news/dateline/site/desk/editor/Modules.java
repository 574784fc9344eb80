package news.dateline.site.desk.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The editor's scripts and the libraries that they import, as browsers take them: without a bundler, a module may
/// import another one only by its address. They lie beside each other below an address that names the content of all.
@Component
class Modules {

    /// Each with the file of its WebJar that is an ES module.
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("orderedmap", "dist/index.js"),
            Map.entry("prosemirror-commands", "dist/index.js"),
            Map.entry("prosemirror-history", "dist/index.js"),
            Map.entry("prosemirror-keymap", "dist/index.js"),
            Map.entry("prosemirror-model", "dist/index.js"),
            Map.entry("prosemirror-schema-list", "dist/index.js"),
            Map.entry("prosemirror-state", "dist/index.js"),
            Map.entry("prosemirror-transform", "dist/index.js"),
            Map.entry("prosemirror-view", "dist/index.js"),
            Map.entry("rope-sequence", "dist/index.js"),
            Map.entry("w3c-keyname", "index.js"));

    private static final String OURS = "classpath*:/desk/*.js";
    private static final String WEBJAR = "classpath*:/META-INF/resources/webjars/%s/*/%s";
    private static final Pattern BARE_IMPORT = Pattern.compile("(?m)^(import .*? from )'([a-z0-9-]+)';?$");
    private static final int STAMP_BYTES = 15;

    private final Map<String, byte[]> sources;
    private final String stamp;

    Modules() throws IOException {
        var files = new PathMatchingResourcePatternResolver(Modules.class.getClassLoader());
        var all = new TreeMap<String, byte[]>();
        for (var script : files.getResources(OURS)) {
            all.put(String.valueOf(script.getFilename()), linked(script.getContentAsByteArray()));
        }
        for (var library : LIBRARIES.entrySet()) {
            var found = files.getResources(WEBJAR.formatted(library.getKey(), library.getValue()));
            if (found.length != 1) {
                throw new IllegalStateException(
                        "%d WebJars of %s on the class path, and not one".formatted(found.length, library.getKey()));
            }
            all.put(library.getKey() + ".js", linked(found[0].getContentAsByteArray()));
        }
        this.sources = all;
        this.stamp = stamp(all);
    }

    /// Where the editor begins.
    String entry() {
        return "/assets/editor/" + stamp + "/editor.js";
    }

    /// @return empty for a module that is not there, or not any more
    Optional<byte[]> find(String stamp, String name) {
        return this.stamp.equals(stamp) ? Optional.ofNullable(sources.get(name)) : Optional.empty();
    }

    private static byte[] linked(byte[] source) {
        return BARE_IMPORT
                .matcher(new String(source, StandardCharsets.UTF_8))
                .replaceAll("$1'./$2.js';")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String stamp(Map<String, byte[]> sources) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            sources.forEach((name, source) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(source);
            });
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), STAMP_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

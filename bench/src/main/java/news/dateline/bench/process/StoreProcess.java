package news.dateline.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dateline.local.store.EmbeddedStore;

/// The store in a process of its own, with the flags that `local` has.
public record StoreProcess(Process process, String uri) implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "-Xmx768m",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=0.2",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    public static StoreProcess start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java);
        builder.command().addAll(FLAGS);
        builder.command()
                .addAll(List.of(
                        "-cp", System.getProperty("java.class.path"), StoreProcess.class.getName(), folder.toString()));
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).lines();
        var uri = output.filter(line -> line.startsWith("mongodb:")).findFirst();
        return new StoreProcess(process, uri.orElseThrow(() -> new IOException("the store did not start")));
    }

    /// What it occupies of the machine's memory; 0 where the system does not tell.
    public long residentBytes() throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var port = FreePort.find();
        try (var store = EmbeddedStore.start(Path.of(arguments[0]), port)) {
            System.out.println(store.uri());
            Thread.currentThread().join(); // until it is ended
        }
    }
}

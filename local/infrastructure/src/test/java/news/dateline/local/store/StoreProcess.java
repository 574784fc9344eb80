package news.dateline.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A store in a process of its own, to be killed.
record StoreProcess(Process process, int port) implements AutoCloseable {

    static StoreProcess start(Path folder) throws IOException {
        var port = RunningStore.freePort();
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the store's process did not start");
            }
        }
        return new StoreProcess(process, port);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /// SIGKILL.
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        process.waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        EmbeddedStore.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println("ready");
    }
}

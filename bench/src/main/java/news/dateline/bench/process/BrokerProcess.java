package news.dateline.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.dateline.local.broker.EmbeddedBroker;

/// The broker in a process of its own, with the flags that `local` has.
public record BrokerProcess(Process process, String bootstrapServers) implements AutoCloseable {

    private static final int HEAP = 768;
    private static final String LISTENING = "listening on ";

    public static BrokerProcess start(Path folder) throws IOException {
        var process = Java.AS_IN_UP.start(
                HEAP,
                Map.of(),
                Redirect.PIPE,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString()));
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).lines();
        var address = output.filter(line -> line.startsWith(LISTENING)).findFirst();
        return new BrokerProcess(
                process,
                address.orElseThrow(() -> new IOException("the broker did not start"))
                        .substring(LISTENING.length()));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public static void main(String[] arguments) throws Exception {
        try (var broker = EmbeddedBroker.start(Path.of(arguments[0]), FreePort.find(), FreePort.find())) {
            System.out.println(LISTENING + broker.bootstrapServers());
            Thread.currentThread().join(); // until it is ended
        }
    }
}

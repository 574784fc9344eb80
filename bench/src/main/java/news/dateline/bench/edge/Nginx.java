package news.dateline.bench.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.dateline.bench.process.FreePort;
import news.dateline.bench.process.ProgramProcess;
import org.jspecify.annotations.Nullable;

/// nginx with nchan from Debian's packages: files, packed ones where there are any, and one channel of streams.
record Nginx(ProgramProcess running, int port, Path files) implements AutoCloseable {

    static final String STREAM = "/stream";
    static final String PUBLISH = "/publish";

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Path NCHAN = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");
    private static final int INSTALLING_SECONDS = 120;

    /// @return null where it is not installed and cannot be
    static @Nullable Nginx start(Path folder) throws IOException, InterruptedException {
        if (!isInstalled()) {
            install(folder);
        }
        if (!isInstalled()) {
            return null;
        }
        var files = Files.createDirectories(folder.resolve("files"));
        var port = FreePort.find();
        var settings = Files.writeString(folder.resolve("nginx.conf"), settings(folder, files, port));
        var command =
                List.of(PROGRAM.toString(), "-e", folder.resolve("error.log").toString(), "-c", "" + settings);
        return new Nginx(ProgramProcess.start(command, port), port, files);
    }

    private static boolean isInstalled() {
        return Files.isExecutable(PROGRAM) && Files.exists(NCHAN);
    }

    /// Fails without a word where there is no such package manager, no network or no right to.
    private static void install(Path folder) throws IOException, InterruptedException {
        var script = "apt-get update && apt-get install -y --no-install-recommends nginx libnginx-mod-nchan";
        var shell = new ProcessBuilder("sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("apt-get.log").toFile());
        shell.environment().put("DEBIAN_FRONTEND", "noninteractive");
        shell.environment().put("RUNLEVEL", "1"); // Debian would start it, on all addresses
        var installing = shell.start();
        if (!installing.waitFor(INSTALLING_SECONDS, TimeUnit.SECONDS)) {
            installing.destroy();
        }
    }

    /// As Debian has it, with what makes it quick besides: no compression at work, and files that stay open.
    private static String settings(Path folder, Path files, int port) {
        return """
                daemon off;
                user %1$s;
                worker_processes auto;
                worker_rlimit_nofile 20000;
                pid %2$s/nginx.pid;
                load_module %5$s;
                events {
                    worker_connections 10000;
                }
                http {
                    access_log %2$s/access.log;
                    default_type "text/html; charset=utf-8";
                    sendfile on;
                    tcp_nopush on;
                    open_file_cache max=100;
                    keepalive_requests 1000000000;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    server {
                        listen 127.0.0.1:%4$d backlog=4096;
                        root %3$s;
                        gzip_static on;
                        location = /publish {
                            nchan_publisher;
                            nchan_channel_id alerts;
                            nchan_message_buffer_length 1;
                        }
                        location = /stream {
                            nchan_subscriber eventsource;
                            nchan_channel_id alerts;
                            nchan_subscriber_first_message newest;
                        }
                    }
                }
                """.formatted(System.getProperty("user.name"), folder, files, port, NCHAN);
    }

    Process process() {
        return running.process();
    }

    /// Has a file, as it is and packed.
    void put(String path, byte[] plain, byte[] packed) throws IOException {
        var file = files.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.write(file, plain);
        Files.write(Path.of(file + ".gz"), packed);
    }

    @Override
    public void close() throws InterruptedException {
        running.close();
    }
}

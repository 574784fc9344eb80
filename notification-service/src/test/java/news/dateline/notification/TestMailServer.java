package news.dateline.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that does to each address what it is told to: as much of RFC 5321 as a client needs. Thread-safe.
public final class TestMailServer {

    private static final class Running {
        static final TestMailServer SERVER = new TestMailServer();
    }

    /// What becomes of mail for an address.
    public sealed interface Manners {

        /// A reply to `RCPT`, as in `550 5.1.1 who?`.
        record Replies(String line) implements Manners {}

        /// A reply once it has the mail.
        record RepliesToTheMail(String line) implements Manners {}

        /// Ends the connection once it has the mail.
        record CutsOff() implements Manners {}

        /// Says nothing any more.
        record SaysNothing() implements Manners {}
    }

    private final ServerSocket socket;
    private final Map<String, Manners> manners = new ConcurrentHashMap<>();
    private final List<MimeMessage> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    public TestMailServer() {
        try {
            socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("test-mail").start(this::accept);
    }

    /// The one of all tests that share a service.
    public static TestMailServer get() {
        return Running.SERVER;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    public void has(String address, Manners with) {
        manners.put(address, with);
    }

    public void isWellWith(String address) {
        manners.remove(address);
    }

    /// In the order in which they came.
    public List<MimeMessage> mailsTo(String address) {
        return mails.stream().filter(mail -> isTo(mail, address)).toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().name("test-mail-connection").start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // With the tests.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
            var out = connection.getOutputStream();
            reply(out, "220 test");
            var to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    var manner = manners.get(to);
                    if (manner instanceof Manners.SaysNothing) {
                        in.readLine();
                        return;
                    }
                    reply(out, manner instanceof Manners.Replies(var refusal) ? refusal : "250 ok");
                } else if (command.equals("DATA")) {
                    reply(out, "354 go on");
                    var mail = mail(in);
                    switch (manners.get(to)) {
                        case Manners.CutsOff _ -> {
                            return;
                        }
                        case Manners.RepliesToTheMail(var refusal) -> reply(out, refusal);
                        case null, default -> {
                            mails.add(mail);
                            reply(out, "250 taken");
                        }
                    }
                } else {
                    reply(out, command.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException | MessagingException gone) {
            // The client went, or wrote what is no mail.
        }
    }

    private static MimeMessage mail(BufferedReader in) throws IOException, MessagingException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.toString().getBytes(ISO_8859_1)));
    }

    private static void reply(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }
}

package news.dateline.identity;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.local.mail.Mail;
import news.dateline.local.mail.MailCatcher;
import news.dateline.test.Ports;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Where the mail of this service ends in tests.
public final class Mailbox implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Pattern LINK = Pattern.compile("http://dateline\\.test(/identity/\\S+\\?token=\\S+)");

    private static final class Running {
        static final int PORT = Ports.free();
        static final MailCatcher CATCHER = MailCatcher.start(PORT);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var _ = Running.CATCHER;
        TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + Running.PORT)
                .applyTo(context);
    }

    /// All that came to an address, the newest first.
    public static List<Mail> of(String address) {
        return Running.CATCHER.mails().stream()
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    /// The newest of at least so many.
    public static Mail await(String address, int mails) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> of(address).size() >= mails);
        return of(address).getFirst();
    }

    /// The path of the link in a mail.
    public static String link(Mail mail) {
        var link = LINK.matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("no link in " + mail.text());
        }
        return link.group(1);
    }
}

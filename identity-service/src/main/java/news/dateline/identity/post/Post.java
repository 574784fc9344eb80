package news.dateline.identity.post;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.dateline.identity.account.Email;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/// Writes and sends mail behind whoever asked for it, who hears the same, and as soon, whether or not there is
/// anything to send. Once: what is lost with this process or a mail server is asked for again by its reader.
public final class Post implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Post.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 200;

    private final MailSender sender;
    private final String from;
    private final MeterRegistry meters;
    private final ThreadPoolExecutor threads;

    Post(MailSender sender, String from, MeterRegistry meters) {
        this.sender = sender;
        this.from = from;
        this.meters = meters;
        this.threads = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Executors.defaultThreadFactory());
    }

    /// @param text in plain text
    public record Letter(String subject, String text) {}

    /// @param letter written later, or not at all: what it takes time to find out tells nobody anything
    public void send(Email to, Supplier<Optional<Letter>> letter) {
        try {
            threads.execute(() -> write(to, letter));
        } catch (RejectedExecutionException tooMany) {
            counted("dropped");
            log.error("A mail was dropped: {} are waiting", MOST_WAITING);
        }
    }

    private void write(Email to, Supplier<Optional<Letter>> letter) {
        try {
            letter.get().ifPresent(written -> send(to, written));
        } catch (MailException | DataAccessException failed) {
            counted("failed");
            // Not the message: mail servers repeat the address in it.
            log.error(
                    "A mail could not be sent: {}",
                    NestedExceptionUtils.getMostSpecificCause(failed).getClass());
        }
    }

    private void send(Email to, Letter letter) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to.value());
        mail.setSubject(letter.subject());
        mail.setText(letter.text());
        sender.send(mail);
        counted("sent");
    }

    private void counted(String outcome) {
        meters.counter("dateline.mails", "outcome", outcome).increment();
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}

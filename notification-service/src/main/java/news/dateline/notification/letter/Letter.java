package news.dateline.notification.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;

/// A mail in plain text and HTML, whose `Message-ID` is ours to say: who gets it twice can tell.
final class Letter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private Letter(String id) {
        super(Session.getInstance(new Properties()));
        this.id = id;
    }

    /// @param text in plain text
    record Body(String subject, String text, String html) {}

    /// @param headers besides, made of nothing that somebody typed
    static Letter of(
            String id, InternetAddress from, InternetAddress to, Body body, Map<String, String> headers, Instant now) {
        var letter = new Letter(id);
        try {
            letter.setFrom(from);
            letter.setRecipient(RecipientType.TO, to);
            letter.setSubject(oneLine(body.subject()), UTF_8);
            letter.setSentDate(Date.from(now));
            letter.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no machine answers
            for (var header : headers.entrySet()) {
                letter.setHeader(header.getKey(), header.getValue());
            }
            letter.setContent(parts(body));
            letter.saveChanges();
            return letter;
        } catch (MessagingException e) {
            throw new IllegalStateException("mail %s cannot be written".formatted(id), e);
        }
    }

    /// The last one is what a mail program shows if it can (RFC 2046, section 5.1.4).
    private static MimeMultipart parts(Body body) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(body.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(body.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /// A line break would end the header, and begin another one.
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}

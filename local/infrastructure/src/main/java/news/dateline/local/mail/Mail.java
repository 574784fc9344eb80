package news.dateline.local.mail;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A caught mail.
///
/// @param sent as the header says, empty without one
/// @param text its first plain text, decoded
/// @param source the whole message, RFC 5322
/// @param at when it was caught
public record Mail(String from, String to, String subject, String sent, String text, String source, Instant at) {

    private static final int MOST_SHOWN = 100_000;

    static Mail of(MimeMessage message, String recipient, Instant at) {
        try {
            return new Mail(
                    addresses(message.getFrom()),
                    recipient,
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Objects.requireNonNullElse(message.getHeader("Date", null), ""),
                    shortened(plainText(message)),
                    shortened(GreenMailUtil.getWholeMessage(message)),
                    at);
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail for " + recipient + " cannot be read", e);
        }
    }

    private static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Mail::readable).collect(Collectors.joining(", "));
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }

    private static String plainText(Part part) throws MessagingException {
        try {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    var text = plainText(parts.getBodyPart(i));
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
            return part.isMimeType("text/plain") ? part.getContent().toString() : "";
        } catch (IOException e) {
            return ""; // of no known encoding; the source shows it
        }
    }

    private static String shortened(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + " …" : text;
    }
}

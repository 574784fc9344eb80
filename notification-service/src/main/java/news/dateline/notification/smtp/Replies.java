package news.dateline.notification.smtp;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.notification.sending.Answer;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// What it means that a mail server did not take a mail (RFC 5321, section 4.2; RFC 3463).
final class Replies {

    /// `550 5.1.1 …`
    private static final Pattern ENHANCED = Pattern.compile("^[245]\\d\\d[ -]([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private static final int PERMANENT = 500;

    private Replies() {}

    /// @param status that the server answered
    /// @param line of its answer
    /// @param ofRecipient whether it is about whom the mail is for
    record Reply(int status, String line, boolean ofRecipient) {

        Answer meaning() {
            if (status >= PERMANENT) {
                return ofRecipient && saysGone() ? new Answer.Gone() : new Answer.Refused(status);
            }
            return ofRecipient ? new Answer.Deferred() : Answer.Later.SOME_TIME;
        }

        /// There is no such mailbox (5.1.1 and its kind), or it is closed (5.2.1). Where a server says no
        /// more than 550, that is what it is taken to mean. A policy (5.7.1, as in no relaying) says
        /// nothing of the reader.
        private boolean saysGone() {
            var enhanced = ENHANCED.matcher(line);
            if (enhanced.find()) {
                var subject = enhanced.group(2);
                return subject.equals("1")
                        || subject.equals("2") && enhanced.group(3).equals("1");
            }
            return status == 550 || status == 551 || status == 553;
        }
    }

    /// Without a reply nobody knows whether the server has the mail.
    static Answer meaningOf(MessagingException failure) {
        return replyIn(failure).map(Reply::meaning).orElse(Answer.Later.SOME_TIME);
    }

    /// What is said of the recipient goes before what is said of the mail as a whole.
    private static Optional<Reply> replyIn(MessagingException failure) {
        var chain = Stream.<Exception>iterate(
                        failure,
                        one -> one != null,
                        one -> one instanceof MessagingException m ? m.getNextException() : null)
                .limit(10)
                .toList();
        return chain.stream()
                .flatMap(one -> one instanceof SMTPAddressFailedException recipient
                        ? Stream.of(new Reply(recipient.getReturnCode(), String.valueOf(recipient.getMessage()), true))
                        : Stream.empty())
                .findFirst()
                .or(() -> chain.stream().flatMap(Replies::ofTheMail).findFirst());
    }

    private static Stream<Reply> ofTheMail(Exception failure) {
        return switch (failure) {
            case SMTPSendFailedException mail
            when mail.getReturnCode() > 0 ->
                Stream.of(new Reply(mail.getReturnCode(), String.valueOf(mail.getMessage()), false));
            case SMTPSenderFailedException sender
            when sender.getReturnCode() > 0 ->
                Stream.of(new Reply(sender.getReturnCode(), String.valueOf(sender.getMessage()), false));
            default -> Stream.empty();
        };
    }
}

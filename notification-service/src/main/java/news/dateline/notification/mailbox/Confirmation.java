package news.dateline.notification.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.notification.promise.Promise;
import news.dateline.notification.subscription.Wants;
import news.dateline.notification.subscription.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/// That somebody was asked by mail whether they want to be told. Nobody is told anything by it.
///
/// @param id of the subscription that it may become
/// @param email where the question was sent
/// @param tokenHash of the token in the last mail, the only one that is of use
/// @param account of whoever was signed in
/// @param mails that were sent there since the beginning of the hour
/// @param since the beginning of the hour
/// @param expiresAt after which the mail leads nowhere
@TypeAlias("confirmation")
public record Confirmation(
        @Id UUID id,
        String email,
        String tokenHash,
        List<String> words,
        @Nullable Promise promise,
        @Nullable UUID account,
        int mails,
        Instant since,
        Instant expiresAt) {

    Wishes wishes() {
        return new Wishes(Wants.of(words), promise);
    }

    /// Where somebody is reached stays out of logs.
    @Override
    public String toString() {
        return "confirmation of " + id;
    }
}

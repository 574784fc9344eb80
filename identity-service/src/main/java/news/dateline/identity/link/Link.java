package news.dateline.identity.link;

import java.time.Instant;
import java.util.UUID;
import news.dateline.identity.account.Email;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What is kept of a link: enough to recognise it, not enough to follow it.
///
/// @param hash of the token in it
/// @param email where it was sent
/// @param account whose it is, if it is for somebody who has one
@Document("links")
public record Link(
        @Id String hash,
        Purpose purpose,
        String email,
        @Nullable UUID account,
        Instant expiresAt) {

    public Email address() {
        return new Email(email);
    }
}

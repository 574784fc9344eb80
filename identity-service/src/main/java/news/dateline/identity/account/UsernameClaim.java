package news.dateline.identity.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Makes a name to sign in with unique, a user name or an e-mail address: it is an `_id` of its own, written before
/// the account. What a crash left between the two may be taken by the next who wants the name.
///
/// @param at null in those of before this was told
@Document("usernames")
record UsernameClaim(
        @Id String username, UUID account, @Nullable Instant at) {}

package news.dateline.identity.account;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Makes a user name unique: it is an `_id` of its own, written before the account. Left over from a crash between
/// the two, it gives the account its id when that is made at last.
@Document("usernames")
record UsernameClaim(@Id String username, UUID account) {}

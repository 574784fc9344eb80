package news.dateline.identity.grant;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// One sign-in at one client, from the code to the last refresh token.
///
/// @param revision grows with each write: two that start from the same one cannot both succeed
/// @param firstIdToken hash of the ID token that the sign-in yielded: a client may still show it at sign-out when
///     renewals have brought others
/// @param expiresAt after which nothing in it can be used
@Document("grants")
record Grant(
        @Id String id,
        long revision,
        String client,
        SignIn signIn,
        Request request,
        Set<String> scopes,
        Map<TokenKind, Kept> tokens,
        @Nullable String firstIdToken,
        Instant expiresAt) {

    static final String FIRST_ID_TOKEN = "firstIdToken";
    static final String ACCOUNT = "signIn.account";

    record SignIn(UUID account, Instant at) {}

    /// What the client asked with; PKCE's challenge included.
    record Request(
            @Nullable String redirectUri,
            @Nullable String codeChallenge,
            @Nullable String codeChallengeMethod,
            @Nullable String nonce) {}

    /// What is kept of a token.
    record Kept(String hash, Instant issuedAt, Instant expiresAt, boolean invalidated) {}
}

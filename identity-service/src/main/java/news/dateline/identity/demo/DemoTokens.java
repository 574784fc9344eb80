package news.dateline.identity.demo;

import java.time.Duration;
import java.util.Objects;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.openid.Tokens;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/// Bearer tokens for who develops and tests: `POST /actuator/demotokens/{role}`, on the operators' port only.
@WebEndpoint(id = "demotokens")
final class DemoTokens {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final DemoUsers users;
    private final Accounts accounts;
    private final Tokens tokens;

    DemoTokens(DemoUsers users, Accounts accounts, Tokens tokens) {
        this.users = users;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /// @param expiresAt RFC 3339
    record DemoToken(String token, String expiresAt) {}

    @WriteOperation
    WebEndpointResponse<DemoToken> token(@Selector String role) {
        return users.of(role)
                .flatMap(user -> accounts.named(Objects.requireNonNull(user.username())))
                .map(account -> tokens.mint(account, LIFETIME))
                .map(token -> new WebEndpointResponse<DemoToken>(
                        new DemoToken(token.getTokenValue(), String.valueOf(token.getExpiresAt()))))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }
}

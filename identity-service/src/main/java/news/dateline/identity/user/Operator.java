package news.dateline.identity.user;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Kind;
import news.dateline.identity.account.Status;
import news.dateline.identity.openid.Tokens;
import news.dateline.web.Role;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/// Whoever reaches the operators' port is in charge, even where no account is yet: `POST /actuator/operatortoken` says
/// so to the rest of the system, for a minute.
@WebEndpoint(id = "operatortoken")
final class Operator {

    /// In the trail, and as `sub`: no account has it.
    static final UUID ID = new UUID(0, 0);

    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final Account ACCOUNT =
            new Account(ID, null, "Operator at the machine", null, "", Set.of(Role.OPS), Kind.MACHINE, Status.ACTIVE);

    private final Tokens tokens;

    Operator(Tokens tokens) {
        this.tokens = tokens;
    }

    record OperatorToken(String token) {}

    @WriteOperation
    OperatorToken token() {
        return new OperatorToken(tokens.mint(ACCOUNT, LIFETIME).getTokenValue());
    }
}

package news.dateline.identity.openid;

import java.util.Optional;
import java.util.UUID;
import news.dateline.identity.IdentitySettings;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.Kind;
import news.dateline.identity.account.Username;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// The gateway, for people, and each machine's account, for itself. Nobody can register another here.
@Component
class Clients implements RegisteredClientRepository {

    private final RegisteredClient gateway;
    private final Accounts accounts;

    Clients(IdentitySettings settings, Accounts accounts) {
        this.gateway = GatewayClient.registration(settings);
        this.accounts = accounts;
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return id.equals(gateway.getId())
                ? gateway
                : machine(accounts.find(UUID.fromString(id))).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(gateway.getClientId())
                ? gateway
                : machine(accounts.named(Username.typed(clientId))).orElse(null);
    }

    private static Optional<RegisteredClient> machine(Optional<Account> account) {
        return account.filter(known -> known.kind() == Kind.MACHINE && known.isActive())
                .map(Clients::registration);
    }

    private static RegisteredClient registration(Account machine) {
        return RegisteredClient.withId(machine.id().toString())
                .clientId(String.valueOf(machine.username()))
                .clientSecret(machine.password())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(GatewayClient.ACCESS_TOKEN_LIFETIME)
                        .build())
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients come from the configuration and from accounts");
    }
}

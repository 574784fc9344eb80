package news.dateline.identity.grant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.identity.IdentitySettings;
import news.dateline.identity.secret.TokenHash;
import news.dateline.identity.start.Preparing;
import news.dateline.identity.sweep.Perishable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/// Keeps grants in the store, without the tokens themselves. A code and a refresh token are used once at most. Two who
/// show the same one cannot both be its owner, and nobody knows which is: the grant is taken back from both
/// (RFC 9700, section 4.14.2).
@Component
public class Grants implements OAuth2AuthorizationService, Preparing, Perishable {

    private static final Logger log = LoggerFactory.getLogger(Grants.class);

    private final MongoTemplate store;
    private final RegisteredClientRepository clients;
    private final String authorizationUri;

    Grants(MongoTemplate store, RegisteredClientRepository clients, IdentitySettings settings) {
        this.store = store;
        this.clients = clients;
        this.authorizationUri = settings.issuer() + "/oauth2/authorize";
    }

    @Override
    public void prepare() {
        var indexes = store.indexOps(Grant.class);
        Stream.concat(
                        Stream.of("expiresAt", Grant.FIRST_ID_TOKEN, Grant.ACCOUNT),
                        Arrays.stream(TokenKind.values()).map(TokenKind::field))
                .forEach(field -> indexes.createIndex(new Index(field, Direction.ASC)));
    }

    @Override
    public Class<?> document() {
        return Grant.class;
    }

    /// A machine's token is not kept: it stands for itself, is never renewed, and soon over.
    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            return;
        }
        Long read = authorization.getAttribute(Freezing.REVISION);
        if (read == null) {
            store.insert(Freezing.grant(authorization, 1));
            return;
        }
        var asRead =
                Criteria.where("_id").is(authorization.getId()).and("revision").is(read);
        var written = store.replace(new Query(asRead), Freezing.grant(authorization, read + 1));
        if (written.getMatchedCount() == 0) {
            takeBack(authorization.getId());
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        remove(authorization.getId());
    }

    private boolean remove(String id) {
        return store.remove(new Query(Criteria.where("_id").is(id)), Grant.class)
                        .getDeletedCount()
                > 0;
    }

    /// Whatever the account has granted is worth nothing any more.
    public void end(UUID account) {
        store.remove(new Query(Criteria.where(Grant.ACCOUNT).is(account)), Grant.class);
    }

    private void takeBack(String id) {
        if (remove(id)) {
            log.warn("A grant was taken back: what may be used once was shown twice");
        }
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        var grant = store.findById(id, Grant.class);
        return grant == null ? null : thawed(grant, null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var hash = TokenHash.of(token);
        return fields(type)
                .flatMap(field -> holding(field, hash).stream())
                .findFirst()
                .map(grant -> thawed(grant, token))
                .orElseGet(() -> unknown(token, type));
    }

    private @Nullable OAuth2Authorization unknown(String token, @Nullable OAuth2TokenType type) {
        if (type != null && type.equals(OAuth2TokenType.REFRESH_TOKEN)) {
            RefreshTokens.grantOf(token).ifPresent(this::takeBack);
        }
        return null;
    }

    private static Stream<String> fields(@Nullable OAuth2TokenType type) {
        var kinds = type == null
                ? List.of(TokenKind.values())
                : TokenKind.of(type).map(List::of).orElse(List.of());
        return kinds.stream()
                .flatMap(kind ->
                        kind == TokenKind.ID ? Stream.of(kind.field(), Grant.FIRST_ID_TOKEN) : Stream.of(kind.field()));
    }

    private Optional<Grant> holding(String field, String hash) {
        return Optional.ofNullable(store.findOne(new Query(Criteria.where(field).is(hash)), Grant.class));
    }

    private @Nullable OAuth2Authorization thawed(Grant grant, @Nullable String shown) {
        var client = clients.findById(grant.client());
        return client == null ? null : new Thawing(grant, client, authorizationUri, shown).authorization();
    }
}

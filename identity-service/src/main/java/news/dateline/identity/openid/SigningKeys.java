package news.dateline.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import news.dateline.identity.start.Preparing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/// The key that signs every token: made once, kept in the store, the same in all instances. RSA, because every
/// client and resource server expects RS256 unless told otherwise.
@Component
class SigningKeys implements JWKSource<SecurityContext>, Preparing {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final String CURRENT = "current";
    private static final int BITS = 2048;

    private final MongoTemplate store;
    private final Clock clock;
    private volatile @Nullable JWKSet known;

    SigningKeys(MongoTemplate store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        keys();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(keys());
    }

    private JWKSet keys() {
        var keys = known;
        if (keys == null) {
            keys = parsed(stored().orElseGet(this::made));
            known = keys;
        }
        return keys;
    }

    private Optional<SigningKey> stored() {
        return Optional.ofNullable(store.findById(CURRENT, SigningKey.class));
    }

    private SigningKey made() {
        var key = new SigningKey(CURRENT, generated().toJSONString(), clock.instant());
        try {
            store.insert(key);
            log.info("A signing key was made");
            return key;
        } catch (DuplicateKeyException madeMeanwhile) {
            return stored().orElseThrow(() -> madeMeanwhile);
        }
    }

    private static JWK generated() {
        try {
            return new RSAKeyGenerator(BITS)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA key can be made on this machine", e);
        }
    }

    private static JWKSet parsed(SigningKey key) {
        try {
            return new JWKSet(JWK.parse(key.jwk()));
        } catch (ParseException e) {
            throw new IllegalStateException(key + " in the store is no JSON Web Key", e);
        }
    }
}

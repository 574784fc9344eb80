package news.dateline.identity.account;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// All who may sign in. Every read is by `_id`.
@Component
public class Accounts {

    private final MongoTemplate store;
    private final PasswordEncoder passwords;

    Accounts(MongoTemplate store, PasswordEncoder passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(store.findById(id, Account.class));
    }

    public Optional<Account> named(Username username) {
        return Optional.ofNullable(store.findById(username.value(), UsernameClaim.class))
                .flatMap(claim -> find(claim.account()));
    }

    /// Makes the account, or makes the one of that name like it. Safe to repeat, and to do in several instances.
    public void ensure(NewAccount wanted) {
        var id = claim(wanted.username());
        var current = store.findById(id, Account.class);
        if (current == null) {
            insert(accountOf(id, wanted));
        } else if (!isLike(current, wanted)) {
            store.replace(new Query(Criteria.where("_id").is(id)), accountOf(id, wanted));
        }
    }

    private UUID claim(Username username) {
        var claim = new UsernameClaim(username.value(), UuidCreator.getTimeOrderedEpoch());
        try {
            return store.insert(claim).account();
        } catch (DuplicateKeyException taken) {
            return Optional.ofNullable(store.findById(username.value(), UsernameClaim.class))
                    .orElseThrow(() -> taken)
                    .account();
        }
    }

    private void insert(Account account) {
        try {
            store.insert(account);
        } catch (DuplicateKeyException madeMeanwhile) {
            // Another instance starts with the same list.
        }
    }

    private Account accountOf(UUID id, NewAccount wanted) {
        var hash = passwords.encode(wanted.password());
        if (hash == null) {
            throw new IllegalStateException("The password of " + wanted + " cannot be hashed");
        }
        return new Account(id, wanted.username().value(), wanted.name(), hash, wanted.roles());
    }

    private boolean isLike(Account current, NewAccount wanted) {
        var like = new Account(current.id(), current.username(), wanted.name(), current.password(), wanted.roles());
        return like.equals(current) && passwords.matches(wanted.password(), current.password());
    }
}

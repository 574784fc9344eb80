package news.dateline.identity.account;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.dateline.identity.secret.TokenHash;
import news.dateline.identity.start.Preparing;
import news.dateline.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// All who may sign in. Every read of one is by `_id`. Each change is one update of what it changes and no more.
@Component
public class Accounts implements Preparing {

    private final MongoTemplate store;
    private final PasswordEncoder passwords;
    private final UsernameClaims names;

    Accounts(MongoTemplate store, PasswordEncoder passwords, UsernameClaims names) {
        this.store = store;
        this.passwords = passwords;
        this.names = names;
    }

    @Override
    public void prepare() {
        store.indexOps(Account.class).createIndex(new Index("status", Sort.Direction.ASC));
    }

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(store.findById(id, Account.class));
    }

    /// Empty, too, for one that is switched off.
    public Optional<Account> active(UUID id) {
        return find(id).filter(Account::isActive);
    }

    /// By user name or e-mail address.
    public Optional<Account> named(Username username) {
        return names.of(username).map(UsernameClaim::account).flatMap(this::find);
    }

    /// In the order in which they were made.
    ///
    /// @param after null: from the first one on
    public List<Account> after(@Nullable UUID after, int limit) {
        var query = new Query().with(Sort.by("_id")).limit(limit);
        if (after != null) {
            query.addCriteria(Criteria.where("_id").gt(after));
        }
        return store.find(query, Account.class);
    }

    /// Empty if somebody has the user name or the e-mail address.
    public Optional<Account> create(NewAccount wanted) {
        var account = accountOf(UuidCreator.getTimeOrderedEpoch(), wanted);
        var claimed = new ArrayList<Username>();
        for (var name : account.signInNames()) {
            if (!names.claim(name, account.id())) {
                claimed.forEach(mine -> names.release(mine, account.id()));
                return Optional.empty();
            }
            claimed.add(name);
        }
        return Optional.of(store.insert(account));
    }

    /// Makes the account, or makes the one of that name like it. Safe to repeat, and to do in several instances.
    public Account ensure(NewAccount wanted) {
        var username = Objects.requireNonNull(wanted.username());
        var id = names.claimed(username);
        var current = store.findById(id, Account.class);
        if (current != null && isLike(current, wanted)) {
            return current;
        }
        var account = accountOf(id, wanted);
        if (current == null) {
            insert(account);
        } else {
            store.replace(new Query(Criteria.where("_id").is(id)), account);
        }
        return account;
    }

    private void insert(Account account) {
        try {
            store.insert(account);
        } catch (DuplicateKeyException madeMeanwhile) {
            // Another instance starts with the same list.
        }
    }

    private Account accountOf(UUID id, NewAccount wanted) {
        return new Account(
                id,
                wanted.username() == null ? null : wanted.username().value(),
                wanted.name(),
                wanted.email() == null ? null : wanted.email().value(),
                hash(wanted),
                wanted.roles(),
                wanted.kind(),
                Status.ACTIVE);
    }

    /// A machine's secret is too random to be guessed and is shown for every token.
    private String hash(NewAccount wanted) {
        return switch (wanted.kind()) {
            case PERSON -> hash(wanted.password());
            case MACHINE -> TokenHash.of(wanted.password());
        };
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password), "a password that cannot be hashed");
    }

    private boolean isLike(Account current, NewAccount wanted) {
        var like = new Account(
                current.id(),
                current.username(),
                wanted.name(),
                current.email(),
                current.password(),
                wanted.roles(),
                wanted.kind(),
                Status.ACTIVE);
        return like.equals(current) && passwords.matches(wanted.password(), current.password());
    }

    public boolean hasPassword(Account account, String password) {
        return passwords.matches(password, account.password());
    }

    public void changePassword(UUID id, String password) {
        change(id, Update.update("password", hash(password)));
    }

    public void changeRoles(UUID id, Set<Role> roles) {
        change(id, Update.update("roles", roles));
    }

    public void changeStatus(UUID id, Status status) {
        change(id, Update.update("status", status));
    }

    private void change(UUID id, Update update) {
        store.updateFirst(new Query(Criteria.where("_id").is(id)), update, Account.class);
    }

    /// Names first: as long as one is claimed its account is there to be removed again.
    public void remove(Account account) {
        account.signInNames().forEach(name -> names.release(name, account.id()));
        store.remove(new Query(Criteria.where("_id").is(account.id())), Account.class);
    }

    /// Those that a crash kept from leaving.
    public List<Account> leaving() {
        return store.find(new Query(Criteria.where("status").is(Status.LEAVING)), Account.class);
    }
}

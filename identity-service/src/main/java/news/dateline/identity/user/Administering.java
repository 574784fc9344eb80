package news.dateline.identity.user;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.NewAccount;
import news.dateline.identity.account.Roster;
import news.dateline.identity.account.Status;
import news.dateline.identity.leaving.Leaving;
import news.dateline.identity.user.Administered.Done;
import news.dateline.identity.user.Administered.Refused;
import news.dateline.identity.user.Trail.Action;
import news.dateline.web.ProblemException;
import news.dateline.web.Role;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What those in charge do to accounts. A token's word is not enough: its owner must be in charge at this moment, not
/// a quarter of an hour ago.
@Component
class Administering {

    private final Accounts accounts;
    private final Roster roster;
    private final Leaving leaving;
    private final Trail trail;

    Administering(Accounts accounts, Roster roster, Leaving leaving, Trail trail) {
        this.accounts = accounts;
        this.roster = roster;
        this.leaving = leaving;
        this.trail = trail;
    }

    /// @throws ProblemException 403
    void mustBeInCharge(UUID actor) {
        var isInCharge = actor.equals(Operator.ID)
                || accounts.active(actor)
                        .filter(account -> account.is(Role.OPS))
                        .isPresent();
        if (!isInCharge) {
            throw new ProblemException(WebProblem.FORBIDDEN, "You are not in charge of accounts any more.");
        }
    }

    Administered add(UUID actor, NewAccount wanted) {
        return done(
                actor,
                Action.ADD,
                null,
                claims(wanted.roles()),
                () -> accounts.create(wanted)
                        .<Administered>map(account -> {
                            roster.enter(account);
                            return new Done(account, wanted.password());
                        })
                        .orElseGet(() -> new Refused(UserProblem.NAME_TAKEN)));
    }

    Administered roles(UUID actor, UUID id, Set<Role> roles) {
        return change(actor, Action.ROLES, id, claims(roles), account -> {
            if (!roles.contains(Role.OPS) && !roster.leave(account)) {
                return new Refused(UserProblem.LAST_OPS);
            }
            accounts.changeRoles(id, roles);
            return changed(id);
        });
    }

    Administered disable(UUID actor, UUID id) {
        return change(actor, Action.DISABLE, id, List.of(), account -> {
            if (!roster.leave(account)) {
                return new Refused(UserProblem.LAST_OPS);
            }
            accounts.changeStatus(id, Status.DISABLED);
            leaving.signOut(account);
            return changed(id);
        });
    }

    Administered enable(UUID actor, UUID id) {
        return change(actor, Action.ENABLE, id, List.of(), account -> {
            accounts.changeStatus(id, Status.ACTIVE);
            return changed(id);
        });
    }

    Administered remove(UUID actor, UUID id) {
        return change(
                actor,
                Action.REMOVE,
                id,
                List.of(),
                account -> leaving.leave(account) ? new Done(account, null) : new Refused(UserProblem.LAST_OPS));
    }

    private Administered changed(UUID id) {
        var account = accounts.find(id);
        account.ifPresent(roster::enter);
        return account.<Administered>map(now -> new Done(now, null))
                .orElseGet(() -> new Refused(UserProblem.NO_SUCH_USER));
    }

    private Administered change(
            UUID actor, Action action, UUID id, List<String> detail, Function<Account, Administered> change) {
        return done(
                actor,
                action,
                id,
                detail,
                () -> accounts.find(id)
                        .filter(account -> account.status() != Status.LEAVING)
                        .map(change)
                        .orElseGet(() -> new Refused(UserProblem.NO_SUCH_USER)));
    }

    private Administered done(
            UUID actor, Action action, @Nullable UUID account, List<String> detail, Supplier<Administered> deed) {
        mustBeInCharge(actor);
        return trail.of(actor, action, account, detail, deed);
    }

    private static List<String> claims(Set<Role> roles) {
        return roles.stream().sorted().map(Role::claim).toList();
    }
}

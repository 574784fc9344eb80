package news.dateline.identity.user;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.Username;
import news.dateline.identity.user.Administered.Done;
import news.dateline.identity.user.Administered.Refused;
import news.dateline.web.Caller;
import news.dateline.web.Cursor;
import news.dateline.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Accounts, for the desk and for `./dateline user`. All of it takes the role `ops`.
@RestController
class UsersController {

    private static final String USUAL = "50";
    private static final int MOST = 100;

    private final Administering administering;
    private final Accounts accounts;
    private final Trail trail;

    UsersController(Administering administering, Accounts accounts, Trail trail) {
        this.administering = administering;
        this.accounts = accounts;
        this.trail = trail;
    }

    /// @param secret password or client secret, told this once
    record Added(UserView user, String secret) {}

    /// In the order in which accounts were made; with `name`, who signs in with that alone.
    @GetMapping("/api/users")
    Slice<UserView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = Username.MAX_LENGTH) String name,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = USUAL) @Min(1) @Max(MOST) int limit) {
        administering.mustBeInCharge(caller.id());
        if (name != null) {
            var found = accounts.named(Username.typed(name)).stream().toList();
            return new Slice<>(found, null).map(UserView::of);
        }
        var found = accounts.after(idIn(cursor), limit + 1);
        return Slice.of(found, limit, account -> cursor(account.id())).map(UserView::of);
    }

    /// The latest first.
    @GetMapping("/api/users/audit")
    Slice<TrailView> audit(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = USUAL) @Min(1) @Max(MOST) int limit) {
        administering.mustBeInCharge(caller.id());
        var found = trail.before(idIn(cursor), limit + 1);
        return Slice.of(found, limit, entry -> cursor(entry.id())).map(TrailView::of);
    }

    @PostMapping("/api/users")
    ResponseEntity<Added> add(Caller caller, @Valid @RequestBody UserForm form) {
        return switch (administering.add(caller.id(), form.asNewAccount())) {
            case Done(var account, var secret) ->
                ResponseEntity.created(URI.create("/api/users/" + account.id()))
                        .body(new Added(UserView.of(account), String.valueOf(secret)));
            case Refused(var problem) -> throw problem.asException();
        };
    }

    @GetMapping("/api/users/{id}")
    UserView get(Caller caller, @PathVariable UUID id) {
        administering.mustBeInCharge(caller.id());
        return accounts.find(id).map(UserView::of).orElseThrow(UserProblem.NO_SUCH_USER::asException);
    }

    @PutMapping("/api/users/{id}/roles")
    UserView roles(Caller caller, @PathVariable UUID id, @Valid @RequestBody RolesForm form) {
        return UserView.of(done(administering.roles(caller.id(), id, form.asRoles())));
    }

    /// Ends whatever the account has open.
    @PostMapping("/api/users/{id}/disable")
    UserView disable(Caller caller, @PathVariable UUID id) {
        return UserView.of(done(administering.disable(caller.id(), id)));
    }

    @PostMapping("/api/users/{id}/enable")
    UserView enable(Caller caller, @PathVariable UUID id) {
        return UserView.of(done(administering.enable(caller.id(), id)));
    }

    @DeleteMapping("/api/users/{id}")
    ResponseEntity<Void> remove(Caller caller, @PathVariable UUID id) {
        done(administering.remove(caller.id(), id));
        return ResponseEntity.noContent().build();
    }

    private static Account done(Administered outcome) {
        return switch (outcome) {
            case Done(var account, var secret) -> account;
            case Refused(var problem) -> throw problem.asException();
        };
    }

    /// Ids are UUIDv7 and order by themselves; a cursor's time is the id's own.
    private static Cursor cursor(UUID id) {
        return new Cursor(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), id);
    }

    private static @Nullable UUID idIn(@Nullable String cursor) {
        return cursor == null ? null : Cursor.decode(cursor).id();
    }
}

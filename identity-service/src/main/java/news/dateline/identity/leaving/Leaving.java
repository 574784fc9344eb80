package news.dateline.identity.leaving;

import java.util.concurrent.TimeUnit;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.Roster;
import news.dateline.identity.account.Status;
import news.dateline.identity.grant.Grants;
import news.dateline.identity.link.Links;
import news.dateline.identity.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Removes accounts, and whatever they opened. From the first step on an account opens nothing any more; should this
/// process die in between, the rest is done by whichever instance comes by.
@Component
public class Leaving {

    private static final Logger log = LoggerFactory.getLogger(Leaving.class);

    private final Accounts accounts;
    private final Roster roster;
    private final Sessions sessions;
    private final Grants grants;
    private final Links links;

    Leaving(Accounts accounts, Roster roster, Sessions sessions, Grants grants, Links links) {
        this.accounts = accounts;
        this.roster = roster;
        this.sessions = sessions;
        this.grants = grants;
        this.links = links;
    }

    /// @return false: the account is the last one in charge, and stays
    public boolean leave(Account account) {
        if (!roster.leave(account)) {
            return false;
        }
        accounts.changeStatus(account.id(), Status.LEAVING);
        finish(account);
        return true;
    }

    /// Signs the account out everywhere: what it has been granted cannot be renewed.
    public void signOut(Account account) {
        sessions.end(account.id());
        grants.end(account.id());
    }

    private void finish(Account account) {
        signOut(account);
        links.end(account);
        accounts.remove(account);
        log.info("{} has left", account);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void finish() {
        try {
            accounts.leaving().forEach(this::finish);
        } catch (DataAccessException away) {
            log.warn("Accounts that are leaving stay for another minute: {}", away.getMessage());
        }
    }
}

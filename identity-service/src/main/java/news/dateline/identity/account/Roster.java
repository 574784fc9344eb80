package news.dateline.identity.account;

import java.util.List;
import java.util.UUID;
import news.dateline.web.Role;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// The people in charge, as one document, so that two who take each other's role at the same moment cannot both
/// succeed: one is always left. Whoever gets the role enters after the account has it, whoever loses it leaves before:
/// what a crash leaves between the two can only make it stricter.
@Component
public class Roster {

    private static final Query OPS = new Query(Criteria.where("_id").is(Role.OPS.claim()));

    private final MongoTemplate store;

    Roster(MongoTemplate store) {
        this.store = store;
    }

    @Document("rosters")
    record Members(@Id String role, List<String> members) {}

    /// Does nothing for who is not in charge.
    public void enter(Account account) {
        if (isInCharge(account)) {
            store.upsert(OPS, new Update().addToSet("members", account.id().toString()), Members.class);
        }
    }

    /// @return false: nobody else is in charge, so that this one has to stay
    public boolean leave(Account account) {
        if (!isInCharge(account)) {
            return true;
        }
        var id = account.id().toString();
        var withAnother = Query.of(OPS)
                .addCriteria(Criteria.where("members").is(id))
                .addCriteria(Criteria.where("members.1").exists(true));
        var left = store.updateFirst(withAnother, new Update().pull("members", id), Members.class);
        return left.getModifiedCount() > 0 || !isMember(account.id());
    }

    private boolean isMember(UUID account) {
        var roster = store.findOne(OPS, Members.class);
        return roster != null && roster.members().contains(account.toString());
    }

    private static boolean isInCharge(Account account) {
        return account.signsIn() && account.is(Role.OPS);
    }
}

package news.dateline.notification;

import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.local.push.Behaviour;
import news.dateline.local.push.Browser;
import news.dateline.local.push.Letter;
import news.dateline.messaging.Ids;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.alert.Status;
import news.dateline.notification.endpoint.PushEndpoint;
import news.dateline.notification.promise.Promise;
import news.dateline.notification.sealing.ReaderKeys;
import news.dateline.notification.subscription.CapabilityKey;
import news.dateline.notification.subscription.Holder;
import news.dateline.notification.subscription.MailboxKeys;
import news.dateline.notification.subscription.Subscriptions;
import news.dateline.notification.subscription.Subscriptions.Outcome;
import news.dateline.notification.subscription.Wants;
import news.dateline.notification.subscription.Way;
import news.dateline.notification.subscription.Wishes;
import news.dateline.test.TestPushService;
import news.dateline.web.EmailAddress;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Browsers that have subscribed, and alerts on one story that nobody else follows: for each test others.
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public final class Readers {

    private final Alerts alerts;
    private final Subscriptions subscriptions;
    private final MailboxKeys keys;
    private final MongoOperations mongo;
    public final UUID story = Ids.next();
    public final String section = "s" + story.toString().substring(24);
    public final String tag = "t" + story.toString().substring(24);

    Readers(Alerts alerts, Subscriptions subscriptions, MailboxKeys keys, MongoOperations mongo) {
        this.alerts = alerts;
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.mongo = mongo;
    }

    public record Reader(UUID id, Browser browser, CapabilityKey key) {

        public Reader meetWith(Behaviour behaviour) {
            browser.meetWith(behaviour);
            return this;
        }

        public List<Letter> letters() {
            return TestPushService.get().letters().stream()
                    .filter(letter -> letter.browser().equals(browser.id()))
                    .toList();
        }
    }

    /// Somebody who reads their mail.
    public record MailReader(UUID id, String address, CapabilityKey key) {

        public MailReader meetWith(TestMailServer.Manners manners) {
            TestMailServer.get().has(address, manners);
            return this;
        }

        public List<MimeMessage> mails() {
            return TestMailServer.get().mailsTo(address);
        }
    }

    public MailReader byMail() {
        return byMail(null);
    }

    public MailReader byMail(@Nullable Promise promise) {
        var id = Ids.next();
        var address = id + "@readers.example";
        var way = new Way.Mailbox(new EmailAddress(address));
        var key = keys.of(way.id());
        subscriptions.begin(way, new Wishes(theSection(), promise), null, key);
        return new MailReader(way.id(), address, key);
    }

    public boolean isSubscribed(MailReader reader) {
        return subscriptions.find(reader.id(), new Holder.Bearer(reader.key())).isPresent();
    }

    /// As if the quiet hours of somebody were over.
    public void wakeUp(MailReader sleeper) {
        subscriptions.change(sleeper.id(), new Holder.Bearer(sleeper.key()), new Wishes(theSection(), null));
        goOn();
    }

    public Reader ofTheStory() {
        return with(new Wants(false, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(List.of(story))));
    }

    public List<Reader> ofTheStory(int count) {
        return IntStream.range(0, count).mapToObj(_ -> ofTheStory()).toList();
    }

    public Reader ofTheSection() {
        return with(theSection());
    }

    public Reader ofTheTag() {
        return with(new Wants(false, new TreeSet<>(), new TreeSet<>(List.of(tag)), new TreeSet<>()));
    }

    public Reader ofAllBreakingNews() {
        return with(new Wants(true, new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
    }

    public Reader ofSomethingElse() {
        return with(new Wants(
                false,
                new TreeSet<>(List.of("another-section")),
                new TreeSet<>(List.of("another-tag")),
                new TreeSet<>(List.of(UUID.randomUUID()))));
    }

    private Reader with(Wants wants) {
        return with(wants, null);
    }

    public Reader ofTheSection(Promise promise) {
        return with(theSection(), promise);
    }

    private Wants theSection() {
        return new Wants(false, new TreeSet<>(List.of(section)), new TreeSet<>(), new TreeSet<>());
    }

    /// As if the quiet hours of all were over.
    public void wakeUp(List<Reader> sleepers) {
        sleepers.forEach(reader ->
                subscriptions.change(reader.id(), new Holder.Bearer(reader.key()), new Wishes(theSection(), null)));
        goOn();
    }

    private void goOn() {
        mongo.updateMulti(
                Query.query(Criteria.where("due").is(true)),
                new Update().set("notBefore", Date.from(Instant.EPOCH)),
                "slices");
    }

    private Reader with(Wants wants, @Nullable Promise promise) {
        var browser = TestPushService.get().newBrowser();
        var key = CapabilityKey.fresh();
        var begun = subscriptions.begin(
                new Way.Browser(
                        new PushEndpoint(URI.create(browser.endpoint())),
                        new ReaderKeys(browser.p256dh(), browser.auth())),
                new Wishes(wants, promise),
                new Holder.Bearer(key));
        if (begun instanceof Outcome.Begun(var subscription)) {
            return new Reader(subscription.id(), browser, key);
        }
        throw new AssertionError(begun);
    }

    public void leaves(Reader reader) {
        subscriptions.end(reader.id(), new Holder.Bearer(reader.key()));
    }

    public boolean isSubscribed(Reader reader) {
        return subscriptions.find(reader.id(), new Holder.Bearer(reader.key())).isPresent();
    }

    public Alert alert(Audience audience, Instant raisedAt) {
        return alert(story, "Bridge closes tonight", 2, audience, raisedAt);
    }

    /// Which waits until nobody is quiet any more.
    public Alert raiseQuietly(UUID about, String text, Instant now) {
        var alert = alert(about, text, 5, Audience.SECTION, now);
        alerts.add(alert);
        return alert;
    }

    private Alert alert(UUID about, String text, int urgency, Audience audience, Instant raisedAt) {
        return new Alert(
                Ids.next(),
                new Status.Raised(),
                about,
                1,
                "Bridge closes for a week",
                text,
                section,
                List.of(tag),
                urgency,
                audience,
                "/" + section + "/bridge",
                raisedAt);
    }

    public Alert raise(Audience audience, Instant now) {
        var alert = alert(audience, now);
        alerts.add(alert);
        return alert;
    }

    /// As if every shard had been looked through, and nobody found.
    public void arePlanned(Alert alert) {
        mongo.insert(
                IntStream.range(0, 64)
                        .mapToObj(shard -> new Document("_id", alert.id() + "/" + shard)
                                .append("alertId", alert.id())
                                .append("shard", shard)
                                .append("words", List.of())
                                .append("page", 0)
                                .append("due", false)
                                .append("leasedUntil", Date.from(Instant.EPOCH))
                                .append("since", Date.from(alert.raisedAt())))
                        .toList(),
                "plans");
    }

    /// Once everybody is planned and nobody waits.
    public void awaitDelivered(Alert alert) {
        await().atMost(Duration.ofSeconds(20)).until(() -> isDelivered(alert));
    }

    /// Once everybody waits for the end of their quiet hours, and nobody works on it.
    public void awaitHeld(Alert alert) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> outcomes(alert).equals(List.of(news.dateline.notification.delivery.Outcome.HELD.ordinal()))
                        && slices(alert).stream().allMatch(slice -> slice.getInteger("attempts") > 0));
    }

    public boolean isDelivered(Alert alert) {
        var ofIt = Criteria.where("alertId").is(alert.id());
        var plans = mongo.find(Query.query(ofIt), Document.class, "plans");
        return plans.size() == 64
                && plans.stream().noneMatch(plan -> plan.getBoolean("due"))
                && slices(alert).stream().noneMatch(slice -> slice.getBoolean("due"));
    }

    public List<Document> slices(Alert alert) {
        return mongo.find(Query.query(Criteria.where("alertId").is(alert.id())), Document.class, "slices");
    }

    /// Without generations, in no order that means anything.
    public List<Integer> outcomes(Alert alert) {
        var all = new ArrayList<Integer>();
        for (var slice : slices(alert)) {
            for (var outcome : slice.get("outcomes", Binary.class).getData()) {
                all.add(outcome & 0x0F);
            }
        }
        return all;
    }
}

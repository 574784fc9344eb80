package news.dateline.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongPredicate;
import news.dateline.gateway.cache.Fills.Fill;
import news.dateline.gateway.cache.Made.Shared;
import news.dateline.gateway.cache.Made.Single;
import news.dateline.gateway.cache.Made.TooLarge;
import news.dateline.gateway.feed.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;

/// Answers from memory what is the same for everybody and still true, before any filter or route of Spring's; asks for
/// it once where it is not, however many want it.
///
/// A page is true while no event has purged a part of it, contact with Kafka is proven and it is not older than a
/// minute. One that was begun before a purge of one of its parts is given to those who asked before, and not kept; who
/// asked later waits with them, since nobody knows its parts yet, and asks anew.
/// Where a service is in trouble, the last good page is given for it, marked in `Cache-Status` (RFC 9211) and `Age`:
/// stale-if-error (RFC 5861, section 4). What was withdrawn is never given again.
final class PageCache implements HttpHandler {

    private static final Duration PASSED_FOR = Duration.ofSeconds(60);
    private static final int PASSED_MOST = 1_000;

    private final HttpHandler inside;
    private final Shelf shelf;
    private final Purges purges;
    private final Contact contact;
    private final int largest;
    private final Outcomes outcomes;
    private final InstantSource clock;
    private final Fills fills = new Fills();
    private final Cache<String, Boolean> tooLarge = Caffeine.newBuilder()
            .maximumSize(PASSED_MOST)
            .expireAfterWrite(PASSED_FOR)
            .executor(Runnable::run)
            .build();

    PageCache(
            HttpHandler inside,
            Shelf shelf,
            Purges purges,
            Contact contact,
            DataSize largest,
            Outcomes outcomes,
            InstantSource clock) {
        this.inside = inside;
        this.shelf = shelf;
        this.purges = purges;
        this.contact = contact;
        this.largest = Math.toIntExact(largest.toBytes());
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        var target = Target.of(request);
        return target.isPresent()
                ? handle(target.get(), new Reply(request, response, clock))
                : inside.handle(request, response);
    }

    private Mono<Void> handle(String target, Reply reply) {
        var kept = shelf.get(target);
        if (kept != null && isTrue(kept)) {
            outcomes.hit();
            return reply.page(kept, "hit");
        }
        if (reply.request().getMethod().equals(HttpMethod.HEAD) || tooLarge.getIfPresent(target) != null) {
            return pass(reply);
        }
        return Mono.deferContextual(context ->
                ask(target, kept, reply, context, begun -> kept == null || !purges.since(begun, kept.tags())));
    }

    /// @param good whether what was begun under the number of a purge before the last may be good
    private Mono<Void> ask(String target, @Nullable Page before, Reply reply, ContextView context, LongPredicate good) {
        var number = purges.count();
        var fill = fills.of(target, number, good);
        if (fill.mine()) {
            var meanwhile = shelf.get(target); // another fill may have ended since it was looked for
            if (meanwhile != null && isTrue(meanwhile)) {
                end(target, fill, new Shared(meanwhile, true));
            } else {
                make(target, fill, reply.request(), context);
            }
        } else {
            outcomes.waited();
        }
        return Mono.fromFuture(fill.made(), true) // whoever leaves takes it from nobody else
                .flatMap(made -> isTooOld(made, fill, number)
                        ? ask(target, before, reply, context, _ -> false)
                        : reply(made, target, fill, before, reply));
    }

    /// Whether a part of it was purged before somebody joined those who wait for it.
    private boolean isTooOld(Made made, Fill fill, long joined) {
        return fill.number() < joined
                && made instanceof Shared(var page, var _)
                && purges.since(fill.number(), page.tags());
    }

    private boolean isTrue(Page page) {
        return contact.holds() && !page.isOldAt(clock.instant()) && !purges.since(page.number(), page.tags());
    }

    private Mono<Void> pass(Reply reply) {
        outcomes.passed();
        return inside.handle(reply.request(), reply.response());
    }

    /// Independent of the connection that asked first.
    private void make(String target, Fill fill, ServerHttpRequest request, ContextView context) {
        var begun = clock.instant();
        var captured = new CapturedResponse(largest);
        outcomes.asked();
        inside.handle(new NamelessRequest(request), captured)
                .then(Mono.fromSupplier(captured::answer))
                .publishOn(Schedulers.parallel()) // to compress takes milliseconds
                .map(answer -> {
                    var lifetime = answer.lifetime();
                    return lifetime.isPositive()
                            ? keep(target, Page.of(answer, fill.number(), begun, lifetime))
                            : single(target, answer);
                })
                .onErrorResume(PageCache::isTooLarge, _ -> Mono.fromSupplier(() -> passFromNowOn(target)))
                .contextWrite(context)
                .subscribe(made -> end(target, fill, made), failure -> {
                    fills.over(target, fill);
                    fill.made().completeExceptionally(failure);
                });
    }

    private void end(String target, Fill fill, Made made) {
        fills.over(target, fill);
        fill.made().complete(made);
    }

    private Made keep(String target, Page page) {
        if (purges.since(page.number(), page.tags())) {
            return new Shared(page, false);
        }
        shelf.put(target, page);
        if (purges.since(page.number(), page.tags())) { // a withdrawal has looked for pages to remove, and missed this
            shelf.remove(target);
            return new Shared(page, false);
        }
        return new Shared(page, true);
    }

    private Made single(String target, Answer answer) {
        if (!answer.isTrouble()) {
            shelf.remove(target);
        }
        return new Single(answer);
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof DataBufferLimitException;
    }

    private Made passFromNowOn(String target) {
        shelf.remove(target);
        tooLarge.put(target, true);
        return new TooLarge();
    }

    private Mono<Void> reply(Made made, String target, Fill fill, @Nullable Page before, Reply reply) {
        return switch (made) {
            case Shared(var page, var isKept) -> {
                var asked = before == null ? "fwd=uri-miss" : "fwd=stale";
                yield reply.page(page, asked + (isKept ? "; stored" : "") + (fill.mine() ? "" : "; collapsed"));
            }
            case Single(var answer) -> {
                // Without contact it may have been withdrawn, and nobody heard of it.
                var lastGood = answer.isTrouble() && contact.holds() ? shelf.get(target) : null;
                if (lastGood != null) {
                    outcomes.stale();
                    yield reply.page(
                            lastGood, "fwd=stale; fwd-status=" + answer.status().value() + "; detail=last-good");
                }
                yield fill.mine() ? reply.answer(answer) : pass(reply);
            }
            case TooLarge() -> pass(reply);
        };
    }
}

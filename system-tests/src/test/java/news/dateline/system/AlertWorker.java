package news.dateline.system;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// The worker that takes alerts for a page, by the developer tools.
final class AlertWorker {

    /// Only a real click lets a worker move windows. So what it would do to them is written down: `focus` or `open`,
    /// and an
    /// address.
    private static final String CLICK = """
            (async () => {
              const done = [];
              WindowClient.prototype.focus = async function () { done.push(`focus ${this.url}`); };
              clients.openWindow = async (address) => { done.push(`open ${address}`); };
              const [notification] = await registration.getNotifications();
              const click = new NotificationEvent('notificationclick', { notification });
              const waited = [];
              click.waitUntil = (work) => waited.push(work);
              dispatchEvent(click);
              await Promise.all(waited);
              return done.join(', ');
            })()""";

    /// As the browser says that it is reached elsewhere. Of an event that a script made up nobody waits for the end.
    private static final String MOVE = """
            (async () => {
              PushManager.prototype.subscribe = async () => ({ toJSON: () => (%s) });
              const move = new Event('pushsubscriptionchange');
              const waited = new Promise((work) => { move.waitUntil = work; });
              dispatchEvent(move);
              await waited;
              return 'moved';
            })()""";

    private static final int QUESTION = 1;

    private final Page page;
    private final String origin;
    private final CDPSession tools;
    private final AtomicReference<String> registration = new AtomicReference<>("");
    private final AtomicReference<String> session = new AtomicReference<>("");
    private final AtomicReference<String> answer = new AtomicReference<>("");

    AlertWorker(Page page, String origin) {
        this.page = page;
        this.origin = origin;
        tools = page.context().newCDPSession(page);
        tools.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(one -> registration.set(
                                one.getAsJsonObject().get("registrationId").getAsString())));
        tools.on("Target.attachedToTarget", event -> {
            if (event.getAsJsonObject("targetInfo").get("type").getAsString().equals("service_worker")) {
                session.set(event.get("sessionId").getAsString());
            }
        });
        tools.on("Target.receivedMessageFromTarget", event -> {
            var message = new Gson().fromJson(event.get("message").getAsString(), JsonObject.class);
            if (message.has("id") && message.get("id").getAsInt() == QUESTION) {
                answer.set(message.toString());
            }
        });
        tools.send("ServiceWorker.enable");
        page.waitForCondition(() -> !registration.get().isEmpty());
    }

    /// As the browser does with what its push service brings.
    void hand(String message) {
        var push = new JsonObject();
        push.addProperty("origin", origin);
        push.addProperty("registrationId", registration.get());
        push.addProperty("data", message);
        tools.send("ServiceWorker.deliverPushMessage", push);
    }

    /// The one notification there is.
    ///
    /// @return what the worker would do to which window
    String click() {
        return run(CLICK);
    }

    /// Returns once the worker has told whom it tells.
    ///
    /// @param subscription see [RunningDateline#newBrowser]
    void moveTo(Map<String, Object> subscription) {
        run(MOVE.formatted(Client.JSON.writeValueAsString(subscription)));
    }

    private String run(String script) {
        attach();
        var evaluation = new JsonObject();
        evaluation.addProperty("expression", script);
        evaluation.addProperty("awaitPromise", true);
        evaluation.addProperty("returnByValue", true);
        var question = new JsonObject();
        question.addProperty("id", QUESTION);
        question.addProperty("method", "Runtime.evaluate");
        question.add("params", evaluation);
        var sent = new JsonObject();
        sent.addProperty("sessionId", session.get());
        sent.addProperty("message", question.toString());
        answer.set("");
        tools.send("Target.sendMessageToTarget", sent);
        page.waitForCondition(() -> !answer.get().isEmpty());
        var result = new Gson().fromJson(answer.get(), JsonObject.class).getAsJsonObject("result");
        if (result == null || result.has("exceptionDetails")) {
            throw new AssertionError(answer.get());
        }
        return result.getAsJsonObject("result").get("value").getAsString();
    }

    private void attach() {
        if (session.get().isEmpty()) {
            var attaching = new JsonObject();
            attaching.addProperty("autoAttach", true);
            attaching.addProperty("waitForDebuggerOnStart", false);
            attaching.addProperty("flatten", false);
            tools.send("Target.setAutoAttach", attaching);
            page.waitForCondition(() -> !session.get().isEmpty());
        }
    }
}

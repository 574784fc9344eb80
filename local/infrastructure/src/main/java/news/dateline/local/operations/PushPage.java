package news.dateline.local.operations;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import news.dateline.local.push.Browser;
import news.dateline.local.push.Letter;

/// Browsers and what reached them, for programs.
public final class PushPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PushPage() {}

    /// As `PushSubscription.toJSON()` says it: `{endpoint, expirationTime, keys: {p256dh, auth}}`.
    public static String json(Browser browser) {
        var object = JSON.createObjectNode().put("endpoint", browser.endpoint()).putNull("expirationTime");
        object.putObject("keys").put("p256dh", browser.p256dh()).put("auth", browser.auth());
        return object.toString();
    }

    /// `[{browser, text, ttl, urgency, topic?, at}]`, in the order of arrival.
    public static String json(List<Letter> letters) {
        var array = JSON.createArrayNode();
        for (var letter : letters) {
            var object = array.addObject()
                    .put("browser", letter.browser().toString())
                    .put("text", letter.text())
                    .put("ttl", letter.ttl())
                    .put("urgency", letter.urgency());
            if (letter.topic() != null) {
                object.put("topic", letter.topic());
            }
            object.put("at", letter.at().toString());
        }
        return array.toString();
    }
}

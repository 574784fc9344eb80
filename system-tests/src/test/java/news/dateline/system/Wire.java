package news.dateline.system;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a page has fetched, by the developer tools: each answer with its headers, compressed as it came.
final class Wire {

    private record Fetched(String type, String address, long bytes) {}

    private final Map<String, Fetched> asked = new LinkedHashMap<>();
    private final List<Fetched> fetched = new ArrayList<>();

    Wire(Page page) {
        var tools = page.context().newCDPSession(page);
        tools.on("Network.requestWillBeSent", event -> asked.put(id(event), request(event)));
        tools.on("Network.loadingFinished", event -> {
            var request = asked.get(id(event));
            var bytes = event.get("encodedDataLength").getAsLong();
            fetched.add(new Fetched(request.type(), request.address(), bytes));
        });
        tools.send("Network.enable");
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static Fetched request(JsonObject event) {
        var type = event.has("type") ? event.get("type").getAsString() : "";
        return new Fetched(type, event.getAsJsonObject("request").get("url").getAsString(), 0);
    }

    long bytesBesidesFontsAndOnePicture() {
        var pictures =
                fetched.stream().filter(answer -> answer.type().equals("Image")).mapToLong(Fetched::bytes);
        return fetched.stream()
                        .filter(answer -> !answer.type().equals("Font"))
                        .mapToLong(Fetched::bytes)
                        .sum()
                - pictures.max().orElse(0);
    }

    List<String> addresses() {
        return asked.values().stream().map(Fetched::address).toList();
    }

    @Override
    public String toString() {
        return fetched.toString();
    }
}

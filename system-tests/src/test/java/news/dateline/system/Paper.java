package news.dateline.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The pages, as anyone gets them.
record Paper(RunningDateline dateline) {

    /// A page, awaited until it says this.
    Document page(String path, String text) {
        return await("'" + text + "' on " + path)
                .atMost(RunningDateline.PATIENCE)
                .until(() -> page(path), page -> page.text().contains(text));
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(dateline.anyone().get(path).body(), dateline.at("/").toString());
    }
}

package news.dateline.article.searching;

import java.util.Map;
import news.dateline.article.form.Faults;
import news.dateline.article.reading.Asked;
import news.dateline.article.reading.CacheTags;
import news.dateline.article.reading.NewsroomReading;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController {

    /// The edge may keep it as long as the index may lag behind, and drops it at once when a story in it changes.
    private static final String A_MOMENT = "no-cache, s-maxage=5";

    private final Search search;
    private final DeskSearch desk;

    SearchController(Search search, DeskSearch desk) {
        this.search = search;
        this.desk = desk;
    }

    @GetMapping("/api/search")
    ResponseEntity<ResultView> search(@RequestParam Map<String, String> parameters, @Nullable Caller caller) {
        var query = SearchQuery.read(parameters);
        return query.status() == null && !query.mine()
                ? published(query.wanted(), caller)
                : ResponseEntity.ok(desk.among(query, NewsroomReading.atWork(caller)));
    }

    @GetMapping("/api/search/counts")
    CountsView counts(@RequestParam Map<String, String> parameters, Caller caller) {
        var faults = new Faults();
        var mine = Asked.mine(parameters, faults);
        var filter = Asked.filter(parameters, faults);
        faults.refuseIfAny();
        return new CountsView(desk.counts(mine, filter, caller));
    }

    private ResponseEntity<ResultView> published(Wanted wanted, @Nullable Caller caller) {
        var result = search.published(wanted, NewsroomReading.isAtWork(caller));
        var shown = result.items().stream().map(found -> found.story().id()).toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, A_MOMENT)
                .header(CacheTags.HEADER, CacheTags.stories(shown))
                .body(result);
    }
}

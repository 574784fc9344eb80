package news.dateline.site.story;

import java.net.URI;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.service.Articles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class StoryController {

    private final Articles articles;
    private final StoryPages pages;

    StoryController(Articles articles, StoryPages pages) {
        this.articles = articles;
        this.pages = pages;
    }

    /// A slug is one story's for ever: under a former one, as under a wrong section, readers are led to where it is
    /// now.
    @GetMapping("/{section:[a-z0-9-]{1,40}}/{slug:[a-z0-9-]{1,200}}")
    Object story(
            @PathVariable String section,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String reply,
            @RequestParam(required = false) @Nullable String replies) {
        var story = articles.at(slug).orElseThrow(() -> new NotFoundException("story " + slug));
        if (!story.value().url().equals("/" + section + "/" + slug)) {
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .location(URI.create(story.value().url()))
                    .header("Cache-Tag", "article:" + story.value().id())
                    .build();
        }
        return pages.show(story, reply, replies);
    }
}

package news.dateline.site.desk.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.DeskFrame;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.stories.Stories.Listed;
import news.dateline.site.desk.stories.StoriesPage.Line;
import news.dateline.site.desk.stories.StoriesPage.Tab;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.SeeOther;
import news.dateline.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All stories that somebody may work on, by where they stand, or by their words.
@Controller
class StoriesController {

    private final Stories stories;
    private final Desk desk;
    private final Furniture furniture;

    StoriesController(Stories stories, Desk desk, Furniture furniture) {
        this.stories = stories;
        this.desk = desk;
        this.furniture = furniture;
    }

    /// Whoever has no business with stories is led to what they have business with.
    @GetMapping("/desk")
    Object stories(
            Member member,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "1") String page) {
        if (!Place.STORIES.isOpenTo(member)) {
            return SeeOther.page(Place.firstOf(member).path());
        }
        var frame = desk.at(Place.STORIES, member, furniture.say("desk.stories.title"));
        var wanted = Wanted.of(state, section, mine, q, member);
        var listed = wanted.isSearch() ? stories.search(wanted, page, member) : stories.list(wanted, cursor, member);
        return desk.page("stories", page(frame, wanted, listed, stories.counts(wanted, member)));
    }

    private StoriesPage page(DeskFrame frame, Wanted wanted, Listed listed, Map<String, Long> counts) {
        return new StoriesPage(
                frame,
                tabs(wanted, counts),
                wanted.state(),
                wanted.section(),
                furniture.sections(),
                wanted.mine(),
                frame.member().is(Role.EDITOR),
                wanted.words(),
                said(wanted, listed),
                listed.stories().stream().map(this::line).toList(),
                listed.next().isEmpty() ? null : wanted.address(listed.next()));
    }

    private List<Tab> tabs(Wanted wanted, Map<String, Long> counts) {
        var states = new ArrayList<>(Wanted.STATES);
        if (wanted.isSearch()) {
            states.addFirst(Wanted.ANY);
        }
        return states.stream()
                .map(state -> new Tab(
                        furniture.say("desk.state." + state),
                        wanted.at(state).address(Map.of()),
                        state.equals(wanted.state()),
                        wanted.isSearch() ? null : counts.get(state)))
                .toList();
    }

    private @Nullable String said(Wanted wanted, Listed listed) {
        var total = listed.total();
        if (total == null) {
            return null;
        }
        return total.number() == 0
                ? furniture.say("search.nothing", wanted.words())
                : furniture.say(total.atLeast() ? "search.many" : "search.found", total.number());
    }

    private Line line(Copy story) {
        var section = story.section();
        return new Line(
                story,
                "/desk/stories/" + story.id(),
                furniture.say("desk.state." + story.status()),
                standing(story),
                section == null ? null : furniture.section(section).name());
    }

    /// In one line, what somebody who looks at the list has to know besides the state.
    private @Nullable String standing(Copy story) {
        var standing = story.standing();
        if (standing == null) {
            return null;
        }
        if (standing.publishAt() != null) {
            return furniture.say("desk.standing.due", furniture.brief(standing.publishAt()));
        }
        if (standing.hasWorkingCopy()) {
            return furniture.say("desk.standing.working-copy");
        }
        if (standing.by() == null) {
            return null;
        }
        var note = Objects.requireNonNullElse(standing.note(), "");
        return furniture.say("desk.standing." + story.status(), standing.by().name(), note);
    }
}

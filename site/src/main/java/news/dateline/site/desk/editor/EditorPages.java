package news.dateline.site.desk.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.editor.Outcome.Refused;
import news.dateline.site.desk.stories.Copies.Opened;
import news.dateline.site.desk.stories.Text;
import news.dateline.site.page.Frame.SectionLink;
import news.dateline.site.page.Furniture;
import news.dateline.site.service.Answer.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Makes the form that a story is written in.
@Component
class EditorPages {

    private final Desk desk;
    private final Furniture furniture;
    private final Others others;
    private final Modules modules;
    private final Missing missing;

    EditorPages(Desk desk, Furniture furniture, Others others, Modules modules, Missing missing) {
        this.desk = desk;
        this.furniture = furniture;
        this.others = others;
        this.modules = modules;
        this.missing = missing;
    }

    View begin(Typed typed, String key, Member member) {
        return desk.page("editor", begun(typed, key, Faults.NONE, null, member));
    }

    /// With what is wrong with it.
    View beginAgain(Typed typed, String key, Problem problem, Member member) {
        var faults = Faults.of(problem, Step.SAVE);
        return desk.page(
                HttpStatus.valueOf(problem.status()),
                "editor",
                begun(typed, key, faults, said(problem, faults), member));
    }

    /// As it is.
    ///
    /// @param text what the form shall hold
    View show(Opened opened, Typed text, @Nullable String notice, Member member) {
        return desk.page(
                "editor", opened(opened, opened.entityTag(), text, Wish.NONE, Faults.NONE, notice, null, member));
    }

    /// With what was typed, and what is wrong with it.
    View showAgain(Refused refused, Typed typed, Wish wish, Member member) {
        var current = refused.current();
        var faults = Faults.of(refused.problem(), refused.step());
        var page = opened(
                current, refused.entityTag(), typed, wish, faults, null, said(refused.problem(), faults), member);
        return desk.page(HttpStatus.valueOf(refused.problem().status()), "editor", page);
    }

    private EditorPage begun(Typed typed, String key, Faults faults, @Nullable String problem, Member member) {
        var frame = desk.at(Place.STORIES, member, furniture.say("desk.editor.new"));
        var steps = List.of(Step.SAVE);
        var sections = sections(typed.get(Typed.SECTION));
        return new EditorPage(
                frame,
                null,
                key,
                typed,
                Wish.NONE,
                faults,
                steps,
                "",
                sections,
                null,
                problem,
                null,
                List.of(),
                modules.entry());
    }

    private EditorPage opened(
            Opened opened,
            String entityTag,
            Typed typed,
            Wish wish,
            Faults faults,
            @Nullable String notice,
            @Nullable String problem,
            Member member) {
        var copy = opened.copy();
        var headline = opened.text().headline();
        var frame = desk.at(
                Place.STORIES,
                member,
                Objects.requireNonNullElseGet(headline, () -> furniture.say("desk.stories.untitled")));
        return new EditorPage(
                frame,
                copy,
                entityTag,
                typed,
                wish,
                faults,
                Step.openTo(member, copy.status()),
                missing.in(opened.text()),
                sections(typed.get(Typed.SECTION)),
                notice,
                problem,
                picture(opened.text(), typed),
                others.besides(member, copy.id()),
                modules.entry());
    }

    private static @Nullable String picture(Text text, Typed typed) {
        var picture = text.picture();
        return picture == null || !picture.id().equals(typed.get(Typed.PICTURE))
                ? null
                : "/api" + picture.url(); // Readers have none of it yet.
    }

    /// Those of the house, and the one that the story is in.
    private List<SectionLink> sections(String current) {
        var sections = new ArrayList<>(furniture.sections());
        if (!current.isEmpty() && !furniture.isKnownSection(current)) {
            sections.add(furniture.section(current));
            sections.sort(Comparator.comparing(SectionLink::name));
        }
        return sections;
    }

    private String said(Problem problem, Faults faults) {
        return faults.isEmpty() ? problem.detail() : furniture.say("desk.editor.faults", problem.detail());
    }

    static String address(UUID id, String done) {
        return EditorPage.address(id) + "?done=" + done;
    }
}

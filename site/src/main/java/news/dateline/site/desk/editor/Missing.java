package news.dateline.site.desk.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.site.desk.stories.Text;
import news.dateline.site.page.Furniture;
import org.springframework.stereotype.Component;

/// What a text lacks that readers need. The service has the last word.
@Component
final class Missing {

    private final Furniture furniture;

    Missing(Furniture furniture) {
        this.furniture = furniture;
    }

    /// In a sentence; empty where nothing is missing.
    String in(Text text) {
        var named = fields(text).stream()
                .map(field -> furniture.say("desk.missing." + field))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : furniture.say("desk.editor.missing", named);
    }

    private static List<String> fields(Text text) {
        var missing = new ArrayList<String>();
        if (text.headline() == null) {
            missing.add(Typed.HEADLINE);
        }
        if (text.section() == null) {
            missing.add(Typed.SECTION);
        }
        if (text.body() == null) {
            missing.add(Typed.BODY);
        }
        var picture = text.picture();
        if (picture != null && picture.alt() == null) {
            missing.add(Typed.ALT);
        }
        if (picture != null && picture.credit() == null) {
            missing.add(Typed.CREDIT);
        }
        if (text.figures().stream().anyMatch(figure -> figure.alt() == null || figure.credit() == null)) {
            missing.add("figures");
        }
        return missing;
    }
}

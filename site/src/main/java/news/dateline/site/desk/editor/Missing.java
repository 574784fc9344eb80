package news.dateline.site.desk.editor;

import java.util.ArrayList;
import java.util.List;
import news.dateline.site.desk.stories.Text;

/// What a text lacks that readers need. The service has the last word.
final class Missing {

    private Missing() {}

    /// Names of fields.
    static List<String> in(Text text) {
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

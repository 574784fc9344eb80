package news.dateline.site.story;

import java.util.Optional;
import java.util.Set;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.Teaser;
import news.dateline.site.service.RelatedList.Beside;
import news.dateline.site.service.RelatedList.Reason;

/// A story beside another one.
///
/// @param reason why it stands there: `same place: Kosovo`
public record RelatedTeaser(Teaser story, String reason) {

    private static final Set<String> NAMED = Set.of("place", "tag");

    /// Empty for a reason that this version has no words for.
    static Optional<RelatedTeaser> of(Beside beside, Furniture furniture) {
        return reason(beside.reason(), furniture)
                .map(reason -> new RelatedTeaser(Teaser.of(beside.story(), furniture), reason));
    }

    private static Optional<String> reason(Reason reason, Furniture furniture) {
        var kind = reason.kind();
        var name = reason.name();
        if (kind.equals("pinned")) {
            return Optional.of(furniture.say("related.pinned"));
        }
        if (name == null) {
            return Optional.empty();
        }
        if (kind.equals("section")) {
            return Optional.of(
                    furniture.say("related.section", furniture.section(name).name()));
        }
        return NAMED.contains(kind) ? Optional.of(furniture.say("related." + kind, name)) : Optional.empty();
    }
}

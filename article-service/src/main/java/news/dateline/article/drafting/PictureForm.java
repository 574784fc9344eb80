package news.dateline.article.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.dateline.article.form.Faults;
import news.dateline.article.form.Fields;
import news.dateline.article.story.Picture;
import news.dateline.article.text.Figures;
import news.dateline.article.text.Figures.Figure;
import org.jspecify.annotations.Nullable;

/// Which pictures a story shows, and what it says of them.
final class PictureForm {

    private static final int LENGTH_OF_ID = 64;

    /// A client may send back what it was given; these follow from the picture.
    private static final Set<String> READ_ONLY = Set.of("mediaType", "width", "height", "url", "renditions");

    private static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{64})/[0-9]{1,5}\\.(?:jpg|png)");

    private PictureForm() {}

    /// Those that a body shows, which it names by their addresses.
    static List<Picture> figures(String body, Function<String, Optional<Picture>> pictures, Faults faults) {
        var figures = Figures.in(body);
        if (figures.size() > Figures.MOST) {
            faults.add("/body", "must not show more than " + Figures.MOST + " pictures");
            return List.of();
        }
        var found = figures.stream()
                .flatMap(figure -> figure(figure, pictures).stream())
                .toList();
        if (found.size() < figures.size()) {
            faults.add("/body", "must show pictures that were uploaded, at the addresses that they were given");
        }
        return found;
    }

    private static Optional<Picture> figure(Figure figure, Function<String, Optional<Picture>> pictures) {
        var address = ADDRESS.matcher(figure.source());
        return address.matches()
                ? pictures.apply(address.group(1))
                        .filter(picture -> picture.sizes().stream()
                                .anyMatch(size -> picture.path(size).equals(figure.source())))
                        .map(picture -> picture.saying(figure.alt(), figure.caption(), null))
                : Optional.empty();
    }

    static @Nullable Picture read(Fields story, Function<String, Optional<Picture>> pictures) {
        var picture = story.object("picture");
        if (picture == null) {
            return null;
        }
        var uploaded = picture.at("id")
                .required()
                .reading(LENGTH_OF_ID, pictures, "must be the id of a picture that was uploaded");
        var alt = picture.at("alt").line(Picture.LONGEST_ALT);
        var credit = picture.at("credit").line(Picture.LONGEST_CREDIT);
        var caption = picture.at("caption").line(Picture.LONGEST_CAPTION);
        picture.refuseOthersThan(READ_ONLY);
        return uploaded == null ? null : uploaded.saying(alt, credit, caption);
    }
}

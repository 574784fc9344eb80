package news.dateline.site.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import news.dateline.site.page.Frame;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Somebody sent a form after their session had ended: it is kept in the page, to be sent again.
///
/// @param action where it was sent
/// @param files names of its files, which have to be chosen again
public record EndedPage(Frame frame, String action, List<Field> fields, List<String> files) {

    public record Field(String name, String value) {}

    /// Where to come back to, beside the form.
    public String signInUrl() {
        return Frame.signInUrl(SignedInController.PATH);
    }

    static EndedPage of(HttpServletRequest sent, Frame frame) {
        var fields = sent.getParameterMap().entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
        var files = sent instanceof MultipartHttpServletRequest multipart
                ? List.copyOf(multipart.getFileMap().keySet())
                : List.<String>of();
        return new EndedPage(frame, sent.getRequestURI(), fields, files);
    }
}

package news.dateline.article.history;

import java.util.List;
import java.util.regex.Pattern;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;

/// One number, as in `3`, or two of them to be compared, as in `1..3`.
record Range(long from, long to, boolean isPair) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");

    static Range read(String name, String typed) {
        var found = FORM.matcher(typed);
        if (!found.matches()) {
            throw new ProblemException(
                    WebProblem.INVALID_REQUEST,
                    "There is no such number.",
                    List.of(FieldFault.ofParameter(name, "must be a number, or two as in 1..3")));
        }
        var from = Long.parseLong(found.group(1));
        var to = found.group(2);
        return to == null ? new Range(from, from, false) : new Range(from, Long.parseLong(to), true);
    }
}

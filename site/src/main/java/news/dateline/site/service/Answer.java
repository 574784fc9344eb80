package news.dateline.site.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a service answered to somebody at a desk: what was asked for, or why not.
public final class Answer {

    private final int status;
    private final JsonNode body;
    private final @Nullable String entityTag;
    private final JsonMapper json;

    Answer(int status, JsonNode body, @Nullable String entityTag, JsonMapper json) {
        this.status = status;
        this.body = body;
        this.entityTag = entityTag;
        this.json = json;
    }

    /// @param code of RFC 9457's problem here: the last part of its `type`, a URN
    /// @param detail for people
    public record Problem(int status, String code, String detail, List<Submission.Fault> faults) {}

    private record Told(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Submission.Fault> errors) {}

    public int status() {
        return status;
    }

    public boolean isGranted() {
        return status < 300;
    }

    /// With its quotation marks; empty where there is none.
    public String entityTag() {
        return entityTag == null ? "" : entityTag;
    }

    /// What was asked for.
    ///
    /// @throws RefusalException if it was refused
    public <T> T as(Class<T> type) {
        return json.treeToValue(granted().body, type);
    }

    /// For where nothing was asked for but that something be done.
    ///
    /// @throws RefusalException if it was refused
    public Answer granted() {
        if (!isGranted()) {
            throw new RefusalException(problem());
        }
        return this;
    }

    /// Why it was refused.
    public Problem problem() {
        var told = told();
        var detail = told.detail() == null ? told.title() : told.detail();
        return new Problem(
                status,
                told.type() == null ? "" : told.type().substring(told.type().lastIndexOf(':') + 1),
                detail == null ? "" : detail,
                told.errors() == null ? List.of() : told.errors());
    }

    private Told told() {
        return body.isObject() ? json.treeToValue(body, Told.class) : new Told(null, null, null, null);
    }
}

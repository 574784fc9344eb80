package news.dateline.notification.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.notification.stories.Stories;
import news.dateline.notification.stories.StoryCopy;
import news.dateline.web.FieldFault;
import news.dateline.web.IdempotencyHeader;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Every rule about what an editor may ask for; all faults are told at once.
@Component
class ComposerCheck {

    private static final int LONGEST_TEXT = 200;

    private final Stories stories;

    ComposerCheck(Stories stories) {
        this.stories = stories;
    }

    /// A form without a fault.
    record Entry(UUID articleId, StoryCopy.Told story, AlertDirective directive) {}

    /// @param key of the request; null if it has none
    Entry check(ComposerForm form, @Nullable String key) {
        var faults = new ArrayList<FieldFault>();
        var id = id(form.articleId());
        var story = id.flatMap(stories::told);
        if (story.isEmpty()) {
            faults.add(new FieldFault("/articleId", "is no published story"));
        }
        var text = Objects.requireNonNullElse(form.text(), "").strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            faults.add(new FieldFault("/text", "must be a line of 1 to %d characters".formatted(LONGEST_TEXT)));
        }
        var urgency = form.urgency();
        if (urgency != null && (urgency < 1 || urgency > 9)) {
            faults.add(new FieldFault("/urgency", "must be 1 to 9"));
        }
        var audience = audience(Objects.requireNonNullElse(form.audience(), "all"), faults);
        if (key != null) {
            IdempotencyHeader.faultIn(key).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    WebProblem.INVALID_REQUEST, "Put right what is listed and send it again.", faults);
        }
        var told = story.orElseThrow();
        return new Entry(
                id.orElseThrow(), told, new AlertDirective(text, urgency == null ? told.urgency() : urgency, audience));
    }

    private static Optional<UUID> id(@Nullable String typed) {
        try {
            return Optional.of(UUID.fromString(Objects.requireNonNullElse(typed, "")));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Audience audience(String typed, List<FieldFault> faults) {
        return switch (typed) {
            case "all" -> Audience.ALL;
            case "section" -> Audience.SECTION;
            default -> {
                faults.add(new FieldFault("/audience", "must be all or section"));
                yield Audience.ALL;
            }
        };
    }
}

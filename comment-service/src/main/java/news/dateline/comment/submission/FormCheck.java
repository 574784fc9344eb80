package news.dateline.comment.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.dateline.comment.comment.Author;
import news.dateline.comment.comment.Author.Guest;
import news.dateline.comment.comment.Author.Member;
import news.dateline.comment.submission.CommentForm.GuestForm;
import news.dateline.comment.text.PlainText;
import news.dateline.comment.text.Words;
import news.dateline.web.Caller;
import news.dateline.web.EmailAddress;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;

/// Every rule about what may be sent, in one place; all faults of a form are told at once.
final class FormCheck {

    private static final int LONGEST_NAME = 60;

    private final List<FieldFault> faults = new ArrayList<>();

    private FormCheck() {}

    static Entry check(UUID articleId, CommentForm form, @Nullable Caller caller) {
        var check = new FormCheck();
        var body = check.text("/body", Words.ofComment(form.body()));
        var parentId = check.id("/parent", form.parent());
        var author = check.author(form.guest(), caller);
        if (author == null || !check.faults.isEmpty()) {
            throw new ProblemException(
                    WebProblem.INVALID_REQUEST, "Put right what is listed and send it again.", check.faults);
        }
        return new Entry(articleId, parentId, author, body);
    }

    private @Nullable Author author(@Nullable GuestForm guest, @Nullable Caller caller) {
        if (caller != null) {
            if (guest != null) {
                fault("/guest", "must be absent when signed in");
            }
            return new Member(caller.id(), caller.name());
        }
        if (guest == null) {
            fault("/guest", "is needed from whoever is not signed in");
            return null;
        }
        var name = text("/guest/name", Words.of(guest.name(), LONGEST_NAME)).replaceAll("\\s+", " ");
        var email = email(guest.email());
        return email == null ? null : new Guest(name, email);
    }

    private @Nullable EmailAddress email(@Nullable String typed) {
        var email = EmailAddress.of(PlainText.clean(typed == null ? "" : typed));
        if (email.isEmpty()) {
            fault("/guest/email", "must be an e-mail address");
        }
        return email.orElse(null);
    }

    private String text(String pointer, Words words) {
        if (words.fault() != null) {
            fault(pointer, words.fault());
        }
        return words.text();
    }

    private @Nullable UUID id(String pointer, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            fault(pointer, "must be the id of a comment");
            return null;
        }
    }

    private void fault(String pointer, String detail) {
        faults.add(new FieldFault(pointer, detail));
    }
}

package news.dateline.comment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.dateline.comment.comment.Author.Guest;
import news.dateline.comment.comment.Author.Member;
import news.dateline.comment.submission.CommentForm.GuestForm;
import news.dateline.web.Caller;
import news.dateline.web.EmailAddress;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import news.dateline.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AFormTest {

    private static final UUID ARTICLE = UUID.randomUUID();
    private static final Caller ADA = new Caller(UUID.randomUUID(), "Ada", Set.of(Role.READER));

    @Test
    void of_a_signed_in_reader_needs_a_body_and_nothing_else() {
        assertThat(FormCheck.check(ARTICLE, new CommentForm(" Thank you. ", null, null), ADA))
                .isEqualTo(new Entry(ARTICLE, null, new Member(ADA.id(), "Ada"), "Thank you."));
    }

    @Test
    void of_a_guest_gives_a_name_and_an_address() {
        var parent = UUID.randomUUID();
        var form = new CommentForm("Hi", parent.toString(), new GuestForm(" Bo \n Li ", " Bo@example.org "));

        assertThat(FormCheck.check(ARTICLE, form, null))
                .isEqualTo(new Entry(ARTICLE, parent, new Guest("Bo Li", new EmailAddress("Bo@example.org")), "Hi"));
    }

    @Test
    void tells_every_fault_at_once() {
        assertThat(faults(new CommentForm("\u200B ", "7", new GuestForm("\u0007", "nowhere")), null))
                .containsExactly("/body", "/parent", "/guest/name", "/guest/email");
        assertThat(faults(new CommentForm(null, null, new GuestForm(null, null)), null))
                .containsExactly("/body", "/guest/name", "/guest/email");
        assertThat(faults(new CommentForm("Hi", null, null), null)).containsExactly("/guest");
    }

    @Test
    void of_a_signed_in_reader_names_no_guest() {
        assertThat(faults(new CommentForm("Hi", null, new GuestForm("Bo", "bo@example.org")), ADA))
                .containsExactly("/guest");
    }

    @Test
    void takes_5000_characters_whatever_they_are_made_of() {
        var longest = "👍".repeat(5_000);

        assertThat(FormCheck.check(ARTICLE, new CommentForm("\n" + longest + "\n", null, null), ADA)
                        .body())
                .isEqualTo(longest);
        assertThat(faults(new CommentForm(longest + "!", null, null), ADA)).containsExactly("/body");
    }

    @Test
    void takes_a_name_of_60_characters() {
        assertThat(faults(new CommentForm("Hi", null, new GuestForm("é".repeat(61), "bo@example.org")), null))
                .containsExactly("/guest/name");
    }

    @Test
    void is_the_same_again_for_the_same_writer_text_and_place_only() {
        var entry = new Entry(ARTICLE, null, new Guest("Bo", new EmailAddress("bo@example.org")), "Hi");

        assertThat(entry.content())
                .isEqualTo(
                        new Entry(ARTICLE, null, new Guest("B.", new EmailAddress("BO@example.org")), "Hi").content())
                .isNotEqualTo(
                        new Entry(ARTICLE, null, new Guest("Bo", new EmailAddress("bo@example.com")), "Hi").content())
                .isNotEqualTo(new Entry(ARTICLE, ARTICLE, entry.author(), "Hi").content())
                .isNotEqualTo(new Entry(UUID.randomUUID(), null, entry.author(), "Hi").content())
                .isNotEqualTo(new Entry(ARTICLE, null, entry.author(), "hi").content());
    }

    private static List<String> faults(CommentForm form, @Nullable Caller caller) {
        return catchThrowableOfType(ProblemException.class, () -> FormCheck.check(ARTICLE, form, caller))
                .faults()
                .stream()
                .map(FieldFault::pointer)
                .toList();
    }
}

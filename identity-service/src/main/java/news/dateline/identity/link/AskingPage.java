package news.dateline.identity.link;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Consumer;
import news.dateline.identity.IdentitySettings;
import news.dateline.identity.account.Email;
import news.dateline.identity.limit.ClientAddress;
import news.dateline.identity.page.Answers;
import news.dateline.identity.page.Form;
import news.dateline.identity.page.Form.Field;
import news.dateline.identity.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The page on which somebody asks for a link by mail.
///
/// @param path of it, below this service; `/sent` below that tells that mail may be on its way
/// @param intro a paragraph of HTML
public record AskingPage(String path, String title, String intro) {

    public ResponseEntity<String> form(HttpServletRequest request) {
        return Answers.page(HttpStatus.OK, page(request, "", null));
    }

    /// @param typed for an e-mail address
    /// @param ask what is done for one; whoever asked is told the same whatever comes of it
    public ResponseEntity<String> asked(HttpServletRequest request, String typed, Asking asking, Consumer<Email> ask) {
        var wait = asking.begin(ClientAddress.of(request));
        if (wait.isPositive()) {
            return Answers.later(wait);
        }
        var address = Email.typed(typed);
        if (address.isEmpty()) {
            var shown = Form.shown(typed, Email.MAX_LENGTH);
            return Answers.page(HttpStatus.BAD_REQUEST, page(request, shown, "This is no e-mail address."));
        }
        ask.accept(address.get());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(IdentitySettings.PATH + path + "/sent"))
                .build();
    }

    /// For a link that leads nowhere any more.
    public ResponseEntity<String> over() {
        return Answers.page(
                HttpStatus.GONE,
                new Page(
                        "This link is over",
                        "<p>It was used, or is too old.</p>\n<p><a href=\"" + IdentitySettings.PATH + path
                                + "\">Ask for a new one</a></p>"));
    }

    private Page page(HttpServletRequest request, String email, @Nullable String fault) {
        var form = new Form(request, path).with(Field.email(email, fault)).html("Send me a link");
        return new Page(title, intro + "\n" + form);
    }
}

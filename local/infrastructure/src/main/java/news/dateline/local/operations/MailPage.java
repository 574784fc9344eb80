package news.dateline.local.operations;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.local.mail.Mail;

/// The caught mails, for people and for programs.
public final class MailPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MailPage() {}

    /// `[{from, to, subject, sent, text, source, at}]`
    public static String json(List<Mail> mails) {
        var array = JSON.createArrayNode();
        for (var mail : mails) {
            array.addObject()
                    .put("from", mail.from())
                    .put("to", mail.to())
                    .put("subject", mail.subject())
                    .put("sent", mail.sent())
                    .put("text", mail.text())
                    .put("source", mail.source())
                    .put("at", mail.at().toString());
        }
        return array.toString();
    }

    public static String html(List<Mail> mails) {
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Mail caught by Dateline</title>
                <h1>Mail</h1>
                <p>Nothing leaves this machine: every mail the system sends ends here. The newest first.</p>
                %s
                """.formatted(mails.stream().map(MailPage::article).collect(Collectors.joining("\n")));
    }

    private static String article(Mail mail) {
        return """
                <article><h2>%s</h2><p>To %s, from %s, %s</p><pre>%s</pre>
                <details><summary>Source</summary><pre>%s</pre></details></article>""".formatted(
                        escaped(mail.subject()),
                        escaped(mail.to()),
                        escaped(mail.from()),
                        escaped(mail.sent()),
                        escaped(mail.text()),
                        escaped(mail.source()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

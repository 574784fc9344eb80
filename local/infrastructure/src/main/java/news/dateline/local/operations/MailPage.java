package news.dateline.local.operations;

import java.util.stream.Collectors;
import news.dateline.local.mail.MailCatcher;

/// The caught mails as a plain page.
public final class MailPage {

    private MailPage() {}

    public static String of(MailCatcher catcher) {
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Mail caught by Dateline</title>
                <h1>Mail</h1>
                <p>Nothing leaves this machine: every mail the system sends ends here. The newest first.</p>
                %s
                """.formatted(catcher.mails().stream().map(MailPage::article).collect(Collectors.joining("\n")));
    }

    private static String article(MailCatcher.Mail mail) {
        return "<article><h2>%s</h2><p>To %s, from %s, %s</p><pre>%s</pre></article>"
                .formatted(
                        escaped(mail.subject()),
                        escaped(mail.to()),
                        escaped(mail.from()),
                        escaped(mail.sent()),
                        escaped(mail.source()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

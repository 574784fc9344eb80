package news.dateline.comment.comment;

import java.util.UUID;
import news.dateline.web.EmailAddress;
import org.springframework.data.annotation.TypeAlias;

/// Who wrote a comment. Readers see the name and nothing else.
public sealed interface Author {

    String name();

    /// The same for everything one person wrote; never shown.
    String identity();

    /// A name for that identity which gives neither id nor address away; moderators find a writer's comments by it.
    default String writer() {
        return Digest.of("writer", identity());
    }

    /// Of a comment whose writer took it back.
    @TypeAlias("nobody")
    record Nobody() implements Author {

        @Override
        public String name() {
            return "";
        }

        @Override
        public String identity() {
            return "nobody";
        }
    }

    /// Signed in when writing; the name is the one they had then.
    @TypeAlias("member")
    record Member(UUID id, String name) implements Author {

        @Override
        public String identity() {
            return "member:" + id;
        }
    }

    @TypeAlias("guest")
    record Guest(String name, EmailAddress email) implements Author {

        @Override
        public String identity() {
            return "guest:" + email.canonical();
        }
    }
}

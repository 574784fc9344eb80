package news.dateline.site.desk.editor;

import java.util.List;
import java.util.UUID;
import news.dateline.site.desk.Member;
import news.dateline.site.service.Newsroom;
import news.dateline.site.service.Newsroom.Door;
import news.dateline.site.service.Newsroom.Service;
import news.dateline.site.service.ServiceAwayException;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who else has a story open. Asking says that one has it open oneself, for a while; the form's script goes on saying
/// so.
@Component
class Others {

    private final Newsroom newsroom;

    Others(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    private record Present(List<EditorPage.Other> items) {}

    /// Nobody, where it cannot be known: a story is written all the same.
    List<EditorPage.Other> besides(Member member, UUID story) {
        var door = Door.of(Service.ARTICLE, "/api/articles/{id}/presence", story);
        try {
            var answer = newsroom.send(HttpMethod.PUT, door, member.authorization(), null);
            return answer.isGranted() ? besides(member, answer.as(Present.class).items()) : List.of();
        } catch (ServiceAwayException away) {
            return List.of();
        }
    }

    private static List<EditorPage.Other> besides(Member member, List<EditorPage.Other> all) {
        return all.stream()
                .filter(one -> !one.by().id().toString().equals(member.id()))
                .toList();
    }
}

package news.dateline.identity.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/// The authorization server wants to know all sessions in order to name one in each ID token (`sid`), and no client
/// asks for that. The framework's own registry is a memory that no other instance shares and that nobody bounds.
@Component
final class NoRegistry implements SessionRegistry {

    @Override
    public List<Object> getAllPrincipals() {
        return List.of();
    }

    @Override
    public List<SessionInformation> getAllSessions(Object principal, boolean includeExpiredSessions) {
        return List.of();
    }

    @Override
    public @Nullable SessionInformation getSessionInformation(String session) {
        return null;
    }

    @Override
    public void refreshLastRequest(String session) {
        // nothing is kept
    }

    @Override
    public void registerNewSession(String session, Object principal) {
        // nothing is kept
    }

    @Override
    public void removeSessionInformation(String session) {
        // nothing is kept
    }
}

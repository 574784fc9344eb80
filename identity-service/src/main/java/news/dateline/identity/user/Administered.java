package news.dateline.identity.user;

import news.dateline.identity.account.Account;
import org.jspecify.annotations.Nullable;

/// What came of something that one in charge wanted.
sealed interface Administered {

    /// @param secret of a new account, told this once
    record Done(Account account, @Nullable String secret) implements Administered {

        @Override
        public String toString() {
            return "Done[" + account + "]";
        }
    }

    record Refused(UserProblem problem) implements Administered {}
}

package news.dateline.supervisor.fleet;

import java.util.Set;

/// One kind of process. Its jar lies in the build folder under its name.
///
/// @param heap the greatest heap in MB
public record Program(String name, String mainClass, Stage stage, int heap, Set<Need> needs) {

    /// All of one stage start together, after the stage before is ready; they stop in the opposite order.
    public enum Stage {
        PARTS,
        SERVICES,
        EDGE
    }

    public enum Need {
        /// A database of its own in the store.
        STORE,
        /// Room for the index of each instance.
        INDEX,
        MAIL,
        /// Leave to send to the push service of this machine.
        PUSH,
        /// The secret that gateway and identity service share.
        SECRET,
        DEMO_USERS
    }

    boolean needs(Need need) {
        return needs.contains(need);
    }

    /// `article` of `article-service`: the name of its database and of its address variable.
    String shortName() {
        return name.replace("-service", "");
    }
}

package news.dateline.tools.verify;

import java.util.List;

/// @param lost what should be there and is not
/// @param duplicated what happened twice
record Verdict(List<String> lost, List<String> duplicated) {

    boolean isGood() {
        return lost.isEmpty() && duplicated.isEmpty();
    }
}

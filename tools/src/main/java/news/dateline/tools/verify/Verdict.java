package news.dateline.tools.verify;

import java.util.List;
import news.dateline.tools.verify.Finding.Effect;

/// What one reading of the system, or several of them, found.
record Verdict(List<Finding> findings) {

    boolean isGood() {
        return findings.isEmpty();
    }

    long count(Effect effect) {
        return findings.stream().filter(finding -> finding.effect() == effect).count();
    }

    /// What a later reading found as well: the rest was only under way.
    Verdict confirmedBy(Verdict later) {
        return new Verdict(findings.stream().filter(later.findings::contains).toList());
    }
}

package news.dateline.tools.verify;

import java.time.Instant;
import java.util.stream.Stream;

/// One thing that has to hold of a whole system. Pure.
interface Check {

    Stream<Finding> findings(Facts facts, Instant now);
}

package news.dateline.tools.demo;

/// The way of a story, in its order.
enum Hop {
    ACCEPTED(Leg.STORY, "publication accepted"),
    IN_KAFKA(Leg.STORY, "article-published in Kafka"),
    ON_STREAM(Leg.STORY, "alert on an open stream"),
    PUSHED(Leg.STORY, "alert by Web Push, decrypted"),
    MAILED(Leg.STORY, "alert by mail"),
    ON_PAGE(Leg.STORY, "page shows it"),
    COMMENT_ACCEPTED(Leg.COMMENT, "comment accepted"),
    COMMENT_JUDGED(Leg.COMMENT, "comment judged"),
    COMMENT_VISIBLE(Leg.COMMENT, "comment visible"),
    CORRECTION_ON_STREAM(Leg.CORRECTION, "correction on the same stream"),
    CORRECTION_PUSHED(Leg.CORRECTION, "correction by Web Push"),
    CORRECTION_MAILED(Leg.CORRECTION, "correction by mail");

    /// What the times of some hops count from.
    enum Leg {
        STORY("ms since the editor published"),
        COMMENT("ms since a reader replied"),
        CORRECTION("ms since the editor corrected it");

        private final String label;

        Leg(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final Leg leg;
    private final String label;

    Hop(Leg leg, String label) {
        this.leg = leg;
        this.label = label;
    }

    Leg leg() {
        return leg;
    }

    String label() {
        return label;
    }
}

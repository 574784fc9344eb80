package news.dateline.events;

final class Invariants {

    private Invariants() {}

    static void version(long version) {
        if (version < 1) {
            throw new IllegalArgumentException("a version counts from 1, not " + version);
        }
    }

    static void generation(int generation) {
        if (generation < 1) {
            throw new IllegalArgumentException("a generation counts from 1, not " + generation);
        }
    }

    static void urgency(int urgency) {
        if (urgency < 1 || urgency > 9) {
            throw new IllegalArgumentException("urgency goes from 1 to 9, not " + urgency);
        }
    }
}

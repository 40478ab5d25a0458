package dev.lodestar.checkin;

import dev.lodestar.checkin.Subject.Kind;
import dev.lodestar.kernel.Key;
import java.util.Locale;

/** Subjects as one text, so that many of them are found by one index: {@code measure:bookings}, {@code goal:car-2026/g1}. */
final class SubjectText {

    private SubjectText() {}

    static String of(Subject subject) {
        String kind = subject.kind().name().toLowerCase(Locale.ROOT) + ":";
        return subject.plan() == null ? kind + subject.key() : kind + subject.plan() + "/" + subject.key();
    }

    /** How the texts of all subjects of a kind in a plan begin. */
    static String prefix(Kind kind, String plan) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + plan + "/";
    }

    static Subject read(String text) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        Kind kind = Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT));
        return slash < 0
                ? new Subject(kind, null, text.substring(colon + 1))
                : new Subject(kind, text.substring(colon + 1, slash), text.substring(slash + 1));
    }

    /** Whether there could be such a subject at all. */
    static boolean isPossible(Subject subject) {
        boolean inPlan = switch (subject.kind()) {
            case GOAL, STRATEGY, ACTION -> true;
            case MEASURE, TASK -> false;
        };
        String plan = subject.plan();
        return Key.isValid(subject.key()) && (plan == null ? !inPlan : inPlan && Key.isValid(plan));
    }
}

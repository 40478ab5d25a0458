package dev.lodestar.news;

import java.util.List;

/**
 * All that is to go to one person together.
 *
 * @param person the key of the reader
 * @param notices the oldest first; what they read meanwhile is left out
 * @param byMail whether the reader wants mail
 */
public record Parcel(String person, List<Notice> notices, boolean byMail) {

    /** Keeps its own copy. */
    public Parcel {
        notices = List.copyOf(notices);
    }

    /** Tells this parcel from any other of the person. */
    public String key() {
        return person + ":" + notices.getFirst().id() + "-" + notices.getLast().id();
    }
}

package dev.lodestar.news;

import java.util.Collection;
import java.util.Set;

/** A way beside mail in which news is carried to people; the inbox has it in any case. */
public interface FurtherChannel {

    /** Which of these people of the tenant in scope can be reached by it now, in a fixed number of statements. */
    Set<String> reached(Collection<String> people);
}

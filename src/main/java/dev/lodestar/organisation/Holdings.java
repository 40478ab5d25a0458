package dev.lodestar.organisation;

import java.util.Collection;
import java.util.List;

/**
 * Whoever keeps things that name people, units or measures tells which, and hands them over. Both are called inside the
 * transaction of whoever reorganises, in a tenant, after it was checked who may.
 */
public interface Holdings {

    /**
     * What names these people, units or measures now, in a fixed number of statements however many there are; the past
     * (older versions, what was recorded) is no use.
     */
    List<Use> usesOf(Holder.Kind kind, Collection<String> keys);

    /**
     * Points everything that {@link #usesOf} tells at another of the same kind, and writes it to the database before it
     * returns.
     *
     * @param reason goes on record wherever a change has one
     * @throws dev.lodestar.kernel.InvalidInputException when something cannot be re-pointed; the caller's transaction then ends
     */
    void handOver(Holder from, Holder to, String reason);
}

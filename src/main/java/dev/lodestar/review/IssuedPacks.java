package dev.lodestar.review;

import dev.lodestar.review.pack.Pack;
import java.util.Optional;

/** Finds what was handed out, to compare what comes back with it. */
interface IssuedPacks {

    /** The pack of the tenant in scope with that id. */
    Optional<Pack> find(String packId);
}

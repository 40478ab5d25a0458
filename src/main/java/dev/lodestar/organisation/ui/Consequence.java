package dev.lodestar.organisation.ui;

import dev.lodestar.organisation.Use;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act would do, said before it is done.
 *
 * @param sentence the whole of it
 * @param notes what follows from it besides
 * @param uses what it re-points
 * @param button names the consequence; null while the act is not possible yet
 */
record Consequence(
        String sentence,
        List<String> notes,
        List<Use> uses,
        @Nullable String button) {}

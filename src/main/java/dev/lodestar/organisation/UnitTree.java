package dev.lodestar.organisation;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All units of a tenant at once, which is how their places can be compared. */
final class UnitTree {

    private static final int LONGEST_PATH = 700;

    private final List<OrganisationUnit> all;

    UnitTree(List<OrganisationUnit> all) {
        this.all = List.copyOf(all);
    }

    /** All of them in their order, but each after the unit above it, which a move may have put behind it. */
    List<OrganisationUnit> topDown() {
        Map<String, OrganisationUnit> byPath = new HashMap<>();
        all.forEach(unit -> byPath.put(unit.path(), unit));
        Set<OrganisationUnit> ordered = new LinkedHashSet<>();
        for (OrganisationUnit unit : all) {
            String path = unit.path();
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                OrganisationUnit above = byPath.get(path.substring(0, slash + 1));
                if (above != null) {
                    ordered.add(above);
                }
            }
        }
        return List.copyOf(ordered);
    }

    /** The open unit; throws {@link NotFoundException} without one. */
    OrganisationUnit unit(String key) {
        return all.stream()
                .filter(unit -> unit.key().equals(key) && unit.isOpen())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit", key));
    }

    /** The open unit that a field names; null for none. */
    @Nullable
    OrganisationUnit named(String pointer, @Nullable String key) {
        if (key == null) {
            return null;
        }
        try {
            return unit(key);
        } catch (NotFoundException e) {
            throw (InvalidInputException)
                    new InvalidInputException(pointer, "UNKNOWN_UNIT", "There is no unit " + key).initCause(e);
        }
    }

    /** The unit itself and everything below it, closed units too. */
    List<OrganisationUnit> subtree(OrganisationUnit top) {
        return all.stream().filter(unit -> unit.path().startsWith(top.path())).toList();
    }

    /** The open units directly below. */
    List<OrganisationUnit> children(OrganisationUnit top) {
        return all.stream()
                .filter(OrganisationUnit::isOpen)
                .filter(unit -> unit.path().equals(top.path() + unit.key() + "/"))
                .toList();
    }

    /** The keys of the units above. */
    static List<String> above(String path) {
        List<String> keys = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        return keys.subList(0, Math.max(0, keys.size() - 2));
    }

    /** Where a unit would be below another, or at the top. */
    static String pathBelow(@Nullable OrganisationUnit parent, OrganisationUnit unit) {
        return (parent == null ? "" : parent.path()) + unit.key() + "/";
    }

    /** Refuses a place that the unit cannot have, naming the field. */
    void check(OrganisationUnit unit, @Nullable OrganisationUnit parent, String pointer) {
        if (parent == null) {
            return;
        }
        if (parent.path().startsWith(unit.path())) {
            throw new InvalidInputException(
                    pointer,
                    "BELOW_ITSELF",
                    "'" + parent.key() + "' is '" + unit.key() + "' or below it; name another");
        }
        // A partner reaches everything below its unit.
        if (parent.isPartner() && !unit.isPartner()) {
            throw new InvalidInputException(
                    pointer, "BELOW_PARTNER", "A unit of your own cannot go below a partner; name one of your own");
        }
        int longer = pathBelow(parent, unit).length() - unit.path().length();
        if (subtree(unit).stream().anyMatch(moved -> moved.path().length() + longer > LONGEST_PATH)) {
            throw new InvalidInputException(pointer, "TOO_DEEP", "The units would be nested too deep there");
        }
    }

    /** Moves a unit with everything below it; the place has been checked. */
    void move(OrganisationUnit unit, @Nullable OrganisationUnit parent) {
        String from = unit.path();
        String to = pathBelow(parent, unit);
        subtree(unit).forEach(moved -> moved.moveAlong(from, to));
    }
}

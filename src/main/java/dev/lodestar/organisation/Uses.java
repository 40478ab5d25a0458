package dev.lodestar.organisation;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.tenancy.CalledBySystem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on people, units and measures, whichever module keeps it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Uses {

    private static final int MOST_NAMED = 1_000;

    private final ObjectProvider<Holdings> holdings;

    Uses(ObjectProvider<Holdings> holdings) {
        this.holdings = holdings;
    }

    /** Everything that names these now, by kind and name. */
    @CalledBySystem("whoever removes or moves something asks, after it was checked who may")
    public List<Use> of(Holder.Kind kind, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Use> found = new ArrayList<>();
        holdings.orderedStream().forEach(some -> found.addAll(some.usesOf(kind, keys)));
        found.sort(Comparator.comparing(Use::kind)
                .thenComparing(Use::name)
                .thenComparing(Use::key)
                .thenComparing(Use::where));
        return found;
    }

    /** Points everything that names the one at the other; throws {@link InvalidInputException} when something resists. */
    @CalledBySystem("whoever removes or moves something asks, after it was checked who may")
    public void handOver(Holder from, Holder to, String reason) {
        holdings.orderedStream().forEach(some -> some.handOver(from, to, reason));
    }

    /** Refuses to remove what is in use: throws {@link InvalidInputException} with the code {@code in-use} a use. */
    @CalledBySystem("whoever removes something asks, after it was checked who may")
    public void refuseIfAny(Holder holder) {
        List<Use> uses = of(holder.kind(), List.of(holder.key()));
        if (uses.isEmpty()) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        uses.stream().limit(MOST_NAMED).forEach(use -> errors.add(new FieldError("", "in-use", message(use))));
        if (uses.size() > MOST_NAMED) {
            errors.add(new FieldError("", "in-use", "And " + (uses.size() - MOST_NAMED) + " more"));
        }
        throw new InvalidInputException(errors);
    }

    private static String message(Use use) {
        String kind =
                use.kind().name().charAt(0) + use.kind().name().substring(1).toLowerCase(Locale.ROOT);
        return kind + " '" + use.name() + "' (" + use.key() + ", " + use.where()
                + ") names it; hand it over with moveTo";
    }
}

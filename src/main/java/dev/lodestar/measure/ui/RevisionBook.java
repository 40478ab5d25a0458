package dev.lodestar.measure.ui;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The revisions of each period's number, and what they said. */
final class RevisionBook {

    private static final int MOST_TOLD = 4;

    private final Wording words;
    private final MeasureDossier dossier;
    private final Map<String, List<ObservationView>> byPeriod;

    RevisionBook(Wording words, MeasureDossier dossier) {
        this.words = words;
        this.dossier = dossier;
        this.byPeriod = dossier.revisions().stream().collect(Collectors.groupingBy(ObservationView::period));
    }

    /** How many revisions a period has. */
    int count(Period period) {
        return of(period).size();
    }

    /** The revision of that number, if it is at hand. */
    Optional<ObservationView> find(Period period, int revision) {
        return of(period).stream().filter(view -> view.revision() == revision).findFirst();
    }

    /** The latest revisions in words, a line each; null when nothing was revised. */
    @Nullable
    String told(Period period, Definition definition) {
        List<ObservationView> revisions = of(period);
        if (revisions.size() < 2) {
            return null;
        }
        return revisions.stream()
                .skip(Math.max(0, revisions.size() - MOST_TOLD))
                .map(revision -> words.say(
                        "revision",
                        revision.revision(),
                        words.moment(revision.recordedAt(), dossier.measure().zone(), dossier.at()),
                        said(revision, definition)))
                .collect(Collectors.joining("\n"));
    }

    private String said(ObservationView revision, Definition definition) {
        return revision.withdrawn()
                ? words.say("revision.withdrawn")
                : words.amount(value(dossier.measure().kind(), revision, definition));
    }

    /** The value of a revision; null when it has none. */
    static @Nullable BigDecimal value(Kind kind, ObservationView revision, Definition definition) {
        if (kind != Kind.RATIO) {
            return revision.value();
        }
        BigDecimal numerator = revision.numerator();
        BigDecimal denominator = revision.denominator();
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return null;
        }
        BigDecimal least = definition.minDenominator();
        return least != null && denominator.compareTo(least) < 0
                ? null
                : numerator.multiply(definition.factor(), Decimals.PRECISION).divide(denominator, Decimals.PRECISION);
    }

    private List<ObservationView> of(Period period) {
        return byPeriod.getOrDefault(period.toString(), List.of());
    }
}

package dev.lodestar.alert;

import dev.lodestar.alert.LagReachStore.Reach;
import dev.lodestar.alert.rule.LagWatch;
import dev.lodestar.measure.LagRules;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.LagRule;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the lag rules of one's own part of the definitions of the measures that they are for today, each measure's nearest,
 * from its first open period on: of one that came into the unit or plan after the rule was kept as of those that were there.
 * One that left gets back what it had before. Whatever somebody set in a definition meanwhile stays.
 */
@Component
class LagReach {

    private final RuleStore rules;
    private final RuleReach reach;
    private final LagReachStore store;
    private final LagRules lags;
    private final MeasureDirectory measures;
    private final Clock clock;

    LagReach(
            RuleStore rules,
            RuleReach reach,
            LagReachStore store,
            LagRules lags,
            MeasureDirectory measures,
            Clock clock) {
        this.rules = rules;
        this.reach = reach;
        this.store = store;
        this.lags = lags;
        this.measures = measures;
        this.clock = clock;
    }

    /** Brings these measures up to date; one statement while nobody keeps a lag rule, and five while nothing changes. */
    // Read committed, because what is claimed must be what the last one left.
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void follow(Collection<Long> measureIds) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<AlertRule> watching = rules.inForce(now).stream()
                .filter(rule -> rule.watch() instanceof LagWatch)
                .toList();
        if (watching.isEmpty() || measureIds.isEmpty()) {
            return;
        }
        RuleReach.Reached reached = reach.of(watching);
        Map<Long, Reach> before = store.of(measureIds);
        List<Change> changes = measures.byIds(measureIds).stream()
                .map(measure -> new Change(
                        measure, reached.of(measure).stream().findFirst().orElse(null), before.get(measure.id())))
                .filter(Change::isNeeded)
                // Always in one order, so that two who change several measures do not wait for each other.
                .sorted(Comparator.comparing(change -> change.measure().key()))
                .toList();
        if (!changes.isEmpty()) {
            Map<Long, LagRule> current = lags.current(
                    changes.stream().map(change -> change.measure().id()).toList());
            changes.forEach(change -> apply(change, current.get(change.measure().id()), now));
        }
    }

    /** Lets go of a rule that ended: what it made of definitions stays. */
    void forget(long rule) {
        store.forget(rule);
    }

    /**
     * A measure whose rule is not what it was.
     *
     * @param nearest the rule that is for it now; null for none
     * @param reached what reached it before; null for nothing
     */
    private record Change(
            MeasureView measure,
            @Nullable AlertRule nearest,
            @Nullable Reach reached) {

        boolean isNeeded() {
            Long is = nearest == null ? null : nearest.id();
            Long was = reached == null ? null : reached.rule();
            return !Objects.equals(is, was);
        }
    }

    private void apply(Change change, @Nullable LagRule current, Instant now) {
        MeasureView measure = change.measure();
        Reach was = change.reached();
        if (current == null || (was != null && !store.remove(measure.id(), was.rule()))) {
            return;
        }
        LagRule own = was != null && was.lag().equals(current) ? was.before() : current;
        if (change.nearest() == null) {
            lags.set(measure.key(), own, "");
        } else if (change.nearest().watch() instanceof LagWatch watch
                && store.add(measure.id(), new Reach(change.nearest().id(), watch.lag(), own), now)) {
            lags.set(measure.key(), watch.lag(), change.nearest().by());
        }
    }
}

package dev.lodestar.alert;

import dev.lodestar.alert.rule.LagWatch;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rules of one's own for measures, units and plans: bounds, trends and the lag. A rule is tried on history before it is kept;
 * keeping one takes the place of that of its kind for the same.
 */
@Service
public class AlertRules {

    /** The most measures that a rule is tried on or kept for at once. */
    public static final int MOST = 500;

    private final RuleStore store;
    private final RuleScopes scopes;
    private final RuleTrials trials;
    private final IncidentLedger ledger;
    private final LagReach lags;
    private final Access access;
    private final Clock clock;

    AlertRules(
            RuleStore store,
            RuleScopes scopes,
            RuleTrials trials,
            IncidentLedger ledger,
            LagReach lags,
            Access access,
            Clock clock) {
        this.store = store;
        this.scopes = scopes;
        this.trials = trials;
        this.ledger = ledger;
        this.lags = lags;
        this.access = access;
        this.clock = clock;
    }

    /** The rules in force whose measures, units or plans the caller may define measures for, the oldest first. */
    @PreAuthorize("@access.may('READ_ALERT')")
    @Transactional(readOnly = true)
    public List<AlertRule> inForce() {
        return scopes.seen(store.inForce(now()));
    }

    /**
     * Tells how often a rule would have fired on what is known of its measures, at most {@value #MOST} of them; changes
     * nothing.
     *
     * @throws InvalidInputException with every field that is wrong
     * @throws NotFoundException when there is no such measure, unit or plan in the caller's reach
     */
    @PreAuthorize("@access.may('READ_ALERT') and @access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public RuleTrial tryOut(NewRule rule) {
        RuleChecks.checkTrial(rule);
        List<MeasureView> watched = scopes.read(rule.scope());
        checkSize(watched);
        return trials.of(watched, rule.watch(), rule.from(), now());
    }

    /**
     * Keeps a rule and lets the alerts follow at once. A lag rule becomes part of the measures' definitions, from their first
     * open period on, unless something nearer is kept for one; who comes into the unit or plan later gets it when next judged,
     * and who leaves gets back what was there before.
     *
     * @throws InvalidInputException with every field that is wrong
     * @throws NotFoundException when there is no such measure, unit or plan that the caller may define measures of
     */
    @PreAuthorize("@access.may('DEFINE_MEASURE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AlertRule keep(NewRule rule) {
        Instant now = now();
        String reason = RuleChecks.reason(rule);
        List<MeasureView> watched = scopes.define(rule.scope());
        checkSize(watched);
        LocalDate from = rule.from() == null ? scopes.today(now) : rule.from();
        RuleChecks.checkFrom(from, scopes.today(now));
        String by = access.caller().key();
        store.end(rule.scope(), RuleStore.kind(rule.watch()), now, by);
        if (store.inForce(now).size() >= RuleStore.MOST) {
            throw new InvalidInputException(
                    "", "TOO_MANY", "There are " + RuleStore.MOST + " rules already; end some that nobody needs");
        }
        long id = store.add(rule.scope(), rule.watch(), from, reason, now, by);
        follow(rule, watched, now);
        return new AlertRule(id, rule.scope(), rule.watch(), from, reason, now, by);
    }

    /**
     * Ends a rule: what it found and is still open is taken back, what is over stays. A lag rule stays in the definitions.
     *
     * @throws NotFoundException when there is none in force, or it is not the caller's to end
     */
    @PreAuthorize("@access.may('DEFINE_MEASURE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void end(long id) {
        AlertRule rule = store.hold(id).orElseThrow(() -> new NotFoundException("rule", Long.toString(id)));
        List<MeasureView> watched = scopes.define(rule.scope());
        Instant now = now();
        store.end(
                rule.scope(), RuleStore.kind(rule.watch()), now, access.caller().key());
        lags.forget(id);
        follow(new NewRule(rule.scope(), rule.watch(), null, null), watched, now);
    }

    /** Whether the caller may keep rules for something. */
    @PreAuthorize("@access.may('READ_ALERT')")
    public boolean mayKeep() {
        return access.may(Act.DEFINE_MEASURE);
    }

    /**
     * What the caller might watch, by name.
     *
     * @param search a part of the name or the key; empty for any
     */
    @PreAuthorize("@access.may('READ_ALERT') and @access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public List<RuleChoice> choices(RuleScope.Kind kind, String search, int offset, int limit) {
        return scopes.choices(kind, search).stream()
                .skip(offset)
                .limit(Math.clamp(limit, 1, MOST))
                .toList();
    }

    /** What rules watch, by their numbers, as far as the caller sees it. */
    @PreAuthorize("@access.may('READ_ALERT') and @access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public Map<Long, String> names(List<AlertRule> kept) {
        return scopes.names(kept);
    }

    private static void checkSize(List<MeasureView> watched) {
        if (watched.size() > MOST) {
            throw new InvalidInputException(
                    "/scope",
                    "TOO_MANY",
                    "It would watch " + watched.size() + " measures; choose a part with at most " + MOST);
        }
    }

    private void follow(NewRule rule, List<MeasureView> watched, Instant now) {
        List<Long> ids = watched.stream().map(MeasureView::id).toList();
        if (rule.watch() instanceof LagWatch) {
            lags.follow(ids);
        } else {
            ledger.replay(ids, now);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package dev.lodestar.response;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlainText;
import dev.lodestar.plan.document.PlanDocument;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What to check when the measures of a strategy lag, written down before they do. Every version is kept. */
@Service
@Transactional(readOnly = true)
public class Playbooks {

    /** How long one may be. */
    public static final int LONGEST = 2_000;

    private final PlaybookStore store;
    private final PublishedPlans plans;
    private final Access access;
    private final Clock clock;

    Playbooks(PlaybookStore store, PublishedPlans plans, Access access, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.access = access;
        this.clock = clock;
    }

    /** Whether the caller may write playbooks of a plan that belongs to this unit. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public boolean mayWrite(String planUnit) {
        return access.reach(Act.EDIT_PLAN).covers(null, planUnit);
    }

    /**
     * Writes the next version.
     *
     * @param strategy the key of a strategy of the published plan
     * @param text several lines, at most {@value #LONGEST} characters; empty takes the playbook back
     * @param ifVersion the version that the caller read, 0 when there was none
     * @throws NotFoundException when there is no such strategy in a plan that the caller may edit
     * @throws InvalidInputException when the text is too long or hides something
     * @throws ConflictException when somebody wrote another version meanwhile
     */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    @Transactional
    public PlaybookView write(String plan, String strategy, String text, int ifVersion) {
        Reach reach = access.reach(Act.EDIT_PLAN);
        PlanDocument document = plans.find(plan)
                .filter(found -> reach.covers(found.owner(), found.unitKey()))
                .orElseThrow(() -> new NotFoundException("plan", plan));
        if (document.strategies().stream().noneMatch(one -> one.key().equals(strategy))) {
            throw new NotFoundException("strategy", strategy);
        }
        String said = text.strip();
        check(said);
        int latest = of(List.of(plan)).stream()
                .filter(one -> one.strategy().equals(strategy))
                .mapToInt(PlaybookView::version)
                .findFirst()
                .orElse(0);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PlaybookView next = new PlaybookView(
                plan, strategy, said, latest + 1, access.caller().key(), now);
        if (latest != ifVersion || !store.add(next, now)) {
            throw new ConflictException("Somebody wrote another version of this playbook meanwhile; read it again");
        }
        return next;
    }

    /** The playbooks of these plans as they are now, in one statement; whoever asks has checked who may read the plans. */
    List<PlaybookView> of(Collection<String> planKeys) {
        return store.of(planKeys);
    }

    private static void check(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInputException(
                    "/text", "text.too-long", "At most " + LONGEST + " characters; these are " + text.length());
        }
        if (PlainText.hidesBeyondLines(text)) {
            throw new InvalidInputException(
                    "/text", "text.hidden-characters", "Remove control, zero-width and text-direction characters");
        }
    }
}

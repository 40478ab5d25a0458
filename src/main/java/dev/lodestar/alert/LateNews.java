package dev.lodestar.alert;

import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.tenancy.TenantScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells of alerts that fired while their measure was muted and still fire when it no longer is. */
@Component
class LateNews {

    private final MuteStore store;
    private final Quiet quiet;
    private final MeasureDirectory measures;
    private final ApplicationEventPublisher events;

    LateNews(MuteStore store, Quiet quiet, MeasureDirectory measures, ApplicationEventPublisher events) {
        this.store = store;
        this.quiet = quiet;
        this.measures = measures;
        this.events = events;
    }

    /** One lot. */
    record Lot(int told, long last, boolean more) {}

    /** Looks at some, by number and after this one: one statement when there are none, eight at most otherwise. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Lot some(Instant now, long after, int most) {
        List<HandledIncident> untold = store.holdUntold(after, most);
        if (untold.isEmpty()) {
            return new Lot(0, after, false);
        }
        Map<Long, MeasureView> named =
                measures
                        .byIds(untold.stream()
                                .map(alert -> alert.incident().measureId())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(MeasureView::id, Function.identity()));
        Predicate<MeasureView> muted = quiet.at(now);
        List<Long> told = new ArrayList<>();
        for (HandledIncident alert : untold) {
            MeasureView measure = named.get(alert.incident().measureId());
            if (measure != null && !muted.test(measure)) {
                told.add(alert.id());
                events.publishEvent(raised(alert.incident(), measure, now));
            }
        }
        if (!told.isEmpty()) {
            store.told(told);
        }
        return new Lot(told.size(), untold.getLast().id(), untold.size() == most);
    }

    private static AlertRaised raised(Incident incident, MeasureView measure, Instant now) {
        return new AlertRaised(
                TenantScope.current(),
                incident.id(),
                measure.key(),
                incident.finding().key().rule(),
                now,
                incident.retroactive());
    }
}

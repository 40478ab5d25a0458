package dev.lodestar.news;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.Rule;
import dev.lodestar.alert.SourceAlerts;
import dev.lodestar.alert.SourceShadow;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.plan.PlanNode;
import dev.lodestar.plan.PlanNodes;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what happened to whom it concerns, many things at once in a fixed number of statements. */
@Service
public class Spreading {

    private static final int SOME = 1000;

    private final NewsStore store;
    private final NoticeStore notices;
    private final Alerts alerts;
    private final SourceAlerts sources;
    private final PlanNodes plans;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Spreading(
            NewsStore store,
            NoticeStore notices,
            Alerts alerts,
            SourceAlerts sources,
            PlanNodes plans,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.alerts = alerts;
        this.sources = sources;
        this.plans = plans;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /** Tells the oldest of what nobody was told yet; true when there may be more. */
    @CalledBySystem("a job tells what happened to whom it concerns")
    @Transactional
    public boolean spreadSome() {
        List<News> fresh = store.fresh(SOME);
        if (fresh.isEmpty()) {
            return false;
        }
        Instant now = Moments.now(clock);
        Map<News, Set<String>> addressed = address(fresh, now);
        Set<String> present = organisation.present(
                addressed.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
        Map<String, String> planOf = planOf(fresh.stream().map(News::measure).collect(Collectors.toSet()));
        List<SourceShadow> shadows = shadows(fresh);
        List<NewNotice> written = new ArrayList<>();
        addressed.forEach((news, people) -> people.stream()
                .filter(present::contains)
                .forEach(person -> written.add(new NewNotice(
                        person, news.id(), news.alert(), planOf.get(news.measure()), behind(news, shadows)))));
        notices.add(written, now);
        store.spread(fresh.stream().map(News::id).toList(), now);
        Collection<String> told =
                written.stream().map(NewNotice::person).collect(Collectors.toCollection(TreeSet::new));
        if (!told.isEmpty()) {
            events.publishEvent(new NoticesWritten(TenantScope.current(), List.copyOf(told), now));
        }
        return fresh.size() == SOME;
    }

    /** Asked for only where numbers are missing. */
    private List<SourceShadow> shadows(List<News> fresh) {
        return fresh.stream()
                .filter(news -> Rule.MISSING.name().equals(news.rule()))
                .map(News::at)
                .min(Comparator.naturalOrder())
                .map(sources::shadows)
                .orElse(List.of());
    }

    private static @Nullable Long behind(News news, List<SourceShadow> shadows) {
        return !Rule.MISSING.name().equals(news.rule())
                ? null
                : shadows.stream()
                        .filter(shadow -> shadow.covers(news.measure(), news.at()))
                        .findFirst()
                        .map(SourceShadow::alert)
                        .orElse(null);
    }

    private Map<News, Set<String>> address(List<News> fresh, Instant now) {
        Map<Long, AlertView> known = alerts
                .byIds(fresh.stream().map(News::alert).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(AlertView::id, Function.identity()));
        Map<Long, Set<String>> told = notices.toldOf(fresh.stream()
                .filter(news -> news.kind().ends())
                .map(News::alert)
                .collect(Collectors.toSet()));
        Map<News, Set<String>> addressed = new LinkedHashMap<>();
        for (News news : fresh) {
            Set<String> people =
                    Addressees.of(news, known.get(news.alert()), told.getOrDefault(news.alert(), Set.of()), now);
            addressed.put(news, people);
            // What began and ended within one round was told by the same round.
            told.computeIfAbsent(news.alert(), alert -> new TreeSet<>()).addAll(people);
        }
        return addressed;
    }

    /** The plan that names the measure; the first by key when several do. */
    private Map<String, String> planOf(Collection<String> measures) {
        Map<String, String> found = new HashMap<>();
        for (PlanNode node : plans.naming(measures)) {
            found.merge(node.measure(), node.planKey(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return found;
    }
}

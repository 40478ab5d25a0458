package dev.lodestar.news;

import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out what is to be carried to people, all of a person's together and each thing once. */
@Service
public class UntoldNews {

    private static final int PEOPLE = 200;
    private static final int NOTICES = 5_000;

    private final NoticeStore store;
    private final PreferenceStore preferences;
    private final List<FurtherChannel> channels;
    private final Tenants tenants;
    private final Duration settling;
    private final Clock clock;

    UntoldNews(
            NoticeStore store,
            PreferenceStore preferences,
            List<FurtherChannel> channels,
            Tenants tenants,
            @Value("${lodestar.news.settling:PT1M}") Duration settling,
            Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.channels = List.copyOf(channels);
        this.tenants = tenants;
        this.settling = settling;
        this.clock = clock;
    }

    /**
     * Takes what is due now: everything untold of each person of whom anything is due, as long as it is not too much
     * for one go. It counts as told when the caller's transaction commits.
     */
    @CalledBySystem("a job carries news to people")
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Parcel> take() {
        Instant now = Moments.now(clock);
        Map<String, Boolean> due = due(now);
        if (due.isEmpty()) {
            return List.of();
        }
        List<Notice> untold = store.take(due.keySet());
        if (!untold.isEmpty()) {
            store.told(untold.stream().map(Notice::id).toList(), now);
        }
        Map<String, List<Notice>> taken = new LinkedHashMap<>();
        for (Notice notice : untold) {
            List<Notice> own = taken.computeIfAbsent(notice.person(), person -> new ArrayList<>());
            if (notice.readAt() == null) {
                own.add(notice);
            }
        }
        return taken.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Parcel(entry.getKey(), entry.getValue(), due.getOrDefault(entry.getKey(), false)))
                .toList();
    }

    /** Who has something due, and whether by mail; what is to go to nobody is put aside meanwhile. */
    private Map<String, Boolean> due(Instant now) {
        List<NoticeStore.Waiting> waiting = store.untold();
        if (waiting.isEmpty()) {
            return Map.of();
        }
        ZoneId zone = tenants.current().zone();
        Map<String, NewsPreference> chosen =
                preferences.of(waiting.stream().map(NoticeStore.Waiting::person).toList());
        Set<String> reached = reachedWithoutMail(chosen);
        Collection<String> never = new ArrayList<>();
        Map<String, Boolean> due = new LinkedHashMap<>();
        int many = 0;
        for (NoticeStore.Waiting one : waiting) {
            NewsPreference preference = chosen.getOrDefault(one.person(), NewsPreference.DEFAULT);
            NewsPreference timing = reached.contains(one.person()) ? preference.atOnce() : preference;
            Instant at = DeliveryRule.dueAt(timing, zone, one.since(), settling).orElse(null);
            if (at == null) {
                never.add(one.person());
            } else if (!at.isAfter(now) && due.size() < PEOPLE && (due.isEmpty() || many + one.many() <= NOTICES)) {
                due.put(one.person(), preference.wantsMail());
                many += one.many();
            }
        }
        if (!never.isEmpty()) {
            store.settle(never, now);
        }
        return due;
    }

    /** Who wants no mail and is reached in another way all the same. */
    private Set<String> reachedWithoutMail(Map<String, NewsPreference> chosen) {
        List<String> without = chosen.entrySet().stream()
                .filter(entry -> !entry.getValue().wantsMail())
                .map(Map.Entry::getKey)
                .toList();
        Set<String> reached = new HashSet<>();
        if (!without.isEmpty()) {
            channels.forEach(channel -> reached.addAll(channel.reached(without)));
        }
        return reached;
    }
}

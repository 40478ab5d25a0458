package dev.lodestar.notification;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.news.Notice;
import dev.lodestar.news.Parcel;
import dev.lodestar.news.UntoldNews;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes mails of news: all that is due of a person in one, however much it is, and for many people at once. */
@Service
public class NewsMails {

    private static final Comparator<Notice> URGENCY = Comparator.comparing(Notice::kind)
            .thenComparing(Comparator.comparingLong(Notice::id).reversed());

    private final UntoldNews untold;
    private final Outbox outbox;
    private final AlertLetters letters;
    private final Alerts alerts;
    private final MeasureStatuses statuses;
    private final PublishedPlans plans;
    private final Organisation organisation;
    private final Tenants tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewsMails(
            UntoldNews untold,
            Outbox outbox,
            AlertLetters letters,
            Alerts alerts,
            MeasureStatuses statuses,
            PublishedPlans plans,
            Organisation organisation,
            Tenants tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.untold = untold;
        this.outbox = outbox;
        this.letters = letters;
        this.alerts = alerts;
        this.statuses = statuses;
        this.plans = plans;
        this.organisation = organisation;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /** Writes mails of what is due, in a fixed number of statements; true when there may be more. */
    @CalledBySystem("a job carries news to people")
    @Transactional
    public boolean writeSome() {
        List<Parcel> parcels = untold.take();
        if (parcels.isEmpty()) {
            return false;
        }
        Map<String, List<Notice>> latest = new LinkedHashMap<>();
        parcels.forEach(parcel -> latest.put(parcel.person(), latest(parcel.notices())));
        Reading reading = read(latest);
        List<NewMail> mails = new ArrayList<>();
        List<ShortMessage> messages = new ArrayList<>();
        for (Parcel parcel : parcels) {
            PersonView person = reading.people().get(parcel.person());
            if (person != null && person.leftAt() == null) {
                List<Notice> news = latest.getOrDefault(parcel.person(), List.of());
                AlertMail content = content(news, person, reading);
                NewMail mail = mail(parcel, content, person, reading);
                if (parcel.byMail()) {
                    mails.add(mail);
                }
                messages.add(ShortMessages.of(
                        content,
                        mail,
                        languageOf(person, reading),
                        news.getFirst().kind().asks()));
            }
        }
        outbox.writeAll(mails);
        events.publishEvent(new NewsCarried(TenantScope.current(), clock.instant(), messages));
        return true;
    }

    /** The latest of each alert, the most urgent first. */
    private static List<Notice> latest(List<Notice> notices) {
        Map<Long, Notice> byAlert = new HashMap<>();
        notices.forEach(notice -> byAlert.put(notice.alert(), notice));
        return byAlert.values().stream().sorted(URGENCY).toList();
    }

    private static AlertMail content(List<Notice> latest, PersonView person, Reading reading) {
        return AlertMail.of(latest, reading.alerts(), reading.zone(), notice -> reading.told(notice, person.key()));
    }

    private static Locale languageOf(PersonView person, Reading reading) {
        return reading.languages().getOrDefault(person.key(), reading.own());
    }

    private NewMail mail(Parcel parcel, AlertMail mail, PersonView person, Reading reading) {
        List<Told> told = mail.told();
        return new NewMail(
                "news:" + parcel.key(),
                person.key(),
                person.email(),
                letters.letter(mail, languageOf(person, reading)),
                List.of(),
                false,
                told.stream()
                        .filter(Told::acknowledge)
                        .map(one -> one.alert().id())
                        .toList(),
                pictures(told));
    }

    private static List<Picture> pictures(List<Told> told) {
        List<Picture> pictures = new ArrayList<>();
        for (Told one : told) {
            MeasureStatus status = one.status();
            if (status != null && !status.series().isEmpty()) {
                pictures.add(new Picture(one.picture(), SparkPicture.of(status.series())));
            }
        }
        return pictures;
    }

    private Reading read(Map<String, List<Notice>> latest) {
        Set<Long> inDetail = latest.values().stream()
                .flatMap(notices -> AlertMail.needed(notices).stream())
                .collect(Collectors.toSet());
        Map<Long, AlertView> known = byKey(alerts.byIds(inDetail), AlertView::id);
        Set<String> measures =
                known.values().stream().map(AlertView::measureKey).collect(Collectors.toSet());
        return new Reading(
                byKey(organisation.directory(), PersonView::key),
                organisation.languagesOf(latest.keySet()),
                tenants.current().locale(),
                tenants.current().zone(),
                known,
                byKey(statuses.known(measures), MeasureStatus::measureKey),
                plans.all().stream().collect(Collectors.toMap(PlanSummary::key, PlanSummary::name)));
    }

    private static <K, V> Map<K, V> byKey(Collection<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    /** What is known of whom and what the mails are about, read once for all of them. */
    private record Reading(
            Map<String, PersonView> people,
            Map<String, Locale> languages,
            Locale own,
            ZoneId zone,
            Map<Long, AlertView> alerts,
            Map<String, MeasureStatus> statuses,
            Map<String, String> plans) {

        Told told(Notice notice, String reader) {
            AlertView alert = Objects.requireNonNull(alerts.get(notice.alert()));
            // A link reaches what is its holder's own: the alerts of their measures.
            boolean theirs =
                    alert.handled().handler().equals(reader) && alert.owner().equals(reader);
            boolean open = "FIRING".equals(alert.state()) || "RECOVERING".equals(alert.state());
            return new Told(
                    notice,
                    alert,
                    notice.plan() == null ? "" : plans.getOrDefault(notice.plan(), ""),
                    nameOf(notice.by()),
                    statuses.get(alert.measureKey()),
                    theirs && open && notice.kind().asks() && alert.handled().acknowledged() == null);
        }

        private @Nullable String nameOf(String by) {
            PersonView person = people.get(by);
            return person == null ? null : person.name();
        }
    }
}

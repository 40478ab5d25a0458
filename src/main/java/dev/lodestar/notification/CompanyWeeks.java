package dev.lodestar.notification;

import dev.lodestar.alert.AlertView;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.measure.pace.Status;
import dev.lodestar.news.AlertSentences;
import dev.lodestar.notification.CompanyWeek.Lights;
import dev.lodestar.notification.CompanyWeek.Owing;
import dev.lodestar.notification.CompanyWeek.Score;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works out how a company's week went, in a fixed number of statements, and writes it. */
@Component
class CompanyWeeks {

    private static final int WORST = 3;
    private static final int OWING = 5;
    private static final Comparator<AlertView> LONGEST =
            Comparator.comparingInt(AlertView::streak).reversed().thenComparing(AlertView::raisedAt);

    private final PublishedPlans plans;
    private final MeasureStatuses statuses;
    private final WeeklyLetters letters;

    CompanyWeeks(PublishedPlans plans, MeasureStatuses statuses, WeeklyLetters letters) {
        this.plans = plans;
        this.statuses = statuses;
        this.letters = letters;
    }

    /**
     * How the week went.
     *
     * @param year whose plans count
     * @param alerts all that were there within the week
     * @param names of people, by key
     */
    CompanyWeek of(int year, Instant since, List<AlertView> alerts, Map<String, String> names) {
        List<AlertView> open =
                alerts.stream().filter(CompanyWeeks::isOpen).sorted(LONGEST).toList();
        return new CompanyWeek(
                scores(year, since),
                (int) alerts.stream()
                        .filter(alert -> !alert.raisedAt().isBefore(since)
                                && !alert.state().startsWith("CANCELLED"))
                        .count(),
                (int) alerts.stream()
                        .filter(alert -> alert.state().equals("RESOLVED"))
                        .count(),
                open.size(),
                open.stream().limit(WORST).toList(),
                owing(open, names));
    }

    static boolean isOpen(AlertView alert) {
        return alert.state().equals("FIRING") || alert.state().equals("RECOVERING");
    }

    private List<Score> scores(int year, Instant since) {
        Map<PlanSummary, PlanDocument> said = plans.said();
        List<PlanSummary> wanted =
                said.keySet().stream().filter(plan -> plan.year() == year).toList();
        Set<String> keys = new HashSet<>();
        wanted.forEach(plan -> keys.addAll(measures(said, plan)));
        Map<String, MeasureStatus> now = byKey(statuses.known(keys));
        Map<String, MeasureStatus> before = byKey(statuses.known(keys, since));
        List<Score> scores = new ArrayList<>();
        for (PlanSummary plan : wanted) {
            Set<String> own = measures(said, plan);
            scores.add(new Score(plan.key(), plan.title(), lights(own, now), lights(own, before)));
        }
        return scores;
    }

    private static Set<String> measures(Map<PlanSummary, PlanDocument> said, PlanSummary plan) {
        PlanDocument document = said.get(plan);
        return document == null ? Set.of() : document.measureKeys();
    }

    private static Map<String, MeasureStatus> byKey(Collection<MeasureStatus> all) {
        return all.stream().collect(Collectors.toMap(MeasureStatus::measureKey, Function.identity()));
    }

    private static Lights lights(Set<String> keys, Map<String, MeasureStatus> known) {
        Map<Status, Long> count = keys.stream()
                .flatMap(key -> known.containsKey(key) ? Stream.of(known.get(key)) : Stream.empty())
                .collect(Collectors.groupingBy(MeasureStatus::status, Collectors.counting()));
        int green = count.getOrDefault(Status.GREEN, 0L).intValue();
        int amber = count.getOrDefault(Status.AMBER, 0L).intValue();
        int red = count.getOrDefault(Status.RED, 0L).intValue();
        return new Lights(green, amber, red, keys.size() - green - amber - red);
    }

    private static List<Owing> owing(List<AlertView> open, Map<String, String> names) {
        Map<String, Long> unanswered = open.stream()
                .filter(alert -> alert.handled().acknowledged() == null
                        && alert.handled().snoozed() == null)
                .collect(Collectors.groupingBy(alert -> alert.handled().handler(), Collectors.counting()));
        return unanswered.entrySet().stream()
                .map(one -> new Owing(
                        names.getOrDefault(one.getKey(), one.getKey()),
                        one.getValue().intValue()))
                .sorted(Comparator.comparingInt(Owing::alerts).reversed().thenComparing(Owing::name))
                .limit(OWING)
                .toList();
    }

    Letter letter(CompanyWeek week, Locale language) {
        MailTexts texts = MailTexts.in(language);
        AlertSentences sentences = AlertSentences.in(texts.locale());
        List<WeeklyPart> parts = new ArrayList<>();
        if (!week.scores().isEmpty()) {
            parts.add(new WeeklyPart(
                    texts.get("notification.monday.score"),
                    week.scores().stream().map(score -> line(score, texts)).toList(),
                    "/"));
        }
        List<WeeklyLine> alerts = new ArrayList<>();
        alerts.add(new WeeklyLine(inShort(week, language), "", "/alerts"));
        week.worst().forEach(alert -> alerts.add(new WeeklyLine(sentences.of(alert), "", "/alerts/" + alert.id())));
        parts.add(new WeeklyPart(texts.get("notification.monday.alerts"), alerts, "/alerts"));
        if (!week.owing().isEmpty()) {
            parts.add(new WeeklyPart(
                    texts.get("notification.monday.owing"),
                    week.owing().stream()
                            .map(one -> new WeeklyLine(
                                    texts.get("notification.monday.unanswered", one.name(), one.alerts()),
                                    "",
                                    "/alerts"))
                            .toList(),
                    "/alerts"));
        }
        return letters.letter(
                texts,
                texts.get("notification.monday.subject", inShort(week, language)),
                parts,
                "/",
                texts.get("notification.monday.open"),
                texts.get("notification.monday.why"));
    }

    /** How many alerts there are, came and went. */
    String inShort(CompanyWeek week, Locale language) {
        return MailTexts.in(language).get("notification.monday.short", week.open(), week.fresh(), week.resolved());
    }

    private static WeeklyLine line(Score score, MailTexts texts) {
        return new WeeklyLine(
                score.name() + ": " + lights(score.now(), texts),
                score.now().equals(score.before())
                        ? texts.get("notification.monday.same")
                        : texts.get("notification.monday.before", lights(score.before(), texts)),
                "/?plan=" + score.plan());
    }

    private static String lights(Lights lights, MailTexts texts) {
        return texts.get("notification.monday.lights", lights.green(), lights.amber(), lights.red(), lights.other());
    }
}

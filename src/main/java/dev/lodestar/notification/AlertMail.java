package dev.lodestar.notification;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Rule;
import dev.lodestar.news.Notice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that a mail tells of alerts.
 *
 * @param told in detail, the most urgent first
 * @param behind what is told as one, because one source is to blame
 * @param asking how many measures wait for the reader
 * @param silent how many of them have no numbers
 * @param failing how many alerts of sources wait for the reader
 * @param all how many alerts it is about
 * @param zone in which it tells the time
 */
record AlertMail(List<Told> told, List<Behind> behind, int asking, int silent, int failing, int all, ZoneId zone) {

    /** How many alerts a mail tells in detail. */
    static final int IN_DETAIL = 10;

    AlertMail {
        told = List.copyOf(told);
        behind = List.copyOf(behind);
    }

    /**
     * Measures that miss their numbers, or have them again, because of one source.
     *
     * @param source its name
     * @param measures how many, at least two
     * @param arrived whether they have them again
     */
    record Behind(String source, int measures, boolean arrived) {}

    /** What one reader is told: the latest of each alert, the most urgent first. */
    static AlertMail of(
            List<Notice> latest, Map<Long, AlertView> alerts, ZoneId zone, Function<Notice, Told> inDetail) {
        Set<Notice> single = new HashSet<>();
        List<Behind> behind = new ArrayList<>();
        byCause(latest).forEach((cause, notices) -> {
            AlertView source = alerts.get(cause.source());
            if (source == null || notices.size() == 1) {
                single.addAll(notices);
            } else {
                behind.add(new Behind(source.name(), notices.size(), cause.arrived()));
            }
        });
        List<Notice> asking =
                latest.stream().filter(notice -> notice.kind().asks()).toList();
        return new AlertMail(
                latest.stream()
                        .filter(single::contains)
                        .limit(IN_DETAIL)
                        .filter(notice -> alerts.containsKey(notice.alert()))
                        .map(inDetail)
                        .toList(),
                behind,
                measures(asking, Set.of(Rule.LAG, Rule.MISSING, Rule.THRESHOLD, Rule.TREND)),
                measures(asking, Set.of(Rule.MISSING)),
                (int) asking.stream().filter(AlertMail::isOfSource).count(),
                latest.size(),
                zone);
    }

    /** Which alerts have to be known to write a mail of these. */
    static Set<Long> needed(List<Notice> latest) {
        Set<Long> needed = new HashSet<>();
        Set<Notice> single = new HashSet<>();
        byCause(latest).forEach((cause, notices) -> {
            needed.add(cause.source());
            if (cause.source() == Cause.NONE || notices.size() == 1) {
                single.addAll(notices);
            }
        });
        latest.stream()
                .filter(single::contains)
                .limit(IN_DETAIL)
                .map(Notice::alert)
                .forEach(needed::add);
        needed.remove(Cause.NONE);
        return needed;
    }

    /** How many alerts it names by their number alone. */
    int rest() {
        return all - told.size() - behind.stream().mapToInt(Behind::measures).sum();
    }

    private static Map<Cause, List<Notice>> byCause(List<Notice> latest) {
        return latest.stream().collect(Collectors.groupingBy(Cause::of, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isOfSource(Notice notice) {
        return Rule.SOURCE.name().equals(notice.rule());
    }

    private static int measures(List<Notice> notices, Set<Rule> rules) {
        return (int) notices.stream()
                .filter(notice -> rules.contains(Rule.valueOf(notice.rule())))
                .map(Notice::measure)
                .distinct()
                .count();
    }

    /** @param source the alert of the source that is to blame; 0 when none is */
    private record Cause(long source, boolean arrived) {

        private static final long NONE = 0;

        static Cause of(Notice notice) {
            Long behind = notice.behind();
            return behind == null
                    ? new Cause(NONE, false)
                    : new Cause(behind, notice.kind().ends());
        }
    }
}

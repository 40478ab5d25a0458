package dev.lodestar.dashboard;

import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.LinkView;
import dev.lodestar.cascade.Links;
import dev.lodestar.cascade.NewLink;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Period;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.Report;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.Publication;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.tenancy.TenantScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What one tenant does, step by step, as chance has it: numbers, corrections, targets, owners, drafts and versions. */
final class RandomHistory {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 26);
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "FLOW",
                    Frequency.WEEK,
                    "{\"shape\": \"STEP\", \"targets\": [{\"date\": \"%2$s\", \"value\": \"%1$d\"}]}",
                    ""),
            new Kind("STOCK", Frequency.WEEK, """
                    {"shape": "LINEAR", "baseline": {"date": "%2$s", "value": "20"},
                     "targets": [{"date": "2026-06-30", "value": "%1$d"}]}""", ""),
            new Kind(
                    "RATIO",
                    Frequency.WEEK,
                    "{\"shape\": \"STEP\", \"targets\": [{\"date\": \"%2$s\", \"value\": \"%1$d\"}]}",
                    ", \"factor\": \"100\", \"minDenominator\": \"3\""),
            new Kind(
                    "FLOW",
                    Frequency.DAY,
                    "{\"shape\": \"STEP\", \"targets\": [{\"date\": \"%2$s\", \"value\": \"%1$d\"}]}",
                    ""),
            new Kind(
                    "STOCK",
                    Frequency.MONTH,
                    "{\"shape\": \"STEP\", \"targets\": [{\"date\": \"%2$s\", \"value\": \"%1$d\"}]}",
                    ""));

    private final TenantId tenant;
    private final Random random;
    private final Measures measures;
    private final Observations observations;
    private final Plans plans;
    private final Links links;
    private final List<Kind> kinds = new ArrayList<>();
    final List<String> told = new ArrayList<>();

    private record Kind(String name, Frequency frequency, String curve, String more) {}

    RandomHistory(TenantId tenant, long seed, Measures measures, Observations observations, Plans plans, Links links) {
        this.tenant = tenant;
        this.random = new Random(seed);
        this.measures = measures;
        this.observations = observations;
        this.plans = plans;
        this.links = links;
    }

    Random random() {
        return random;
    }

    /** Defines three measures, one of which is left without numbers at first. */
    void begin() {
        for (int number = 0; number < 3; number++) {
            kinds.add(KINDS.get(random.nextInt(KINDS.size())));
            define(number, FIRST, "");
        }
    }

    /** Does something at an instant. */
    void step(Instant now) {
        switch (random.nextInt(11)) {
            case 0, 1 -> report(now, 3);
            case 2, 3 -> report(now, 1);
            case 4 -> redefine(now);
            case 5 -> rebaseline();
            case 6 -> redescribe();
            case 7 -> publish();
            case 8, 9 -> relink();
            default -> draft();
        }
    }

    void report(Instant now, int most) {
        List<Report> reports = new ArrayList<>();
        int rows = 1 + random.nextInt(most * 2);
        int number = random.nextInt(kinds.size());
        for (int row = 0; row < rows; row++) {
            reports.add(report(number, period(kinds.get(number).frequency(), now)));
        }
        told.add("report " + reports);
        TenantScope.run(tenant, () -> observations.record(new Origin("any", null), reports));
    }

    private Period period(Frequency frequency, Instant now) {
        Period current = Period.containing(frequency, LocalDate.ofInstant(now, ZONE));
        return current.plus(-random.nextInt(frequency == Frequency.MONTH ? 3 : 6));
    }

    private Report report(int number, Period period) {
        String note = random.nextBoolean() ? null : "note " + random.nextInt(9);
        if (random.nextInt(6) == 0) {
            return new Report("m" + number, period.toString(), null, null, null, note, true);
        }
        BigDecimal value = BigDecimal.valueOf(random.nextInt(13_000), 2);
        return kinds.get(number).name().equals("RATIO")
                ? new Report(
                        "m" + number,
                        period.toString(),
                        null,
                        value,
                        BigDecimal.valueOf(random.nextInt(150)),
                        note,
                        false)
                : new Report("m" + number, period.toString(), value, null, null, note, false);
    }

    private void redefine(Instant now) {
        int number = random.nextInt(kinds.size());
        define(number, LocalDate.ofInstant(now, ZONE).plusDays(random.nextInt(10)), "");
    }

    /** Only of a measure that has had numbers: one without is kept quiet, which the facts alone do not tell. */
    private void rebaseline() {
        int number = random.nextInt(kinds.size());
        report(FIRST.plusDays(20).atStartOfDay(ZONE).toInstant(), 1);
        TenantScope.run(
                tenant,
                () -> observations.record(
                        new Origin("any", null),
                        List.of(report(
                                number, Period.containing(kinds.get(number).frequency(), FIRST)))));
        define(
                number,
                FIRST.minusDays(random.nextInt(15)),
                ", \"rebaseline\": {\"reason\": \"agreed\", \"approver\": \"chair\"}");
    }

    private void redescribe() {
        define(random.nextInt(kinds.size()), null, "");
    }

    private void define(int number, LocalDate from, String rebaseline) {
        told.add("define m" + number + " from " + from + rebaseline);
        Kind kind = kinds.get(number);
        as(() -> {
            boolean there = told.stream()
                            .filter(word -> word.startsWith("define m" + number))
                            .count()
                    > 1;
            var known = there ? measures.get("m" + number) : null;
            String definition = from == null
                    ? known.definitions().getLast().document().toString()
                    : """
                            {"effectiveFrom": "%s", "direction": "%s", "curve": %s%s}""".formatted(
                                    from,
                                    random.nextInt(4) == 0 ? "LOWER" : "HIGHER",
                                    kind.curve().formatted(60 + random.nextInt(60), from),
                                    kind.more());
            measures.define(
                    "m" + number,
                    JSON.readTree("""
                            {"name": "Measure %s", "unit": "cars", "kind": "%s", "frequency": "%s", "graceHours": 24,
                             "owner": "%s", "unitKey": "%s", "sharedWith": %s, "definition": %s%s}""".formatted(
                                    any("one", "two", "three"),
                                    kind.name(),
                                    kind.frequency(),
                                    any("li-ming", "wang-lei", "gac-chen"),
                                    any("company", "sales", "swap", "gac"),
                                    any("[]", "[\"gac\"]"),
                                    definition,
                                    rebaseline)),
                    known == null ? null : known.measure().version());
        });
    }

    private void draft() {
        String key = any("car", "sales");
        told.add("draft " + key);
        as(() -> plans.putDraft(key, JSON.readTree(document(key)), null));
    }

    void publish() {
        publish(any("car", "sales"));
    }

    private void publish(String key) {
        told.add("publish " + key);
        as(() -> {
            plans.putDraft(key, JSON.readTree(document(key)), null);
            plans.publish(key, new Publication("because of " + random.nextInt(9), "more of m0"));
        });
    }

    /** Links the plans as far as they can be, or ends a link. */
    private void relink() {
        told.add("link");
        Stream.of("car", "sales")
                .filter(key -> !told.contains("publish " + key))
                .forEach(this::publish);
        as(() -> {
            List<LinkView> there = links.current();
            if (!there.isEmpty() && random.nextInt(3) == 0) {
                links.end(there.getFirst().id());
                return;
            }
            Stream.of(LinkDirection.values()).anyMatch(this::link);
        });
    }

    private boolean link(LinkDirection direction) {
        try {
            links.add(new NewLink(
                    LinkKind.STRATEGY_OBJECTIVE,
                    direction,
                    "car",
                    NodeRef.strategy(any("s0", "s1")),
                    "sales",
                    NodeRef.OBJECTIVE,
                    BigDecimal.valueOf(random.nextInt(3))));
            told.add("linked " + direction);
            return true;
        } catch (InvalidInputException unfit) {
            return false;
        }
    }

    private String document(String key) {
        return """
                {"key": "%s", "name": "%s", "unitKey": "%s", "year": %d, "owner": "%s",
                 "objective": {"text": "Become the %s gateway"},
                 "goals": [
                   {"key": "g0", "name": "Cars %s", "owner": "%s", "measure": "%s"},
                   {"key": "g1", "name": "On time", "owner": "wang-lei", "measure": "%s"}],
                 "strategies": [
                   {"key": "s0", "name": "Drive", "owner": "%s", "serves": ["g0", "g1"],
                    "measures": [{"measure": "m0"}, {"measure": "m1", "weight": "%s"}]},
                   {"key": "s1", "name": "Loop", "owner": "wang-lei", "serves": ["g1"], "measures": [{"measure": "m2"}]}]}""".formatted(
                        key,
                        any("National car", "national Car", "Our \\\"first\\\" plan", "好车计划"),
                        any("company", "sales", "swap"),
                        2026 + random.nextInt(2),
                        any("li-ming", "zhang-wei", "gac-chen"),
                        any("first", "best"),
                        any("sold", "swapped"),
                        any("li-ming", "wang-lei"),
                        any("m0", "m2"),
                        "m1",
                        any("li-ming", "zhang-wei"),
                        any("0", "1", "2.5"));
    }

    private void as(Runnable work) {
        DashboardWorld.as(tenant, Role.PMO, "company", work);
    }

    private String any(String... choice) {
        return choice[random.nextInt(choice.length)];
    }
}

package dev.lodestar.review.excel;

import static dev.lodestar.review.excel.SamplePacks.AT;
import static dev.lodestar.review.excel.SamplePacks.person;

import dev.lodestar.alert.EvidenceRow;
import dev.lodestar.kernel.Decimals;
import dev.lodestar.plan.ComputedImpact;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.AlertPart;
import dev.lodestar.review.pack.ChangePart;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.Minutes;
import dev.lodestar.review.pack.MovedPart;
import dev.lodestar.review.pack.PeriodPart;
import dev.lodestar.review.pack.PromisePart;
import dev.lodestar.review.pack.VersionPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened around the measures of a sample. */
final class SampleEvents {

    private SampleEvents() {}

    static List<AlertPart> alerts(List<MeasurePart> measures) {
        return measures.stream()
                .filter(one -> one.alertState().isOpen())
                .limit(20)
                .map(SampleEvents::alert)
                .toList();
    }

    private static AlertPart alert(MeasurePart measure) {
        List<EvidenceRow> evidence =
                measure
                        .periods()
                        .subList(
                                Math.max(0, measure.periods().size() - 3),
                                measure.periods().size())
                        .stream()
                        .map(SampleEvents::evidence)
                        .toList();
        return new AlertPart(
                measure.version(),
                measure.key(),
                measure.name(),
                measure.unit(),
                measure.owner(),
                "LAG",
                evidence.getFirst().period(),
                evidence.getLast().period(),
                null,
                measure.alertState().name(),
                evidence.size(),
                AT.minusSeconds(9 * 86400L),
                evidence,
                List.of(
                        new AlertPart.Handling(AT.minusSeconds(9 * 86400L), null, "RAISED", null),
                        new AlertPart.Handling(
                                AT.minusSeconds(7 * 86400L),
                                measure.owner(),
                                "EXPLAINED",
                                "+站点建设滞后，先把服务转到合作门店。Partnerfilialen übernehmen, bis die Stationen stehen."),
                        new AlertPart.Handling(AT.minusSeconds(2 * 86400L), null, "STREAK", null)));
    }

    private static EvidenceRow evidence(PeriodPart period) {
        return new EvidenceRow(
                period.label(),
                plain(period.actual()),
                plain(period.expected()),
                plain(period.lower()),
                plain(period.upper()),
                plain(period.gap()),
                plain(period.green()),
                plain(period.amber()),
                period.judgement().name(),
                period.actual() == null ? "MISSING" : null,
                period.definitionVersion(),
                period.revision());
    }

    static List<VersionPart> versions(List<MeasurePart> measures) {
        MeasurePart first = measures.getFirst();
        ComputedImpact impact = new ComputedImpact(
                List.of(new ComputedImpact.LinkedPlan("swap-2026", "换电与能源 2026", "strategy:s2", "objective")),
                List.of(new ComputedImpact.OwnerChange("wang.lei", 3, 2)),
                List.of(new ComputedImpact.TargetChange(first.key(), "90000", "100000", false)),
                List.of(new ComputedImpact.StatusShift("goal:g1", "年度销量", LightStatus.GREEN, LightStatus.AMBER)),
                new ComputedImpact.Incidents(2, 3, List.of(), List.of(first.key())));
        return List.of(
                new VersionPart(
                        3,
                        AT.minusSeconds(5 * 86400L),
                        person(2),
                        "换电站建设滞后：服务优先转向合作门店",
                        "满意度四周内回升到 88 %；Kundenzufriedenheit steigt, ohne dass Stationen früher fertig werden",
                        impact,
                        List.of(
                                new VersionPart.Difference(
                                        "CHANGED", "strategy:s2", "构建换电闭环", "name", "自建换电站", "构建换电 + 保养服务闭环"),
                                new VersionPart.Difference(
                                        "CHANGED", "action:a1", "合作门店换电培训", "deadline", "2026-10-31", "2026-11-15"),
                                new VersionPart.Difference(
                                        "ADDED", "measure:s2/partner-share", "合作门店占比", null, null, null))),
                new VersionPart(
                        2, AT.minusSeconds(20 * 86400L), person(1), "-Quartalsanpassung", "Keine", null, List.of()));
    }

    static List<ChangePart> changes(List<MeasurePart> measures) {
        return measures.stream()
                .limit(5)
                .map(one -> new ChangePart(
                        measures.indexOf(one) % 2 == 0 ? "CORRECTED" : "REDEFINED",
                        one.key(),
                        one.name(),
                        one.unit(),
                        measures.indexOf(one) % 2 == 0 ? one.periods().getLast().label() : null,
                        AT.minusSeconds(3 * 86400L + measures.indexOf(one)),
                        person(measures.indexOf(one)),
                        "@late invoices, 迟到的发票",
                        one.periods().getLast().actual(),
                        one.periods().getLast().expected(),
                        measures.indexOf(one) == 3))
                .toList();
    }

    static List<PromisePart> promises(List<MeasurePart> measures) {
        return List.of(
                promise(3, measures.get(3), "RISE", "WAITING", null),
                promise(2, measures.getFirst(), "HOLD", "DUE", "PARTLY"),
                promise(2, measures.get(1), "RISE", "CLOSED", "NOT_KEPT"),
                promise(1, measures.get(2), "FALL", "CLOSED", "KEPT"));
    }

    private static PromisePart promise(
            int version, MeasurePart measure, String direction, String state, @Nullable String verdict) {
        return new PromisePart(
                version,
                measure.key(),
                measure.name(),
                measure.unit(),
                direction,
                LocalDate.of(2026, 12, 31).minusDays(20L * (4 - version)),
                person(version),
                state,
                verdict,
                BigDecimal.valueOf(81.5),
                verdict == null ? null : BigDecimal.valueOf(84.25),
                "CLOSED".equals(state) ? "冬季电池衰减 Winterverluste der Batterie" : null);
    }

    static List<MovedPart> moved(List<MeasurePart> measures, List<GoalPart> goals) {
        return List.of(
                new MovedPart(
                        "goal:" + goals.getFirst().key(),
                        goals.getFirst().name(),
                        LightStatus.AMBER,
                        goals.getFirst().status()),
                new MovedPart(
                        "measure:" + measures.get(3).key(),
                        measures.get(3).name(),
                        LightStatus.GREEN,
                        measures.get(3).status()),
                new MovedPart("strategy:s9", "旧策略 Alte Strategie", LightStatus.RED, null),
                new MovedPart(
                        "measure:" + measures.get(2).key(),
                        measures.get(2).name(),
                        null,
                        measures.get(2).status()));
    }

    static Minutes minutes(List<MeasurePart> measures, List<GoalPart> goals) {
        List<Minutes.AgendaItem> agenda = Stream.concat(
                        goals.stream()
                                .map(goal -> new Minutes.AgendaItem(
                                        "goal:" + goal.key(), goal.name(), goal.owner(), goal.status())),
                        measures.stream()
                                .skip(4)
                                .limit(20)
                                .map(one -> new Minutes.AgendaItem(
                                        "measure:" + one.key(), one.name(), one.owner(), one.status())))
                .filter(item -> item.status().compareTo(LightStatus.GREEN) < 0)
                .sorted((one, other) -> one.status().compareTo(other.status()))
                .toList();
        return new Minutes(
                "十一月复盘 November review",
                agenda,
                List.of(
                        new Minutes.Commentary(
                                "plan", "京东汽车 2026", "整体进度落后计划 3 %，主要受换电站影响；双十一之后需求强劲。", person(0), AT, 1),
                        new Minutes.Commentary(
                                "goal:g1", goals.getFirst().name(), "销量靠双十一预售追上，交付是瓶颈。", person(1), AT, 2),
                        new Minutes.Commentary(
                                "strategy:s2",
                                "构建换电 + 保养服务闭环",
                                "=Die Partnerfilialen tragen den Winter; bis März bleiben die eigenen Stationen hinter dem Plan zurück.",
                                person(3),
                                AT,
                                1)),
                List.of(
                        new Minutes.Decision(
                                "换电服务在 12 月前转到 300 家合作门店", person(3), LocalDate.of(2026, 12, 15), person(0), AT),
                        new Minutes.Decision(
                                "Zielwert der Lieferfrist bleibt, wie er ist", null, null, person(0), AT)));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }
}

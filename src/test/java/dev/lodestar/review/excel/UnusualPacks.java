package dev.lodestar.review.excel;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.CommentPart;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.Minutes;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.PersonName;
import dev.lodestar.review.pack.Snapshot;
import dev.lodestar.review.pack.StrategyPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Packs as nobody plans them, and as they come. */
final class UnusualPacks {

    private static final PersonName ALONE = new PersonName("only", "Only One");
    private static final Minutes NOTHING = new Minutes("Nothing", List.of(), List.of(), List.of());

    /** What may stand in any text. */
    static final String ODD = "=1+1\u0000\u0001\u000b\u001f\ufffe \ud83d\ude80\ud83d\udc68\u200d\ud83d\udc69 \ud83d"
            + " \u202eevil\u202c \u0645\u0631\u062d\u0628\u0627 _x0041_ _x0041_x0042_ <&>\"' \r\n\t]]> 'x'!A1";

    /** What people can type into the product. */
    private static final String TYPED =
            "-_x0041_ _x005F_x \ud83d\ude80 \u0645\u0631\u062d\u0628\u0627 <&>\"' ]]> 'x'!A1";

    private UnusualPacks() {}

    static Map<String, Pack> all() {
        Pack usual = SamplePacks.pack(6, 9);
        Snapshot some = usual.snapshot();
        Map<String, Pack> all = new LinkedHashMap<>();
        all.put("empty", new Pack("e", plan(some, List.of(), List.of(), List.of(), List.of(), "", 0), NOTHING));
        all.put("without-measures", without(usual, List.of()));
        all.put(
                "nothing-closed",
                without(
                        usual,
                        some.measures().stream().map(UnusualPacks::unstarted).toList()));
        all.put("long", odd(SamplePacks.pack(5, 3), text(4_000)));
        all.put("odd", odd(usual, ODD));
        all.put("typed", odd(SamplePacks.pack(5, 3), TYPED));
        all.put("many-strategies", strategies(usual, 31, 9));
        return all;
    }

    /** With texts longer than a cell can be. */
    static Pack overlong() {
        return odd(SamplePacks.pack(5, 3), text(Rows.LONGEST - 1) + "\ud83d\ude80".repeat(20));
    }

    /** A pack with that many strategies, each with that many measures and actions. */
    static Pack strategies(Pack usual, int count, int each) {
        Snapshot some = usual.snapshot();
        List<String> measures = some.measures().stream().map(MeasurePart::key).toList();
        List<String> actions = some.actions().stream()
                .map(ActionPart::id)
                .filter(id -> id.startsWith("action:"))
                .map(id -> id.substring("action:".length()))
                .toList();
        List<StrategyPart> strategies = IntStream.range(0, count)
                .mapToObj(number -> new StrategyPart(
                        "s" + number,
                        "Strategy number " + number,
                        ALONE,
                        List.of(),
                        false,
                        LightStatus.GREEN,
                        measures.subList(0, Math.min(each, measures.size())),
                        actions.subList(0, Math.min(each, actions.size()))))
                .toList();
        return new Pack(
                "s",
                plan(
                        some,
                        some.goals(),
                        strategies,
                        some.measures(),
                        some.actions(),
                        "Do all of it",
                        some.measures().size()),
                usual.minutes());
    }

    /** So many letters of which none follow each other twice, or they would look like a bomb when they are packed. */
    private static String text(int length) {
        StringBuilder text = new StringBuilder(length);
        new Random(length)
                .ints(length, 0x4e00, 0x9fa5)
                .forEach(letter -> text.append(text.length() % 9 == 8 ? ' ' : (char) letter));
        return text.toString();
    }

    private static Pack without(Pack usual, List<MeasurePart> measures) {
        Snapshot some = usual.snapshot();
        return new Pack(
                "w",
                plan(
                        some,
                        measures.isEmpty() ? List.of() : some.goals(),
                        some.strategies(),
                        measures,
                        some.actions(),
                        "One",
                        0),
                usual.minutes());
    }

    private static Pack odd(Pack usual, String text) {
        Snapshot some = usual.snapshot();
        PersonName person = new PersonName("odd", text);
        List<MeasurePart> measures = some.measures().stream()
                .map(one -> said(one, text, person, one.periods()))
                .toList();
        List<GoalPart> goals = some.goals().stream()
                .map(one -> new GoalPart(one.key(), text, person, one.measure(), null, one.status()))
                .toList();
        List<StrategyPart> strategies = some.strategies().stream()
                .map(one -> new StrategyPart(
                        one.key(), text, person, one.serves(), true, one.status(), one.measures(), one.actions()))
                .toList();
        List<ActionPart> actions = some.actions().stream()
                .map(one -> new ActionPart(
                        one.id(),
                        text,
                        text,
                        text,
                        person,
                        one.start(),
                        one.deadline(),
                        one.progress(),
                        one.state(),
                        text,
                        one.updatedAt(),
                        one.revision()))
                .toList();
        Minutes minutes = new Minutes(
                text,
                usual.minutes().agenda(),
                List.of(new Minutes.Commentary("plan", "", text, person, SamplePacks.AT, 1)),
                List.of(new Minutes.Decision(text, person, null, person, SamplePacks.AT)));
        return new Pack("o", plan(some, goals, strategies, measures, actions, text, 1), minutes);
    }

    private static MeasurePart unstarted(MeasurePart one) {
        return said(one, one.name(), one.owner(), List.of());
    }

    private static MeasurePart said(
            MeasurePart one, String text, PersonName person, List<dev.lodestar.review.pack.PeriodPart> periods) {
        @Nullable
        CommentPart comment =
                periods.isEmpty() ? null : new CommentPart(text, 3, text, text, null, person, SamplePacks.AT);
        return new MeasurePart(
                one.key(),
                text,
                text,
                one.kind(),
                one.frequency(),
                person,
                text,
                one.zone(),
                one.graceHours(),
                text,
                periods.isEmpty() ? LightStatus.NOT_STARTED : one.status(),
                one.alertState(),
                one.definition(),
                periods.isEmpty() ? null : one.progress(),
                periods,
                comment,
                one.version());
    }

    private static Snapshot plan(
            Snapshot some,
            List<GoalPart> goals,
            List<StrategyPart> strategies,
            List<MeasurePart> measures,
            List<ActionPart> actions,
            String text,
            int expected) {
        Head head = some.head();
        boolean empty = measures.isEmpty() && actions.isEmpty();
        return new Snapshot(
                new Head(
                        head.reviewId(),
                        text.isEmpty() ? "T" : text,
                        head.plan(),
                        text.isEmpty() ? "2026 R&D" : "2026 " + text,
                        text,
                        head.year(),
                        ALONE,
                        text,
                        head.from(),
                        head.to(),
                        head.period(),
                        head.at(),
                        head.knownAt(),
                        null,
                        1,
                        head.publishedAt(),
                        ALONE,
                        head.zone(),
                        null,
                        expected,
                        expected),
                goals,
                strategies,
                measures,
                empty ? List.of() : some.alerts(),
                actions,
                empty ? List.of() : some.versions(),
                empty ? List.of() : some.changes(),
                empty ? List.of() : some.promises(),
                empty ? List.of() : some.moved());
    }
}

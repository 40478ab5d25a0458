package dev.lodestar.review.print;

import dev.lodestar.alert.EvidenceRow;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.AlertPart;
import dev.lodestar.review.pack.ChangePart;
import dev.lodestar.review.pack.Minutes;
import dev.lodestar.review.pack.PersonName;
import dev.lodestar.review.pack.PromisePart;
import dev.lodestar.review.pack.VersionPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened around the board's plan, and what the board made of it. */
final class BoardEvents {

    private static final Instant KNOWN = BoardPack.KNOWN;

    private final List<String> words;

    BoardEvents(List<String> words) {
        this.words = words;
    }

    private String word(int index) {
        return words.get(Math.floorMod(index, words.size()));
    }

    private static PersonName person(int index) {
        return BoardPack.person(index);
    }

    ActionPart action(String key, int seed) {
        return new ActionPart(
                "action:" + key,
                word(seed + 12),
                word(seed + 5),
                null,
                person(seed),
                LocalDate.parse("2026-09-01"),
                LocalDate.parse("2026-11-15"),
                seed * 17 % 101,
                ActionPart.State.values()[seed % 5],
                seed % 2 == 0 ? word(21) : null,
                seed % 2 == 0 ? BoardPack.KNOWN : null,
                1);
    }

    AlertPart alert(int seed, String state) {
        return new AlertPart(
                seed + 1,
                "goal-" + seed,
                word(seed),
                "%",
                person(seed),
                "LAG",
                "2026-W42",
                "2026-W43",
                "RESOLVED".equals(state) ? "2026-W45" : null,
                state,
                3,
                KNOWN,
                List.of(evidence("2026-W42"), evidence("2026-W43")),
                List.of(
                        new AlertPart.Handling(KNOWN, null, "RAISED", null),
                        new AlertPart.Handling(KNOWN, person(1), "EXPLAINED", word(21))));
    }

    private static EvidenceRow evidence(String period) {
        return new EvidenceRow(period, "9.1", "12", null, null, "-2.9", "0.6", "1.8", "RED", null, 1, 1);
    }

    VersionPart version() {
        return new VersionPart(
                3,
                KNOWN,
                person(2),
                word(21),
                word(22),
                dev.lodestar.plan.ComputedImpact.NONE,
                List.of(
                        new VersionPart.Difference("CHANGED", "strategy:s1", word(6), "name", word(7), word(6)),
                        new VersionPart.Difference("ADDED", "action:a1", word(13), null, null, null)));
    }

    List<ChangePart> changes() {
        return List.of(
                new ChangePart(
                        "CORRECTED",
                        "goal-1",
                        word(10),
                        "%",
                        "2026-W41",
                        KNOWN,
                        person(1),
                        word(21),
                        BigDecimal.valueOf(83),
                        BigDecimal.valueOf(86.4),
                        false),
                new ChangePart(
                        "REDEFINED",
                        "m-1-0",
                        word(11),
                        word(20),
                        null,
                        KNOWN,
                        person(2),
                        null,
                        BigDecimal.valueOf(21),
                        BigDecimal.valueOf(24),
                        true));
    }

    PromisePart promise(@Nullable String verdict, String direction) {
        return new PromisePart(
                3,
                "goal-1",
                word(10),
                "%",
                direction,
                LocalDate.parse("2026-11-20"),
                person(2),
                verdict == null ? "WAITING" : "DUE",
                verdict,
                BigDecimal.valueOf(70),
                verdict == null ? null : BigDecimal.valueOf(75),
                null);
    }

    Minutes minutes(int goals) {
        return new Minutes(
                word(23),
                List.of(
                        new Minutes.AgendaItem("goal:g0", word(0), person(0), LightStatus.RED),
                        new Minutes.AgendaItem("measure:m-1-0", word(9), person(1), LightStatus.AMBER)),
                List.of(
                        new Minutes.Commentary("plan", word(17), word(22), person(3), KNOWN, 1),
                        new Minutes.Commentary("goal:g" + (goals - 1), word(goals - 1), word(21), person(0), KNOWN, 1)),
                List.of(
                        new Minutes.Decision(word(21), person(1), LocalDate.parse("2026-12-01"), person(3), KNOWN),
                        new Minutes.Decision(word(22), null, null, person(3), KNOWN)));
    }
}

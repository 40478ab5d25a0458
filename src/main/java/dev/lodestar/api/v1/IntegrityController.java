package dev.lodestar.api.v1;

import dev.lodestar.response.Integrity;
import dev.lodestar.response.IntegrityPage;
import dev.lodestar.response.IntegritySignal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signals of integrity. */
@RestController
@RequestMapping("/api/v1/integrity")
@Tag(name = "Alerts")
class IntegrityController {

    private final Integrity integrity;

    IntegrityController(Integrity integrity) {
        this.integrity = integrity;
    }

    @Operation(
            summary = "List signals that a lag may look smaller than it is, the newest first",
            description =
                    "Targets, tolerances and lag rules eased, measures paused, retired or handed over and numbers withheld while a measure lagged,"
                            + " alerts muted by who answers for them, and late corrections that flip a status. from and to are moments; without them, the last 90 days.")
    @GetMapping
    Page<SignalJson> list(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        IntegrityPage page =
                integrity.signals(Moments.read("from", from), Moments.read("to", to), Page.limit(limit), cursor);
        return new Page<>(page.items().stream().map(SignalJson::of).toList(), page.nextCursor());
    }

    /** A signal; numbers are plain decimal strings in the measure's unit. */
    record SignalJson(
            String kind,
            String measure,
            String name,
            String unit,
            String owner,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String period,
            SideJson before,
            SideJson after,
            @Nullable Long alert) {

        static SignalJson of(IntegritySignal signal) {
            return new SignalJson(
                    signal.kind().name(),
                    signal.measure(),
                    signal.name(),
                    signal.unit(),
                    signal.owner(),
                    signal.at(),
                    signal.by(),
                    signal.reason(),
                    signal.period(),
                    SideJson.of(signal.before()),
                    SideJson.of(signal.after()),
                    signal.alert());
        }
    }

    /** One side of a change: a number, a judgement, a day, limits, a lag rule or the key of a person. */
    record SideJson(@Nullable String number, @Nullable String word) {

        static SideJson of(IntegritySignal.Side side) {
            return new SideJson(PlainNumber.of(side.number()), side.word());
        }
    }
}

package dev.lodestar.api.v1;

import dev.lodestar.response.Integrity;
import dev.lodestar.response.IntegrityPage;
import dev.lodestar.response.IntegritySignal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
                    "Targets eased, measures paused, retired or handed over and numbers withheld while a measure lagged,"
                            + " and late corrections that flip a status. from and to are moments; without them, the last 90 days.")
    @GetMapping
    Page<IntegritySignal> list(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        IntegrityPage page =
                integrity.signals(Moments.read("from", from), Moments.read("to", to), Page.limit(limit), cursor);
        return new Page<>(page.items(), page.nextCursor());
    }
}

package dev.lodestar.api.v1;

import dev.lodestar.alert.AlertDetail;
import dev.lodestar.alert.AlertFilter;
import dev.lodestar.alert.AlertPage;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents with their evidence and history. */
@RestController
@RequestMapping("/api/v1/alerts")
class AlertController {

    private final Alerts alerts;

    AlertController(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping
    Page<AlertView> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String measure,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        AlertPage page = alerts.list(new AlertFilter(state, measure, unit), Page.limit(limit), cursor);
        return new Page<>(page.items(), page.nextCursor());
    }

    @GetMapping("/{id}")
    AlertDetail get(@PathVariable long id) {
        return alerts.get(id);
    }
}

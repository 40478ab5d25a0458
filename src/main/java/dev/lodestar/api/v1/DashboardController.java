package dev.lodestar.api.v1;

import dev.lodestar.dashboard.DashboardQuery;
import dev.lodestar.dashboard.Dashboards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The executive screen as data. */
@RestController
@RequestMapping("/api/v1/dashboard")
@Tag(name = "Dashboard")
class DashboardController {

    private final Dashboards dashboards;

    DashboardController(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @Operation(
            summary = "Show how a plan stands, or stood: goals, weeks, alerts and changes",
            description =
                    "at decides which moment is shown, knownAt whose knowledge shows it; both default to now. Give the"
                            + " same instant twice for what was believed then.")
    @GetMapping
    DashboardJson get(
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String unit,
            @RequestParam(defaultValue = "13") int weeks,
            @RequestParam @Nullable String at,
            @RequestParam @Nullable String knownAt) {
        return DashboardJson.of(dashboards.of(
                new DashboardQuery(plan, unit, weeks, Moments.read("at", at), Moments.read("knownAt", knownAt))));
    }
}

package dev.lodestar.api.v1;

import dev.lodestar.dashboard.DashboardQuery;
import dev.lodestar.dashboard.Dashboards;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The executive screen as data. */
@RestController
@RequestMapping("/api/v1/dashboard")
class DashboardController {

    private final Dashboards dashboards;

    DashboardController(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @GetMapping
    DashboardJson get(
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String unit,
            @RequestParam(defaultValue = "13") int weeks) {
        return DashboardJson.of(dashboards.of(new DashboardQuery(plan, unit, weeks)));
    }
}

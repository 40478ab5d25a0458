package dev.lodestar.demo;

import dev.lodestar.demo.DemoTenant.SourceOutage;
import dev.lodestar.demo.carbiz.Business;
import dev.lodestar.demo.carbiz.DemoCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The two tenants of the demo, placed in time around the day it was first started. */
public final class DemoTenants {

    private static final int OUTAGE_WEEKS_BACK = 9;

    private DemoTenants() {}

    /** 京东汽车: the car business with all planted stories. */
    public static DemoTenant jdAuto(LocalDate anchor) {
        var content = new DemoContent("jd-auto", Business.CARBIZ, new DemoCalendar(anchor));
        return content.tenant(List.of(outage("carbiz-service", anchor, content.zone())));
    }

    /** A small German dealer, there to show that tenants never meet. */
    public static DemoTenant rheinMobil(LocalDate anchor) {
        return new DemoContent("rhein-mobil", Business.RHEINBIZ, new DemoCalendar(anchor)).tenant(List.of());
    }

    /** One week, from the moment the week nine weeks back closes: its pull fails, the next one can catch up. */
    private static SourceOutage outage(String source, LocalDate anchor, ZoneId zone) {
        var closed = new DemoCalendar(anchor).weekStart(OUTAGE_WEEKS_BACK - 1).plusDays(1);
        return new SourceOutage(
                source,
                closed.atStartOfDay(zone).toInstant(),
                closed.plusWeeks(1).atStartOfDay(zone).toInstant());
    }
}

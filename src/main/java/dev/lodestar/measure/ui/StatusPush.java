package dev.lodestar.measure.ui;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.MeasuresJudged;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import org.springframework.stereotype.Component;

/** Tells open screens that measures were judged anew: those of the whole tenant, and those of one of these measures. */
@Component
class StatusPush {

    private final LiveChannel live;

    StatusPush(LiveChannel live) {
        this.live = live;
    }

    @AfterCommit(id = "measure.push")
    void on(MeasuresJudged event) {
        TenantScope.run(event.tenant(), () -> {
            live.tell(event.tenant().value());
            event.measureIds().forEach(id -> live.tell(audience(event.tenant(), id)));
        });
    }

    /** The screens that show this one measure. */
    static String audience(TenantId tenant, long measureId) {
        return tenant.value() + "/measure/" + measureId;
    }
}

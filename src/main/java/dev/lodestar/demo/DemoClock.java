package dev.lodestar.demo;

import dev.lodestar.kernel.SystemTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The system's clock, which the loading of the demo sets back for its own thread: the weeks before today are pulled as
 * they would have been, one after the other, so that alerts are as old as they look.
 */
@Component
@Profile("demo")
@SystemTime("the demo's clock runs with the system's once it is loaded")
class DemoClock extends Clock {

    private final Clock system;
    private final ThreadLocal<@Nullable Instant> setBack = new ThreadLocal<>();

    /** @param now the instant that the demo takes for now when it starts; blank for the system's */
    DemoClock(@Value("${lodestar.demo.now:}") String now) {
        Clock real = Clock.systemUTC();
        this.system = now.isBlank() ? real : Clock.offset(real, Duration.between(real.instant(), Instant.parse(now)));
    }

    void at(Instant instant, Runnable work) {
        setBack.set(instant);
        try {
            work.run();
        } finally {
            setBack.remove();
        }
    }

    @Override
    public Instant instant() {
        Instant then = setBack.get();
        return then == null ? system.instant() : then;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A bullet graph from zero: the actual as a bar, the expected as a tick in the status colour, the target as the track. */
@Tag("ls-bullet")
@JsModule("./components/ls-bullet.ts")
public final class Bullet extends Component implements HasSize {

    /** @param label what it shows, with the numbers, for those who do not see it */
    public Bullet(
            @Nullable BigDecimal actual,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal target,
            Signal signal,
            String label) {
        getElement().setPropertyBean("data", new Wire(actual, expected, null, null, target, signal, label));
    }

    private Bullet(Wire wire) {
        getElement().setPropertyBean("data", wire);
    }

    /** For a value that is to stay within two bounds. */
    public static Bullet within(
            @Nullable BigDecimal actual, BigDecimal lower, BigDecimal upper, Signal signal, String label) {
        return new Bullet(new Wire(actual, null, lower, upper, null, signal, label));
    }

    private record Wire(
            @Nullable BigDecimal actual,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal expectedLower,
            @Nullable BigDecimal expectedUpper,
            @Nullable BigDecimal target,
            Signal signal,
            String label) {}
}

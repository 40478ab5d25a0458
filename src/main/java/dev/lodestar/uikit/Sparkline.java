package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word-sized chart: actual solid, expected dotted, the latest value marked with the shape of its status. */
@Tag("ls-sparkline")
@JsModule("./components/ls-sparkline.ts")
public final class Sparkline extends Component implements HasSize {

    /**
     * @param actual a value a period, oldest first; null leaves a gap
     * @param expected as many values; null where none was expected
     * @param label what it shows, for those who do not see it
     */
    public Sparkline(
            List<@Nullable BigDecimal> actual, List<@Nullable BigDecimal> expected, Signal signal, String label) {
        show(actual, expected, signal, label);
    }

    /** Replaces what is drawn. */
    public void show(
            List<@Nullable BigDecimal> actual, List<@Nullable BigDecimal> expected, Signal signal, String label) {
        getElement().setPropertyBean("data", new Wire(actual, expected, signal, label));
    }

    private record Wire(
            List<@Nullable BigDecimal> actual, List<@Nullable BigDecimal> expected, Signal signal, String label) {}
}

package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Actual against expected over time, with the at-risk band, versions as marks and incidents as spans. */
@Tag("ls-kpi-chart")
@JsModule("./components/ls-kpi-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public final class KpiChart extends Component implements HasSize {

    /** @param summary what the picture says in one sentence, for those who do not see it */
    public KpiChart(String summary, Series series) {
        show(summary, series);
    }

    /** Replaces what is drawn. */
    public void show(String summary, Series series) {
        Locale locale = ReaderLocale.current();
        getElement()
                .setPropertyBean(
                        "data",
                        new Wire(
                                series.unit(),
                                locale.toLanguageTag(),
                                summary,
                                series.points(),
                                series.marks(),
                                series.spans(),
                                texts(locale)));
    }

    private static Map<String, String> texts(Locale locale) {
        var texts = Texts.in(locale);
        var words = new LinkedHashMap<String, String>();
        for (String key : WORDS) {
            words.put(key, texts.get("chart." + key));
        }
        for (Signal signal : Signal.values()) {
            words.put(signal.name(), signal.word(locale));
        }
        return words;
    }

    private static final List<String> WORDS =
            List.of("actual", "expected", "gap", "judgement", "revisions", "band", "planVersion", "hint");

    /** What is drawn; marks and spans name a point's {@code period}. */
    public record Series(String unit, List<Point> points, List<Mark> marks, List<Span> spans) {}

    /**
     * One period, oldest first. Without a corridor, {@code lowerBand} and {@code upperBand} are the two edges of the
     * at-risk zone. With a corridor ({@code expectedLower}, {@code expectedUpper}) they are the outermost values that
     * are still at risk.
     *
     * @param period its key, such as {@code 2026-W46}
     * @param label what the axis says, such as {@code W46}
     * @param gap as judged, positive is good
     * @param revisions how many observations were recorded for it; shown from 2 up
     */
    public record Point(
            String period,
            String label,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal expectedLower,
            @Nullable BigDecimal expectedUpper,
            @Nullable BigDecimal gap,
            @Nullable BigDecimal lowerBand,
            @Nullable BigDecimal upperBand,
            Signal judgement,
            int revisions,
            @Nullable String note) {}

    /** A dashed vertical line with a short text. */
    public record Mark(String period, String text, MarkKind kind) {}

    public enum MarkKind {
        /** A published version of a plan, in the accent colour. */
        PLAN,
        /** A new definition of the measure. */
        DEFINITION,
        /** Anything else worth a word, such as a sales day. */
        EVENT
    }

    /** Tinted periods, both ends included. */
    public record Span(String from, String to, String text, SpanKind kind) {}

    public enum SpanKind {
        FIRING
    }

    private record Wire(
            String unit,
            String locale,
            String summary,
            List<Point> points,
            List<Mark> marks,
            List<Span> spans,
            Map<String, String> texts) {}
}

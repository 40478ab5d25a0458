package dev.lodestar.review.print;

import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.PeriodPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;

/** Actual numbers against what was expected of them, over closed periods: the actual solid, the expected dashed. */
final class Plot {

    private final Paper paper;
    private final List<PeriodPart> periods;
    private final double low;
    private final double high;
    private float x;
    private float y;
    private float width;
    private float height;

    Plot(Paper paper, List<PeriodPart> periods, boolean fromZero) {
        this.paper = paper;
        this.periods = List.copyOf(periods);
        List<BigDecimal> all = new ArrayList<>();
        periods.forEach(period -> {
            add(all, period.actual());
            add(all, period.expected());
            add(all, period.lower());
            add(all, period.upper());
        });
        double least = all.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most = all.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        boolean zero = fromZero && least >= 0 && least < most * 0.6;
        double room = most > least ? (most - least) * 0.08 : Math.max(Math.abs(most) * 0.1, 0.5);
        low = zero ? 0 : least - room;
        high = most + room;
    }

    /** A line as high as a line of text, its last point marked. */
    void spark(float left, float bottom, float wide, float high) {
        place(left + 2, bottom + 2, wide - 6, high - 4);
        draw(PeriodPart::expected, Ink.EDGE, 0.6f, true);
        draw(PeriodPart::actual, Ink.TEXT, 1, false);
        mark(1.7f);
    }

    /** A whole chart with its axes. */
    void chart(PackWords words, float left, float bottom, float wide, float high) {
        Face face = Face.SMALL.times(0.9f);
        place(left + 44, bottom + 14, wide - 52, high - 20);
        for (double value : ticks()) {
            float at = atValue(value);
            paper.line(Ink.LINE, 0.5f, x, at, x + width, at);
            paper.set(
                    List.of(words.number(BigDecimal.valueOf(value).round(new java.math.MathContext(6)))),
                    face,
                    new Box(left, at + face.size() * 0.62f, 40, Box.Align.RIGHT));
        }
        int step = Math.max(1, (int) Math.ceil(periods.size() / Math.max(1, width / 46)));
        for (int i = periods.size() - 1; i >= 0; i -= step) {
            paper.set(
                    List.of(words.briefly(periods.get(i).label())),
                    face,
                    new Box(atPeriod(i) - 24, bottom + 10, 48, Box.Align.CENTRE));
        }
        band();
        draw(PeriodPart::expected, Ink.EDGE, 1, true);
        draw(PeriodPart::actual, Ink.TEXT, 1.6f, false);
        mark(2.6f);
    }

    private void place(float left, float bottom, float wide, float high) {
        x = left;
        y = bottom;
        width = wide;
        height = high;
    }

    /** The bounds of a range. */
    private void band() {
        PdfContentByte ink = paper.ink();
        for (int i = 0; i < periods.size(); i++) {
            PeriodPart period = periods.get(i);
            if (period.lower() != null && period.upper() != null) {
                float step = width / Math.max(1, periods.size() - 1);
                float from = Math.max(x, atPeriod(i) - step / 2);
                float to = Math.min(x + width, atPeriod(i) + step / 2);
                float bottom = atValue(period.lower().doubleValue());
                ink.setColorFill(Ink.softly(dev.lodestar.plan.LightStatus.NO_DATA));
                ink.rectangle(from, bottom, to - from, atValue(period.upper().doubleValue()) - bottom);
                ink.fill();
            }
        }
    }

    private void draw(
            Function<PeriodPart, @Nullable BigDecimal> number, java.awt.Color colour, float weight, boolean dashed) {
        PdfContentByte ink = paper.ink();
        ink.setColorStroke(colour);
        ink.setLineWidth(weight);
        ink.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        if (dashed) {
            ink.setLineDash(2.4f, 2, 0);
        }
        boolean on = false;
        boolean any = false;
        for (int i = 0; i < periods.size(); i++) {
            BigDecimal value = number.apply(periods.get(i));
            if (value == null) {
                on = false;
                continue;
            }
            if (on) {
                ink.lineTo(atPeriod(i), atValue(value.doubleValue()));
            } else {
                ink.moveTo(atPeriod(i), atValue(value.doubleValue()));
            }
            on = true;
            any = true;
        }
        if (any) {
            ink.stroke();
        }
        ink.setLineDash(0);
    }

    /** The last number, coloured by how it was judged. */
    private void mark(float radius) {
        for (int i = periods.size() - 1; i >= 0; i--) {
            PeriodPart period = periods.get(i);
            BigDecimal actual = period.actual();
            if (actual != null) {
                paper.ink().setColorFill(Ink.of(PackWords.lightOf(period.judgement())));
                paper.ink().circle(atPeriod(i), atValue(actual.doubleValue()), radius);
                paper.ink().fill();
                return;
            }
        }
    }

    private List<Double> ticks() {
        double step = niceStep((high - low) / 5);
        List<Double> ticks = new ArrayList<>();
        for (double at = Math.ceil(low / step) * step; at <= high + step * 1e-9; at += step) {
            ticks.add(at);
        }
        return ticks;
    }

    private static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double nice : new double[] {1, 2, 2.5, 5}) {
            if (nice * power >= rough) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    private float atPeriod(int index) {
        return periods.size() == 1 ? x + width / 2 : x + width * index / (periods.size() - 1);
    }

    private float atValue(double value) {
        return (float) (y + height * (value - low) / (high - low));
    }

    private static void add(List<BigDecimal> all, @Nullable BigDecimal value) {
        if (value != null) {
            all.add(value);
        }
    }
}

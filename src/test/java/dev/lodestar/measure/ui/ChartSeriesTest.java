package dev.lodestar.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.uikit.KpiChart;
import dev.lodestar.uikit.Signal;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChartSeriesTest {

    @Test
    void the_band_lies_on_the_bad_side_of_the_expectation() {
        var higher = first(Sample.of(Frequency.WEEK).expects(Direction.HIGHER, "100"));
        var lower = first(Sample.of(Frequency.WEEK).expects(Direction.LOWER, "100"));
        var range = first(Sample.of(Frequency.WEEK).expectsBetween("40", "60"));

        assertThat(higher.lowerBand()).isEqualByComparingTo("85");
        assertThat(higher.upperBand()).isEqualByComparingTo("95");
        assertThat(lower.lowerBand()).isEqualByComparingTo("105");
        assertThat(lower.upperBand()).isEqualByComparingTo("115");
        assertThat(range.lowerBand()).isEqualByComparingTo("37");
        assertThat(range.upperBand()).isEqualByComparingTo("63");
    }

    @Test
    void only_the_latest_periods_are_drawn_and_incidents_before_them_are_left_out() {
        MeasureDossier dossier = Sample.of(Frequency.WEEK)
                .expects(Direction.HIGHER, "100")
                .reports("2026-W02", "50", "50", "100", "100", "50", "50", "100", "100")
                .closed();

        var series = series(dossier, 4);

        assertThat(series.points()).extracting(KpiChart.Point::period).first().isEqualTo("2026-W06");
        assertThat(series.points()).hasSize(4);
        assertThat(series.spans()).extracting(KpiChart.Span::from).containsExactly("2026-W06");
        assertThat(series.spans()).extracting(KpiChart.Span::to).containsExactly("2026-W07");
    }

    @Test
    void a_sum_of_a_period_that_is_still_open_is_shown_and_not_judged() {
        Sample sample = Sample.of(Frequency.WEEK).expectsSum("5000").reports("2026-W03", "100", "100", "30");
        MeasureDossier dossier =
                sample.reports("2026-W02", "100").at(Period.parse("2026-W04").closesAt(ZoneOffset.UTC, 24));

        KpiChart.Point latest = series(dossier, 60).points().getLast();

        assertThat(latest.period()).isEqualTo("2026-W05");
        assertThat(latest.actual()).isEqualByComparingTo("330");
        assertThat(latest.judgement()).isEqualTo(Signal.PENDING);
    }

    @Test
    void a_corrected_period_lists_its_revisions() {
        MeasureDossier dossier = Sample.of(Frequency.WEEK)
                .expects(Direction.HIGHER, "100")
                .reports("2026-W10", "90")
                .reports("2026-W10", "96")
                .closed();

        KpiChart.Point point = series(dossier, 60).points().getLast();

        assertThat(point.revisions()).isEqualTo(2);
        assertThat(point.note()).isEqualTo("rev 1, 9 Mar, 01:00: 90\nrev 2, 9 Mar, 02:00: 96");
    }

    private static KpiChart.Point first(Sample sample) {
        return series(sample.reports("2026-W10", "50").closed(), 1).points().getFirst();
    }

    private static KpiChart.Series series(MeasureDossier dossier, int most) {
        return new ChartSeries(Bundles.wording("en", ""), dossier, most).series();
    }
}

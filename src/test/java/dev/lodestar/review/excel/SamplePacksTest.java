package dev.lodestar.review.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.InputRows;
import dev.lodestar.review.pack.MeasurePart;
import org.junit.jupiter.api.Test;

class SamplePacksTest {

    @Test
    void a_sample_has_something_of_every_kind() {
        var snapshot = SamplePacks.pack().snapshot();

        assertThat(snapshot.measures())
                .hasSize(14)
                .extracting(MeasurePart::status)
                .contains(LightStatus.RED, LightStatus.GREEN);
        assertThat(snapshot.alerts()).isNotEmpty();
        assertThat(InputRows.of(snapshot)).hasSizeGreaterThan(80);
    }
}

package dev.lodestar.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.measure.SeriesPoint;
import dev.lodestar.measure.pace.Judgement;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The picture within a mail. */
class SparkPictureTest {

    private static final int GREEN = 0xff2e7d4f;
    private static final int RED = 0xffc2362b;
    private static final int INK = 0xff1d2126;

    @Test
    void the_latest_value_has_the_colour_of_its_judgement() throws IOException {
        BufferedImage drawn = draw(point("2026-W08", "100", Judgement.GREEN), point("2026-W09", "70", Judgement.RED));

        assertThat(drawn.getWidth()).isEqualTo(2 * SparkPicture.WIDTH);
        assertThat(dots(drawn, RED)).isPositive();
        assertThat(dots(drawn, GREEN)).isZero();
        assertThat(dots(drawn, INK)).isPositive();
    }

    @Test
    void nothing_is_green_without_a_number() throws IOException {
        BufferedImage drawn =
                draw(point("2026-W08", "100", Judgement.GREEN), point("2026-W09", null, Judgement.UNKNOWN));

        assertThat(dots(drawn, GREEN)).isZero();
    }

    @Test
    void what_never_moves_or_was_never_reported_can_be_drawn() throws IOException {
        assertThat(dots(draw(point("2026-W08", "5", Judgement.GREEN), point("2026-W09", "5", Judgement.GREEN)), GREEN))
                .isPositive();
        assertThat(dots(draw(point("2026-W09", null, Judgement.UNKNOWN)), INK)).isZero();
    }

    private static BufferedImage draw(SeriesPoint... points) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(SparkPicture.of(List.of(points))));
    }

    private static long dots(BufferedImage drawn, int colour) {
        return IntStream.range(0, drawn.getWidth() * drawn.getHeight())
                .filter(place -> drawn.getRGB(place % drawn.getWidth(), place / drawn.getWidth()) == colour)
                .count();
    }

    private static SeriesPoint point(String period, @Nullable String actual, Judgement judgement) {
        BigDecimal value = actual == null ? null : new BigDecimal(actual);
        return new SeriesPoint(period, value, new BigDecimal("5"), null, null, judgement);
    }
}

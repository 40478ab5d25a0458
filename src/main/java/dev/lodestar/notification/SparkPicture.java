package dev.lodestar.notification;

import dev.lodestar.measure.SeriesPoint;
import dev.lodestar.measure.pace.Judgement;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws how a measure went, for a mail: actual solid, expected dashed, the latest value as a dot in its colour. */
final class SparkPicture {

    /** How large it is shown; it has twice as many dots each way. */
    static final int WIDTH = 260;

    static final int HEIGHT = 52;

    private static final int DENSITY = 2;
    private static final int MARGIN = 6;
    private static final Color INK = new Color(0x1d2126);
    private static final Color MUTE = new Color(0x8a9099);
    private static final Color GREEN = new Color(0x2e7d4f);
    private static final Color AMBER = new Color(0xb7791f);
    private static final Color RED = new Color(0xc2362b);

    private final List<SeriesPoint> series;
    private final double least;
    private final double span;

    private SparkPicture(List<SeriesPoint> series) {
        this.series = series;
        DoubleSummaryStatistics all = series.stream()
                .flatMap(point -> Stream.of(point.actual(), point.expected(), point.lower(), point.upper()))
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .summaryStatistics();
        least = all.getMin();
        span = all.getCount() == 0 ? 0 : all.getMax() - all.getMin();
    }

    /** The picture as PNG. */
    static byte[] of(List<SeriesPoint> series) {
        BufferedImage image = new BufferedImage(WIDTH * DENSITY, HEIGHT * DENSITY, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.scale(DENSITY, DENSITY);
            new SparkPicture(series).draw(canvas);
        } finally {
            canvas.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw(Graphics2D canvas) {
        canvas.setColor(MUTE);
        canvas.setStroke(
                new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {3f, 3f}, 0f));
        canvas.draw(line(SeriesPoint::expected));
        canvas.draw(line(SeriesPoint::lower));
        canvas.draw(line(SeriesPoint::upper));
        canvas.setColor(INK);
        canvas.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(line(SeriesPoint::actual));
        for (int place = series.size() - 1; place >= 0; place--) {
            BigDecimal actual = series.get(place).actual();
            if (actual != null) {
                // Nothing is green while there is no number.
                boolean latest = place == series.size() - 1;
                canvas.setColor(latest ? colour(series.get(place).judgement()) : MUTE);
                canvas.fill(new Ellipse2D.Double(x(place) - 3.5, y(actual) - 3.5, 7, 7));
                return;
            }
        }
    }

    /** A line with a gap where there is no number; a lone one is a dot. */
    private Path2D line(Function<SeriesPoint, @Nullable BigDecimal> value) {
        Path2D line = new Path2D.Double();
        boolean drawing = false;
        for (int place = 0; place < series.size(); place++) {
            BigDecimal number = value.apply(series.get(place));
            if (number == null) {
                drawing = false;
            } else if (drawing) {
                line.lineTo(x(place), y(number));
            } else {
                line.moveTo(x(place), y(number));
                line.lineTo(x(place), y(number));
                drawing = true;
            }
        }
        return line;
    }

    private double x(int place) {
        return MARGIN + (WIDTH - 2.0 * MARGIN) * place / Math.max(1, series.size() - 1);
    }

    private double y(BigDecimal number) {
        double share = span == 0 ? 0.5 : (number.doubleValue() - least) / span;
        return HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * share;
    }

    private static Color colour(Judgement judgement) {
        return switch (judgement) {
            case GREEN -> GREEN;
            case AMBER -> AMBER;
            case RED -> RED;
            default -> MUTE;
        };
    }
}

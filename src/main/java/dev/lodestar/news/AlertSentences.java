package dev.lodestar.news;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.EvidenceRow;
import dev.lodestar.alert.FailingSource;
import dev.lodestar.kernel.Period;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of an alert what there is to say, in one sentence of one language. */
public final class AlertSentences {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 160;

    private final NewsTexts texts;
    private final Numbers numbers;

    private AlertSentences(NewsTexts texts) {
        this.texts = texts;
        this.numbers = new Numbers(texts.locale());
    }

    /** Speaks the language, or English when there is no other. */
    public static AlertSentences in(Locale language) {
        return new AlertSentences(NewsTexts.in(language));
    }

    /**
     * Such as "Test-drive bookings: 24 % below expectation for 2 weeks"; how it ended when it has. What a source said is for
     * those alone who see the alert.
     */
    public String of(AlertView alert) {
        FailingSource source = alert.source();
        if (source != null && source.end() == null && !source.pulls().isEmpty()) {
            String error = cut(source.pulls().getLast().error());
            return error.isEmpty() ? brief(alert) : texts.get("news.sentence.source.said", brief(alert), error);
        }
        return brief(alert);
    }

    /** The same without what a source said, for whoever reads along. */
    public String brief(AlertView alert) {
        FailingSource source = alert.source();
        return source == null ? ofMeasure(alert) : ofSource(alert, source);
    }

    /** Such as "Source Sales failed: 2,000 measures have no value", or that their numbers are here. */
    public String behind(String source, int measures, boolean arrived) {
        return texts.get(arrived ? "news.behind.arrived" : "news.behind.missing", source, measures);
    }

    private String ofSource(AlertView alert, FailingSource source) {
        return source.end() == null
                ? texts.get(
                        "news.sentence.source.failing",
                        source.name(),
                        new PeriodLabels(texts.locale()).full(Period.parse(alert.startPeriod())))
                : texts.get("news.sentence.source." + source.end(), source.name());
    }

    /** The first line, as far as a sentence can hold it. */
    private static String cut(String error) {
        String line = error.lines().findFirst().orElse("").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "\u2026" : line;
    }

    private String ofMeasure(AlertView alert) {
        return switch (alert.state()) {
            case "RESOLVED" ->
                texts.get(
                        alert.rule().equals("MISSING") ? "news.sentence.arrived" : "news.sentence.resolved",
                        alert.measureName());
            case "CANCELLED_BY_CORRECTION" -> texts.get("news.sentence.cancelled", alert.measureName());
            case "RECOVERING" -> texts.get("news.sentence.recovering", alert.measureName());
            default -> firing(alert);
        };
    }

    /** Why its reader is told, such as "One more period". */
    public String why(Notice notice, @Nullable String byWhom) {
        String by = byWhom == null ? notice.by() : byWhom;
        return switch (notice.kind()) {
            case ESCALATED, WOKEN ->
                texts.getOr(
                        "news.because." + notice.kind() + "." + notice.because(),
                        "news.because." + notice.kind() + ".BY_HAND");
            case REASSIGNED, MENTIONED ->
                by.isEmpty() ? texts.get("news.handed") : texts.get("news.by." + notice.kind(), by);
            default -> texts.get("news.kind." + notice.kind());
        };
    }

    /** What there is to say of many: "3 measures need you". */
    public String ofMany(int asking, int silent, int all) {
        if (asking == 0) {
            return texts.get("news.many.news", all);
        }
        return texts.get(silent == asking ? "news.many.missing" : "news.many.ask", asking);
    }

    /** What there is to say of many when sources are among them: "3 alerts need you". */
    public String ofMixed(int asking) {
        return texts.get("news.many.alerts", asking);
    }

    private String firing(AlertView alert) {
        String lasting = lasting(alert);
        if (alert.rule().equals("MISSING")) {
            return texts.get("news.sentence.missing", alert.measureName(), lasting);
        }
        if (alert.rule().equals("TREND")) {
            return texts.get("news.sentence.trend", alert.measureName(), lasting);
        }
        if (alert.rule().equals("THRESHOLD") && !alert.evidence().isEmpty()) {
            String latest =
                    numbers.with(alert.unit(), number(alert.evidence().getLast().actual()));
            return texts.get("news.sentence.threshold", alert.measureName(), latest, lasting);
        }
        return lag(alert, lasting);
    }

    private String lag(AlertView alert, String lasting) {
        return alert.evidence().reversed().stream()
                .filter(row -> row.actual() != null)
                .findFirst()
                .flatMap(row -> distance(alert, row))
                .map(way -> texts.get("news.sentence." + way.key(), alert.measureName(), way.distance(), lasting))
                .orElseGet(() -> texts.get("news.sentence.behind", alert.measureName(), lasting));
    }

    private String lasting(AlertView alert) {
        return texts.get("news.lasting." + Period.parse(alert.startPeriod()).frequency(), Math.max(1, alert.streak()));
    }

    private Optional<Way> distance(AlertView alert, EvidenceRow row) {
        BigDecimal actual = number(row.actual());
        BigDecimal expected = number(row.expected());
        String suffix = "";
        if (expected == null && actual != null && row.lower() != null && row.upper() != null) {
            BigDecimal lower = new BigDecimal(row.lower());
            expected = actual.compareTo(lower) < 0 ? lower : new BigDecimal(row.upper());
            suffix = "Range";
        }
        if (actual == null || expected == null || actual.compareTo(expected) == 0) {
            return Optional.empty();
        }
        BigDecimal apart = actual.subtract(expected).abs();
        String key = (actual.compareTo(expected) < 0 ? "below" : "above") + suffix;
        return Optional.of(new Way(key, amount(alert.unit(), apart, expected)));
    }

    private String amount(String unit, BigDecimal apart, BigDecimal expected) {
        if (unit.strip().equals("%")) {
            return texts.get("news.points", numbers.plain(apart));
        }
        if (expected.signum() == 0) {
            return numbers.with(unit, apart);
        }
        BigDecimal share = apart.multiply(HUNDRED).divide(expected.abs(), 1, RoundingMode.HALF_UP);
        BigDecimal shown = share.compareTo(BigDecimal.ONE) < 0 ? share : share.setScale(0, RoundingMode.HALF_UP);
        return numbers.with("%", shown);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private record Way(String key, String distance) {}
}

package dev.lodestar.review.pack;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.uikit.Numbers;
import dev.lodestar.uikit.PeriodLabels;
import dev.lodestar.uikit.Signal;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Says what a pack holds in the reader's language, on paper and slides, where there is no screen to ask. */
public final class PackWords {

    private static final String NONE = "\u2013";

    private final Locale locale;
    private final ZoneId zone;
    private final Numbers numbers;
    private final PeriodLabels periods;
    private final ResourceBundle texts;

    /** Texts in that language, in English if there are none; times in that zone. */
    public PackWords(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.numbers = new Numbers(locale);
        this.periods = new PeriodLabels(locale);
        Locale language = switch (locale.getLanguage()) {
            case "zh" -> Locale.CHINESE;
            case "de" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
        var exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.texts = ResourceBundle.getBundle("i18n.packfiles", language, exact);
    }

    /** The words for one pack. */
    public static PackWords of(Pack pack, Locale locale) {
        return new PackWords(locale, ZoneId.of(pack.snapshot().head().zone()));
    }

    /** The language written. */
    public Locale locale() {
        return locale;
    }

    /** @throws java.util.MissingResourceException if there is no such key */
    public String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** A number with its unit; a dash for none. */
    public String number(String unit, @Nullable BigDecimal value) {
        return numbers.with(unit, value);
    }

    /** A number without its unit; a dash for none. */
    public String number(@Nullable BigDecimal value) {
        return numbers.plain(value);
    }

    /** A difference with its sign; a dash for none. */
    public String signed(@Nullable BigDecimal value) {
        return numbers.signed(value);
    }

    /** What a period was expected to bring: a number, or both bounds of a range. */
    public String expected(PeriodPart period) {
        return period.lower() != null && period.upper() != null
                ? numbers.range("", period.lower(), period.upper())
                : numbers.plain(period.expected());
    }

    /** A day; a dash for none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? NONE : day.format(DateTimeFormatter.ofPattern(texts.getString("paper.day"), locale));
    }

    /** A moment in the tenant's zone, to the minute. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern(texts.getString("paper.moment"), locale)
                .withZone(zone)
                .format(at);
    }

    /** A period with its year; a free range as from and to. */
    public String period(String label) {
        int slash = label.indexOf('/');
        if (slash > 0) {
            return day(LocalDate.parse(label.substring(0, slash))) + " " + NONE + " "
                    + day(LocalDate.parse(label.substring(slash + 1)));
        }
        return periods.full(Period.parse(label));
    }

    /** A period as short as an axis needs it. */
    public String briefly(String label) {
        return periods.brief(Period.parse(label));
    }

    /** The word of a status. */
    public String status(LightStatus status) {
        return Signal.valueOf(status.name()).word(locale);
    }

    /** The status that a judgement of one period stands for. */
    public static LightStatus lightOf(Judgement judgement) {
        return judgement == Judgement.UNKNOWN ? LightStatus.STALE : LightStatus.valueOf(judgement.name());
    }
}

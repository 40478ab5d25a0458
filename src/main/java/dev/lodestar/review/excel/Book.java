package dev.lodestar.review.excel;

import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.Snapshot;
import dev.lodestar.review.pack.StrategyPart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook being made, and what its sheets ask of it. */
final class Book {

    final XSSFWorkbook workbook = new XSSFWorkbook();
    final Pack pack;
    final Snapshot snapshot;
    final Head head;
    final Words words;
    final Styles styles;
    final ZoneId zone;
    final List<Page> pages = new ArrayList<>();

    /** What a measure belongs to: a goal, or a strategy. */
    final Map<String, String> homes = new HashMap<>();

    final Map<String, MeasurePart> measures = new HashMap<>();
    private final Map<String, Integer> decimals = new HashMap<>();

    Book(Pack pack, Locale locale) {
        this.pack = pack;
        this.snapshot = pack.snapshot();
        this.head = snapshot.head();
        this.words = Words.in(locale);
        this.styles = new Styles(workbook, words.chinese());
        this.zone = ZoneId.of(head.zone());
        for (StrategyPart strategy : snapshot.strategies()) {
            strategy.measures().forEach(key -> homes.putIfAbsent(key, strategy.name()));
        }
        snapshot.goals().forEach(goal -> homes.put(goal.measure(), goal.name()));
        for (MeasurePart measure : snapshot.measures()) {
            measures.put(measure.key(), measure);
            decimals.put(measure.key(), Formats.decimals(measure));
        }
    }

    int decimals(String measure) {
        return decimals.getOrDefault(measure, 1);
    }

    Measured measured() {
        return new Measured(styles, zone, words.dayFormat());
    }

    void define(String name, String refersTo) {
        var defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(refersTo);
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale()));
    }

    String time(Instant at) {
        return at.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(words.locale()));
    }
}

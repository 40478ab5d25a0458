package dev.lodestar.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The days off and the make-up days of China, as the State Council announces them each autumn for the year to come, one file
 * a year. A year without a file has the holidays that fall on the same date every year, nothing else: those of
 * the lunar calendar and the make-up days are not known, which is logged once.
 */
final class ChineseHolidays implements Holidays {

    static final ChineseHolidays INSTANCE = new ChineseHolidays();

    private static final Logger LOG = LoggerFactory.getLogger(ChineseHolidays.class);
    private static final int FIRST_YEAR = 2025;

    private static final Set<MonthDay> ALWAYS_OFF = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 2),
            MonthDay.of(Month.OCTOBER, 1),
            MonthDay.of(Month.OCTOBER, 2),
            MonthDay.of(Month.OCTOBER, 3));

    private final Map<LocalDate, Boolean> announced = new HashMap<>();
    private final Set<Integer> told = ConcurrentHashMap.newKeySet();
    private final int lastYear;

    private ChineseHolidays() {
        int year = FIRST_YEAR;
        while (read(year)) {
            year++;
        }
        this.lastYear = year - 1;
    }

    @Override
    public Said on(LocalDate day) {
        Boolean works = announced.get(day);
        if (works != null) {
            return works ? Said.WORKED : Said.OFF;
        }
        boolean known = day.getYear() >= FIRST_YEAR && day.getYear() <= lastYear;
        if (!known && told.add(day.getYear())) {
            LOG.warn(
                    "China's working days of {} are not known: lunar holidays and make-up days are missing until"
                            + " working-days/CN-{}.txt is added",
                    day.getYear(),
                    day.getYear());
        }
        return !known && ALWAYS_OFF.contains(MonthDay.from(day)) ? Said.OFF : Said.NOTHING;
    }

    @Override
    public OptionalInt knownThrough() {
        return OptionalInt.of(lastYear);
    }

    private boolean read(int year) {
        try (InputStream file = ChineseHolidays.class.getResourceAsStream("/working-days/CN-" + year + ".txt")) {
            if (file == null) {
                return false;
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::announce);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void announce(String line) {
        String[] parts = line.split("\\s+", 4);
        boolean works = "work".equals(parts[0]);
        LocalDate first = LocalDate.parse(parts[1]);
        LocalDate last = works ? first : LocalDate.parse(parts[2]);
        first.datesUntil(last.plusDays(1)).forEach(day -> announced.put(day, works));
    }
}

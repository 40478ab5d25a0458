package dev.lodestar.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.OptionalInt;

/** On which days a country works. */
interface Holidays {

    /** Whether people work there on this day. */
    boolean worksOn(LocalDate day);

    /** The last year whose days are known for certain; empty when every year's follow from a rule. */
    OptionalInt knownThrough();

    /** Whether it is a Saturday or a Sunday. */
    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Those of a country, or of a part of it; of a country that is not known, weekends alone. */
    static Holidays of(WorkingRegion region) {
        return switch (region.country()) {
            case CN -> ChineseHolidays.INSTANCE;
            case DE -> new GermanHolidays(region.state());
            case NONE -> WEEKENDS;
        };
    }

    /** Nothing but weekends. */
    Holidays WEEKENDS = new Holidays() {
        @Override
        public boolean worksOn(LocalDate day) {
            return !isWeekend(day);
        }

        @Override
        public OptionalInt knownThrough() {
            return OptionalInt.empty();
        }
    };
}

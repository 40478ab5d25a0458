package dev.lodestar.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;

/** What a country says about days. */
interface Holidays {

    /** The days of the week on which nobody works unless a tenant says otherwise. */
    Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** What is said about a day. */
    enum Said {
        /** Nobody works. */
        OFF,
        /** People work although it is a day off of the week. */
        WORKED,
        /** Nothing: it is as the week has it. */
        NOTHING
    }

    /** What the country says about this day. */
    Said on(LocalDate day);

    /** The last year whose days are known for certain; empty when every year's follow from a rule. */
    OptionalInt knownThrough();

    /** Whether people work there on this day when Saturdays and Sundays are off. */
    default boolean worksOn(LocalDate day) {
        return switch (on(day)) {
            case OFF -> false;
            case WORKED -> true;
            case NOTHING -> !isWeekend(day);
        };
    }

    /** Whether it is a Saturday or a Sunday. */
    static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    /** Those of a country, or of a part of it; none of a country that is not known. */
    static Holidays of(WorkingRegion region) {
        return switch (region.country()) {
            case CN -> ChineseHolidays.INSTANCE;
            case DE -> new GermanHolidays(region.state());
            case NONE -> WEEKENDS;
        };
    }

    /** No holidays at all. */
    Holidays WEEKENDS = new Holidays() {
        @Override
        public Said on(LocalDate day) {
            return Said.NOTHING;
        }

        @Override
        public OptionalInt knownThrough() {
            return OptionalInt.empty();
        }
    };
}

package dev.lodestar.organisation;

import static dev.lodestar.organisation.GermanState.BB;
import static dev.lodestar.organisation.GermanState.BE;
import static dev.lodestar.organisation.GermanState.BW;
import static dev.lodestar.organisation.GermanState.BY;
import static dev.lodestar.organisation.GermanState.HB;
import static dev.lodestar.organisation.GermanState.HE;
import static dev.lodestar.organisation.GermanState.HH;
import static dev.lodestar.organisation.GermanState.MV;
import static dev.lodestar.organisation.GermanState.NI;
import static dev.lodestar.organisation.GermanState.NW;
import static dev.lodestar.organisation.GermanState.RP;
import static dev.lodestar.organisation.GermanState.SH;
import static dev.lodestar.organisation.GermanState.SL;
import static dev.lodestar.organisation.GermanState.SN;
import static dev.lodestar.organisation.GermanState.ST;
import static dev.lodestar.organisation.GermanState.TH;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of Germany and its states, as their laws have them since 2023; those that only parts of a state keep
 * (Assumption in most of Bavaria, Corpus Christi in a few places of Saxony and Thuringia) are working days.
 */
final class GermanHolidays implements Holidays {

    private static final Set<GermanState> EVERYWHERE = EnumSet.allOf(GermanState.class);

    private record Fixed(MonthDay day, Set<GermanState> states) {}

    private record Movable(int daysAfterEaster, Set<GermanState> states) {}

    private static final List<Fixed> FIXED = List.of(
            fixed(Month.JANUARY, 1, EVERYWHERE),
            fixed(Month.JANUARY, 6, EnumSet.of(BW, BY, ST)),
            fixed(Month.MARCH, 8, EnumSet.of(BE, MV)),
            fixed(Month.MAY, 1, EVERYWHERE),
            fixed(Month.AUGUST, 15, EnumSet.of(SL)),
            fixed(Month.SEPTEMBER, 20, EnumSet.of(TH)),
            fixed(Month.OCTOBER, 3, EVERYWHERE),
            fixed(Month.OCTOBER, 31, EnumSet.of(BB, HB, HH, MV, NI, SH, SN, ST, TH)),
            fixed(Month.NOVEMBER, 1, EnumSet.of(BW, BY, NW, RP, SL)),
            fixed(Month.DECEMBER, 25, EVERYWHERE),
            fixed(Month.DECEMBER, 26, EVERYWHERE));

    // Easter Sunday and Whit Sunday, holidays of Brandenburg, are weekend anyway.
    private static final List<Movable> MOVABLE = List.of(
            new Movable(-2, EVERYWHERE),
            new Movable(1, EVERYWHERE),
            new Movable(39, EVERYWHERE),
            new Movable(50, EVERYWHERE),
            new Movable(60, EnumSet.of(BW, BY, HE, NW, RP, SL)));

    private static final LocalDate LIBERATION_80_YEARS_AGO = LocalDate.of(2025, Month.MAY, 8);

    private final @Nullable GermanState state;

    /** Those of a state; without one, those that all states keep. */
    GermanHolidays(@Nullable GermanState state) {
        this.state = state;
    }

    @Override
    public Said on(LocalDate day) {
        return isFixed(day) || isMovable(day) || isOfOneState(day) ? Said.OFF : Said.NOTHING;
    }

    @Override
    public OptionalInt knownThrough() {
        return OptionalInt.empty();
    }

    private boolean isFixed(LocalDate day) {
        MonthDay of = MonthDay.from(day);
        return FIXED.stream().anyMatch(holiday -> holiday.day().equals(of) && keeps(holiday.states()));
    }

    private boolean isMovable(LocalDate day) {
        LocalDate easter = Easter.of(day.getYear());
        return MOVABLE.stream()
                .anyMatch(holiday -> easter.plusDays(holiday.daysAfterEaster()).equals(day) && keeps(holiday.states()));
    }

    private boolean isOfOneState(LocalDate day) {
        return (state == SN && day.equals(repentance(day.getYear())))
                || (state == BE && day.equals(LIBERATION_80_YEARS_AGO));
    }

    /** The Wednesday before 23 November. */
    private static LocalDate repentance(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 23).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
    }

    private boolean keeps(Set<GermanState> states) {
        return state == null ? states.equals(EVERYWHERE) : states.contains(state);
    }

    private static Fixed fixed(Month month, int day, Set<GermanState> states) {
        return new Fixed(MonthDay.of(month, day), states);
    }
}

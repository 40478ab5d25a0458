package dev.lodestar.demo.carbiz;

import java.time.LocalDate;

/** What happened at rhein-mobil: on-time delivery slips in the last weeks, everything else runs. */
record RheinStoryline(DemoCalendar calendar, Targets targets, Wobble wobble) implements Storyline {

    @Override
    public WeekFacts week(LocalDate monday) {
        var back = calendar.weeksBack(monday);
        var sunday = monday.plusDays(6);
        return new WeekFacts(
                targets.bookings().share(sunday) * (1.01 + around("bookings", back, 0.025)),
                targets.visits().share(sunday) * (1 + around("visits", back, 0.02)),
                0.32 + around("conversion", back, 0.01),
                targets.sales().share(sunday) * (1.01 + around("sales", back, 0.03)),
                targets.demand().share(sunday) * 1.02,
                (targets.onTime().at(sunday) + onTime(back)) / 100,
                30 + around("lead", back, 0.5),
                targets.stations().at(sunday) + 0.5,
                (targets.satisfaction().at(sunday) + 0.9 + around("satisfaction", back, 0.3)) / 100,
                0.98,
                targets.swapWait().at(sunday) - 6,
                targets.claims().at(sunday) - 2,
                0.3,
                44 + around("service", back, 1.5),
                (targets.plus().at(sunday) + 0.6) / 100,
                0.2,
                (targets.repurchase().at(sunday) + 0.5) / 100,
                0,
                0.25);
    }

    private double onTime(int back) {
        return switch (back) {
            case 3 -> -4.2;
            case 2 -> -6.2;
            default -> back < 2 ? -8.5 + around("on-time", back, 0.5) : 1 + around("on-time", back, 0.4);
        };
    }

    private double around(String name, int back, double noise) {
        return noise * wobble.around(name, back);
    }
}

package dev.lodestar.demo.carbiz;

import java.time.LocalDate;

/** What happened at jd-auto: {@code back} counts weeks before the latest one closed at the anchor. */
record JdStoryline(DemoCalendar calendar, Targets targets, Wobble wobble) implements Storyline {

    private static final double[] SATISFACTION_RECOVERS = {
        -0.9, -1.9, -2.2, -2.4, -2.7, -3.1, -3.6, -4.3, -5.0, -5.8, -6.6, -7.2
    };
    private static final double[] PARTNERS_TAKE_OVER = {41, 41.3, 40.6, 40.9, 40.2, 40, 39.7, 39, 38, 36, 33, 30.5, 28.5
    };

    @Override
    public WeekFacts week(LocalDate monday) {
        var back = calendar.weeksBack(monday);
        var sunday = monday.plusDays(6);
        return new WeekFacts(
                targets.bookings().share(sunday) * bookings(back),
                targets.visits().share(sunday) * (1 + (back < 3 ? 0.01 : 0) + 0.02 * wobble.around("visits", back)),
                (12.4 + usual("conversion", back, 0.3, 0.9)) / 100,
                flow(targets.sales(), sunday, salesRatio(back), salesRatio(back + 1)),
                flow(targets.demand(), sunday, demandRatio(back), demandRatio(back + 1)),
                (targets.onTime().at(sunday) + onTime(back)) / 100,
                leadDays(back),
                targets.stations().at(sunday) - stationLag(back),
                (targets.satisfaction().at(sunday) + satisfaction(back)) / 100,
                0.9885,
                targets.swapWait().at(sunday) - 6 + usual("wait", back, 4, -22),
                targets.claims().at(sunday) + claims(back),
                partnerShare(back) / 100,
                28 + usual("service", back, 1, -5),
                (targets.plus().at(sunday) + 0.6 + 0.4 * wobble.around("plus", back)) / 100,
                0.38 + 0.025 * wobble.around("baas", back),
                (targets.repurchase().at(sunday) + 0.5 + 0.15 * wobble.around("repurchase", back)) / 100,
                back == 5 ? 8 : 0,
                1);
    }

    /** Noise, with an isolated amber week now and then; quiet near the anchor so that the stories stand out. */
    private double usual(String name, int back, double noise, double blip) {
        var trouble = back >= 8 && wobble.blip(name, back, 17);
        return noise * wobble.around(name, back) - (trouble ? blip + Math.copySign(noise, blip) * 0.5 : 0);
    }

    private double bookings(int back) {
        return switch (back) {
            case 2 -> 0.90;
            case 1 -> 0.80;
            case 0 -> 0.745;
            default ->
                back < 0 ? 0.76 + 0.01 * wobble.around("bookings", back) : 1.005 + usual("bookings", back, 0.025, 0.07);
        };
    }

    private static double flow(Season season, LocalDate sunday, double ratio, double before) {
        var previous = season.cumulative(sunday) - season.share(sunday);
        return previous * (ratio - before) + season.share(sunday) * ratio;
    }

    /** A little ahead half a year ago, trailing by more than three percent now. */
    private double salesRatio(int back) {
        var slide = Math.clamp((30 - back) / 28.0, 0, 1);
        return 1.008 - 0.042 * slide;
    }

    private static double demandRatio(int back) {
        return 1.02 + 0.10 * Math.clamp((59 - back) / 59.0, 0, 1);
    }

    private double onTime(int back) {
        return switch (back) {
            case 20 -> -3;
            case 19 -> -7.5;
            case 18 -> -6.8;
            case 17 -> -3.2;
            case 16 -> -0.8;
            case 15 -> 0.7;
            default -> 0.6 + 0.4 * wobble.around("on-time", back);
        };
    }

    private double leadDays(int back) {
        return switch (back) {
            case 9 -> 22.5;
            case 8 -> 23.2;
            case 7 -> 23.9;
            case 6 -> 24.3;
            case 5 -> 24.4;
            default -> back < 5 ? 23.4 + 0.3 * wobble.around("lead", back) : 20.4 + 0.4 * wobble.around("lead", back);
        };
    }

    private static double stationLag(int back) {
        if (back >= 36) {
            return 1 + 11 * Math.clamp((44 - back) / 8.0, 0, 1);
        }
        if (back >= 14) {
            return 12 + 18 * (36 - back) / 22.0;
        }
        return 30 - 5 * Math.clamp((10 - back) / 10.0, 0, 1);
    }

    private double satisfaction(int back) {
        if (back < 0) {
            return 0.5 + 0.3 * wobble.around("satisfaction", back);
        }
        if (back < SATISFACTION_RECOVERS.length) {
            return SATISFACTION_RECOVERS[back];
        }
        var fall = Math.clamp((38 - back) / 26.0, 0, 1);
        return 0.7 - 8.2 * fall + 0.3 * wobble.around("satisfaction", back);
    }

    private double claims(int back) {
        return back < 4 ? 6.5 + 0.5 * Math.min(4 - back, 5) : -2 + 1.5 * wobble.around("claims", back);
    }

    private double partnerShare(int back) {
        if (back >= 0 && back < PARTNERS_TAKE_OVER.length) {
            return PARTNERS_TAKE_OVER[back];
        }
        return (back < 0 ? 41 : 27) + 0.8 * wobble.around("partner", back);
    }
}

package dev.lodestar.review.print;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.PackWords;
import java.util.Collection;
import java.util.List;

/** How many stand how; it says it in a sentence. */
record Tally(int all, int red, int amber, int green, int silent) {

    static Tally of(Collection<LightStatus> lights) {
        return new Tally(
                lights.size(),
                count(lights, List.of(LightStatus.RED)),
                count(lights, List.of(LightStatus.AMBER)),
                count(lights, List.of(LightStatus.GREEN)),
                count(lights, List.of(LightStatus.STALE, LightStatus.NO_DATA)));
    }

    /**
     * The worst that is to be said.
     *
     * @param what {@code goals} or {@code measures}
     */
    String sentence(PackWords words, String what) {
        String of = "paper.tally." + what + ".";
        if (red > 0) {
            return words.text(of + "red", red, all);
        }
        if (amber > 0) {
            return words.text(of + "amber", amber, all);
        }
        if (silent > 0) {
            return words.text(of + "silent", silent, all);
        }
        return words.text(of + "green", green, all);
    }

    private static int count(Collection<LightStatus> lights, List<LightStatus> which) {
        return (int) lights.stream().filter(which::contains).count();
    }
}

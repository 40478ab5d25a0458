package dev.lodestar.intake;

import dev.lodestar.kernel.Key;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Names new measures: after what they are called where that can be written in a key, else by number. */
final class MeasureKeys {

    private static final int LONGEST = 48;
    private static final int TRIES = 40;

    private MeasureKeys() {}

    /** @param taken tells which of some keys there are already */
    static List<String> of(String plan, List<String> names, Function<Set<String>, Set<String>> taken) {
        List<String> bases = new ArrayList<>();
        Set<String> wanted = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String slug = slug(names.get(i));
            String base = slug.isEmpty() ? slug(plan) + "-m" + (i + 1) : slug;
            bases.add(base);
            for (int number = 1; number <= TRIES; number++) {
                wanted.add(numbered(base, number));
            }
        }
        Set<String> used = new HashSet<>(taken.apply(wanted));
        List<String> keys = new ArrayList<>();
        for (String base : bases) {
            int number = 1;
            while (!used.add(numbered(base, number))) {
                number++;
            }
            keys.add(numbered(base, number));
        }
        return keys;
    }

    static String slug(String name) {
        String plain = Normalizer.normalize(
                        name.replace("ß", "ss")
                                .replace("ä", "ae")
                                .replace("ö", "oe")
                                .replace("ü", "ue"),
                        Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        // A name that is mostly not Latin would leave a key that says nothing.
        long foreign = plain.chars().filter(each -> each >= '\u2e80').count();
        if (foreign > 0) {
            return "";
        }
        String slug =
                plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut =
                slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-+$", "");
        return Key.isValid(cut) ? cut : "";
    }

    private static String numbered(String base, int number) {
        return number == 1 ? base : base + "-" + number;
    }
}

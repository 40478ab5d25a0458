package dev.lodestar.organisation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whom a text calls by {@code @key}; an e-mail address calls nobody. */
public final class Mentions {

    /** How many people one text can call. */
    public static final int MOST = 20;

    private static final Pattern CALL =
            Pattern.compile("(?<![A-Za-z0-9._@-])@([a-z0-9][a-z0-9-]{0,62})(?![A-Za-z0-9-])");

    private Mentions() {}

    /** The keys that the texts call, in order; whether there are such people is not known yet. */
    public static Set<String> in(Iterable<String> texts) {
        Set<String> keys = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher matcher = CALL.matcher(text);
            while (matcher.find() && keys.size() < MOST) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }
}

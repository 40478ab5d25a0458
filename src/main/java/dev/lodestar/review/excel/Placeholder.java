package dev.lodestar.review.excel;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a template that is filled: <code>{{plan.name}}</code>, or within a repeated row <code>{{name}}</code>. */
record Placeholder(String name) {

    static final Pattern FORM = Pattern.compile("\\{\\{\\s*([^{}]{1,120}?)\\s*}}");

    static List<Placeholder> in(String text) {
        return FORM.matcher(text)
                .results()
                .map(found -> new Placeholder(found.group(1)))
                .toList();
    }

    /** True when the text is one placeholder and nothing else, so that a number can stay a number. */
    static boolean alone(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches();
    }
}

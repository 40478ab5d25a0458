package dev.lodestar.news;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to an alert, before it is known whom it concerns.
 *
 * @param id 0 before it is stored
 * @param key what happened to which alert when; the same is kept once
 * @param rule the name of the alert's rule
 * @param by the key of the person or the name of the token; empty when the product did it
 * @param people the keys of the people it names
 * @param because why; empty when nobody says
 */
record News(
        long id,
        String key,
        NewsKind kind,
        long alert,
        String measure,
        String rule,
        Instant at,
        String by,
        List<String> people,
        String because) {

    News {
        people = List.copyOf(people);
    }
}

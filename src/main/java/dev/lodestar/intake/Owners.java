package dev.lodestar.intake;

import dev.lodestar.organisation.PersonView;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the people that a workbook names: by key, by e-mail, by name in either order. */
final class Owners {

    private final List<PersonView> people;
    private final String otherwise;

    /** @param otherwise whom everything belongs to that names nobody who is there */
    Owners(Collection<PersonView> people, String otherwise) {
        this.people = people.stream().filter(person -> person.leftAt() == null).toList();
        this.otherwise = otherwise;
    }

    /** Whom it belongs to. */
    String of(String written) {
        return find(written).map(PersonView::key).orElse(otherwise);
    }

    /** The one person that is meant; empty when nobody is, or several might be. */
    Optional<PersonView> find(String written) {
        String plain = HeaderWords.plain(written);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        List<PersonView> exact = people.stream()
                .filter(person -> plain.equals(person.key())
                        || plain.equals(HeaderWords.plain(person.email()))
                        || plain.equals(HeaderWords.plain(person.name())))
                .toList();
        if (!exact.isEmpty()) {
            return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
        }
        List<PersonView> turned = people.stream()
                .filter(person -> words(person.name()).equals(words(written)))
                .toList();
        return turned.size() == 1 ? Optional.of(turned.getFirst()) : Optional.empty();
    }

    private static List<String> words(String name) {
        return Arrays.stream(HeaderWords.plain(name).split("[ ,]+")).sorted().toList();
    }
}

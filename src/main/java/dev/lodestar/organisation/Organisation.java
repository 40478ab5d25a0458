package dev.lodestar.organisation;

import dev.lodestar.kernel.Key;
import dev.lodestar.tenancy.CalledBySystem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units and people of the tenant in scope. */
@Service
@Transactional(readOnly = true)
public class Organisation {

    private final UnitRepository units;
    private final PersonRepository people;
    private final OrganisationTurn turn;
    private final Access access;
    private final PasswordEncoder passwords;

    Organisation(
            UnitRepository units,
            PersonRepository people,
            OrganisationTurn turn,
            Access access,
            PasswordEncoder passwords) {
        this.units = units;
        this.people = people;
        this.turn = turn;
        this.access = access;
        this.passwords = passwords;
    }

    /** Lists the open units the caller may see, parents before children. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public List<UnitView> units() {
        Reach reach = access.reach(Act.READ_ORGANISATION);
        return new UnitTree(units.findAllByOrderByPositionAsc())
                .topDown().stream()
                        .filter(OrganisationUnit::isOpen)
                        .map(OrganisationUnit::view)
                        .filter(unit -> reach.covers(null, unit.key()))
                        .toList();
    }

    /** Lists the people the caller may see and who are there, by name. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public List<PersonView> people() {
        Reach reach = access.reach(Act.READ_ORGANISATION);
        return people.findByLeftAtIsNullOrderByNameAsc().stream()
                .map(Person::view)
                .filter(person -> reach.covers(person.key(), person.unitKey()))
                .toList();
    }

    /** Finds an open unit by its key, whoever asks, and keeps it from being removed before the transaction ends. */
    @CalledBySystem("modules check the references they store")
    public Optional<UnitView> unit(String key) {
        return Key.isValid(key) ? units.holdByKey(key).map(OrganisationUnit::view) : Optional.empty();
    }

    /** Finds who is there by key or e-mail address, and keeps them from being removed before the transaction ends. */
    @CalledBySystem("modules check the references they store")
    public Optional<PersonView> person(String keyOrEmail) {
        if (keyOrEmail.contains("@")) {
            return people.holdByEmail(keyOrEmail).map(Person::view);
        }
        return Key.isValid(keyOrEmail) ? people.holdByKey(keyOrEmail).map(Person::view) : Optional.empty();
    }

    /** Which of these people are there; none of them is removed before the transaction ends. */
    @CalledBySystem("modules check the references they store")
    public Set<String> present(Collection<String> keys) {
        List<String> possible = keys.stream().filter(Key::isValid).toList();
        return possible.isEmpty()
                ? Set.of()
                : people.holdAll(possible).stream().map(Person::key).collect(Collectors.toSet());
    }

    /** Which of these units are open; none of them is removed before the transaction ends. */
    @CalledBySystem("modules check the references they store")
    public Set<String> open(Collection<String> keys) {
        List<String> possible = keys.stream().filter(Key::isValid).toList();
        return possible.isEmpty()
                ? Set.of()
                : units.holdAll(possible).stream().map(OrganisationUnit::key).collect(Collectors.toSet());
    }

    /** All people of the tenant and all who ever were, to put names beside keys. */
    @CalledBySystem("screens and exports name owners that the reader may not list")
    public List<PersonView> directory() {
        return people.findAllByOrderByNameAsc().stream().map(Person::view).toList();
    }

    /** All units of the tenant and all that ever were, parents before children, to put names beside keys. */
    @CalledBySystem("screens and exports name units that the reader may not list")
    public List<UnitView> structure() {
        return new UnitTree(units.findAllByOrderByPositionAsc())
                .topDown().stream().map(OrganisationUnit::view).toList();
    }

    /** The language that a person chose, if they did. */
    @CalledBySystem("mails speak the language of whoever reads them")
    public Optional<Locale> languageOf(String person) {
        return people.findByKey(person)
                .map(Person::preferences)
                .flatMap(chosen -> Optional.ofNullable(chosen.locale()))
                .map(Locale::forLanguageTag);
    }

    /** The languages that these people chose, by person and in one statement; who chose none is left out. */
    @CalledBySystem("mails speak the language of whoever reads them")
    public Map<String, Locale> languagesOf(Collection<String> keys) {
        Map<String, Locale> languages = new HashMap<>();
        if (!keys.isEmpty()) {
            for (Person person : people.findByKeyIn(keys)) {
                String chosen = person.preferences().locale();
                if (chosen != null) {
                    languages.put(person.key(), Locale.forLanguageTag(chosen));
                }
            }
        }
        return languages;
    }

    /** What the caller chose for their screens. */
    @PreAuthorize("isAuthenticated()")
    public Preferences preferences() {
        return people.findByKey(access.caller().key()).map(Person::preferences).orElse(new Preferences(null, null));
    }

    /** Keeps what the caller chose; null leaves a choice as it is. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void prefer(@Nullable String locale, @Nullable String theme) {
        people.findByKey(access.caller().key()).ifPresent(person -> person.prefer(locale, theme));
    }

    /** Adds a unit below another, or leaves it when its key is taken; throws when the parent is unknown. */
    @CalledBySystem("set-up builds the organisation before anyone can sign in")
    @Transactional
    public void addUnit(String key, String name, @Nullable String parent, boolean partner) {
        turn.take();
        if (units.findByKey(new Key(key).value()).isPresent()) {
            return;
        }
        OrganisationUnit above = parent == null
                ? null
                : units.findByKey(parent)
                        .orElseThrow(
                                () -> new IllegalArgumentException("No unit " + parent + " to put " + key + " below"));
        units.save(new OrganisationUnit(key, name, above, partner, units.nextPosition()));
    }

    /** Adds a person, or leaves them when the key is taken; without a password they cannot sign in. */
    @CalledBySystem("set-up builds the organisation before anyone can sign in")
    @Transactional
    public void addPerson(PersonView person, @Nullable String password) {
        new Key(person.key());
        if (people.findByKey(person.key()).isEmpty()) {
            people.save(new Person(person, password == null ? null : passwords.encode(password)));
        }
    }
}

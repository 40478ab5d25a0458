package dev.lodestar.organisation;

import dev.lodestar.kernel.Key;
import dev.lodestar.tenancy.CalledBySystem;
import java.util.List;
import java.util.Optional;
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
    private final Access access;
    private final PasswordEncoder passwords;

    Organisation(UnitRepository units, PersonRepository people, Access access, PasswordEncoder passwords) {
        this.units = units;
        this.people = people;
        this.access = access;
        this.passwords = passwords;
    }

    /** Lists the units the caller may see, parents before children. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public List<UnitView> units() {
        Reach reach = access.reach(Act.READ_ORGANISATION);
        return units.findAllByOrderByPositionAsc().stream()
                .map(OrganisationUnit::view)
                .filter(unit -> reach.covers(null, unit.key()))
                .toList();
    }

    /** Lists the people the caller may see, by name. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public List<PersonView> people() {
        Reach reach = access.reach(Act.READ_ORGANISATION);
        return people.findAllByOrderByNameAsc().stream()
                .map(Person::view)
                .filter(person -> reach.covers(person.key(), person.unitKey()))
                .toList();
    }

    /** Finds a unit of the tenant by its key, whoever asks; other modules check references with it. */
    @CalledBySystem("modules check the references they store")
    public Optional<UnitView> unit(String key) {
        return Key.isValid(key) ? units.findByKey(key).map(OrganisationUnit::view) : Optional.empty();
    }

    /** Finds a person of the tenant by key or e-mail address. */
    @CalledBySystem("modules check the references they store")
    public Optional<PersonView> person(String keyOrEmail) {
        if (keyOrEmail.contains("@")) {
            return people.findByEmail(keyOrEmail).map(Person::view);
        }
        return Key.isValid(keyOrEmail) ? people.findByKey(keyOrEmail).map(Person::view) : Optional.empty();
    }

    /** All people of the tenant, to put names beside keys. */
    @CalledBySystem("screens and exports name owners that the reader may not list")
    public List<PersonView> directory() {
        return people.findAllByOrderByNameAsc().stream().map(Person::view).toList();
    }

    /** All units of the tenant, to put names beside keys. */
    @CalledBySystem("screens and exports name units that the reader may not list")
    public List<UnitView> structure() {
        return units.findAllByOrderByPositionAsc().stream()
                .map(OrganisationUnit::view)
                .toList();
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
        if (units.findByKey(new Key(key).value()).isPresent()) {
            return;
        }
        OrganisationUnit above = parent == null
                ? null
                : units.findByKey(parent)
                        .orElseThrow(
                                () -> new IllegalArgumentException("No unit " + parent + " to put " + key + " below"));
        int position = units.findAllByOrderByPositionAsc().size();
        units.save(new OrganisationUnit(key, name, above, partner, position));
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

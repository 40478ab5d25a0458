package dev.lodestar.organisation;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Key;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.VersionNeededException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds units and people and changes what is said of them. Keys of those who were removed stay taken: the past names them.
 */
@Service
@Transactional
public class Administration {

    private static final int NAME = 200;
    private static final int EMAIL = 254;

    private final UnitRepository units;
    private final PersonRepository people;
    private final OrganisationTurn turn;
    private final SinceSignIn since;

    Administration(UnitRepository units, PersonRepository people, OrganisationTurn turn, SinceSignIn since) {
        this.units = units;
        this.people = people;
        this.turn = turn;
        this.since = since;
    }

    /** The version of a unit that there is, which guards {@link #renameUnit}. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional(readOnly = true)
    public Optional<Long> unitVersion(String key) {
        return units.findByKey(key).filter(OrganisationUnit::isOpen).map(OrganisationUnit::version);
    }

    /** The version of a person who is there, which guards {@link #changePerson}. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional(readOnly = true)
    public Optional<Long> personVersion(String key) {
        return people.findByKey(key)
                .map(Person::view)
                .filter(one -> one.leftAt() == null)
                .map(PersonView::version);
    }

    /**
     * Adds a unit below another, or at the top.
     *
     * @throws InvalidInputException naming every field that is wrong, among them a key that is or was taken
     */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public UnitView addUnit(String key, String name, @Nullable String parent, boolean partner) {
        turn.take();
        List<FieldError> errors = new ArrayList<>();
        checkKey(errors, key, units.findByKey(key).isPresent());
        checkName(errors, name);
        refuse(errors);
        UnitTree tree = new UnitTree(units.findAllByOrderByPositionAsc());
        OrganisationUnit above = tree.named("/parent", parent);
        OrganisationUnit unit = new OrganisationUnit(key, name.strip(), above, partner, units.nextPosition());
        tree.check(unit, above, "/parent");
        return units.saveAndFlush(unit).view();
    }

    /**
     * Gives a unit another name.
     *
     * @param expectedVersion the version that the caller read
     * @throws ConflictException when it is at another version
     */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public UnitView renameUnit(String key, String name, @Nullable Long expectedVersion) {
        OrganisationUnit unit = units.findByKey(key)
                .filter(OrganisationUnit::isOpen)
                .orElseThrow(() -> new NotFoundException("unit", key));
        checkVersion("unit", key, unit.version(), expectedVersion);
        List<FieldError> errors = new ArrayList<>();
        checkName(errors, name);
        refuse(errors);
        unit.rename(name.strip());
        return units.saveAndFlush(unit).view();
    }

    /**
     * Adds a person, who cannot sign in with a password until one is given to them.
     *
     * @throws InvalidInputException naming every field that is wrong, among them a key or address that is or was taken
     */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public PersonView addPerson(String key, String name, String email, String unit, Role role) {
        List<FieldError> errors = new ArrayList<>();
        checkKey(errors, key, people.findByKey(key).isPresent());
        check(errors, name, email, unit, role);
        refuse(errors);
        PersonView wanted = new PersonView(key, name.strip(), address(email), unit, role);
        return people.saveAndFlush(new Person(wanted, null)).view();
    }

    /**
     * Changes a person's name, address, unit and role; what they may do changes at once.
     *
     * @param expectedVersion the version that the caller read
     * @throws ConflictException when the person is at another version
     */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public PersonView changePerson(
            String key, String name, String email, String unit, Role role, @Nullable Long expectedVersion) {
        // Among admins who take the role from each other one must be left.
        turn.take();
        Person person = people.findForChange(key).orElseThrow(() -> new NotFoundException("person", key));
        checkVersion("person", key, person.version(), expectedVersion);
        List<FieldError> errors = new ArrayList<>();
        check(errors, name, email, unit, role);
        if (person.role() == Role.ADMIN && role != Role.ADMIN && people.othersOf(Role.ADMIN, key) == 0) {
            errors.add(new FieldError("/role", "LAST_ADMIN", "Make somebody else an admin first"));
        }
        refuse(errors);
        person.appoint(name.strip(), address(email), unit, role);
        Person changed = people.saveAndFlush(person);
        since.note(changed);
        return changed.view();
    }

    private void check(List<FieldError> errors, String name, String email, String unit, Role role) {
        checkName(errors, name);
        if (!email.strip().matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+")
                || email.strip().length() > EMAIL) {
            errors.add(new FieldError("/email", "BAD_ADDRESS", "Give an e-mail address"));
        }
        Optional<OrganisationUnit> found = Key.isValid(unit) ? units.holdByKey(unit) : Optional.empty();
        if (found.isEmpty()) {
            errors.add(new FieldError("/unitKey", "UNKNOWN_UNIT", "There is no unit " + unit));
        } else if (found.get().isPartner() != (role == Role.PARTNER)) {
            errors.add(new FieldError(
                    "/role",
                    "NOT_OF_THE_UNIT",
                    "Who works in a partner's unit has the role PARTNER, and nobody else has"));
        }
    }

    private static void checkKey(List<FieldError> errors, String key, boolean taken) {
        if (!Key.isValid(key)) {
            errors.add(new FieldError("/key", "BAD_KEY", "Use 1 to 63 lower-case letters, digits or hyphens"));
        } else if (taken) {
            errors.add(new FieldError("/key", "TAKEN", "'" + key + "' is taken, perhaps by what was removed"));
        }
    }

    private static void checkName(List<FieldError> errors, String name) {
        if (name.isBlank()) {
            errors.add(new FieldError("/name", "MISSING", "Give a name"));
        } else if (name.strip().length() > NAME) {
            errors.add(new FieldError("/name", "TOO_LONG", "Give at most " + NAME + " characters"));
        } else if (name.codePoints().anyMatch(Administration::isHidden)) {
            errors.add(new FieldError("/name", "HIDDEN_CHARACTER", "Leave out control and invisible characters"));
        }
    }

    private static boolean isHidden(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    private static void checkVersion(String kind, String key, long version, @Nullable Long expected) {
        if (expected == null) {
            throw new VersionNeededException(kind, key);
        }
        if (expected != version) {
            throw new ConflictException("The " + kind + " '" + key + "' is at version " + version
                    + "; read it again, then send your change with that version");
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}

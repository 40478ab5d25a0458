package dev.lodestar.organisation;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** Someone who works in the tenant, or at one of its partners. */
@Entity
class Person extends TenantOwned {

    @Column(name = "person_key", updatable = false)
    private String key;

    private String name;
    private String email;
    private @Nullable String passwordHash;
    private String unitKey;

    @Enumerated(EnumType.STRING)
    private Role role;

    // What somebody chooses for their own screens is nobody else's change.
    @OptimisticLock(excluded = true)
    private @Nullable String locale;

    @OptimisticLock(excluded = true)
    private @Nullable String theme;

    private @Nullable Instant leftAt;

    @Version
    private long version;

    protected Person() {
        this.key = "";
        this.name = "";
        this.email = "";
        this.unitKey = "";
        this.role = Role.MEMBER;
    }

    Person(PersonView person, @Nullable String passwordHash) {
        this.key = person.key();
        this.name = person.name();
        this.email = person.email();
        this.unitKey = person.unitKey();
        this.role = person.role();
        this.passwordHash = passwordHash;
    }

    void prefer(@Nullable String chosenLocale, @Nullable String chosenTheme) {
        this.locale = chosenLocale == null ? locale : chosenLocale;
        this.theme = chosenTheme == null ? theme : chosenTheme;
    }

    String key() {
        return key;
    }

    Role role() {
        return role;
    }

    long version() {
        return version;
    }

    void appoint(String newName, String newEmail, String unit, Role newRole) {
        name = newName;
        email = newEmail;
        unitKey = unit;
        role = newRole;
    }

    void moveTo(String unit) {
        unitKey = unit;
    }

    void leave(Instant at) {
        leftAt = at;
    }

    Preferences preferences() {
        return new Preferences(locale, theme);
    }

    PersonView view() {
        return new PersonView(key, name, email, unitKey, role, leftAt, version);
    }

    /** Who they are to the services; who left is somebody who may nothing. */
    Caller caller() {
        if (leftAt != null) {
            return new Caller(tenant().value(), key, name, email, null, null, Set.of(), null);
        }
        return new Caller(tenant().value(), key, name, email, unitKey, role, Set.of(), passwordHash);
    }
}

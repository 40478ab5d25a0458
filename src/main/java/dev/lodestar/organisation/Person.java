package dev.lodestar.organisation;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
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

    private @Nullable String locale;
    private @Nullable String theme;

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

    Preferences preferences() {
        return new Preferences(locale, theme);
    }

    PersonView view() {
        return new PersonView(key, name, email, unitKey, role);
    }

    Caller caller() {
        return new Caller(tenant().value(), key, name, email, unitKey, role, Set.of(), passwordHash);
    }
}

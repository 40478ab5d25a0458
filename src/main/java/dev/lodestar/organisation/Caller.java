package dev.lodestar.organisation;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantMember;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is calling: a signed-in person, a person who came by a link of a mail, or an API token, always of one tenant.
 *
 * @param tenantId the slug of the tenant
 * @param key the person's key, or the token's name
 * @param name as it is shown
 * @param email of a person, which is also the name to sign in with
 * @param unitKey the person's unit
 * @param role of a person
 * @param tokenScopes of a token; empty for a person
 * @param passwordHash of a person
 * @param byLink true for a person whom nobody signed in: they reach no further than their own things
 */
public record Caller(
        String tenantId,
        String key,
        String name,
        @Nullable String email,
        @Nullable String unitKey,
        @Nullable Role role,
        Set<TokenScope> tokenScopes,
        @Nullable String passwordHash,
        boolean byLink)
        implements TenantMember, UserDetails, Serializable {

    /** A person who signed in, or a token. */
    public Caller(
            String tenantId,
            String key,
            String name,
            @Nullable String email,
            @Nullable String unitKey,
            @Nullable Role role,
            Set<TokenScope> tokenScopes,
            @Nullable String passwordHash) {
        this(tenantId, key, name, email, unitKey, role, tokenScopes, passwordHash, false);
    }

    /** A token of a tenant. */
    public static Caller token(TenantId tenant, String name, Set<TokenScope> scopes) {
        return new Caller(tenant.value(), name, name, null, null, null, Set.copyOf(scopes), null);
    }

    @Override
    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    /** True for an API token. */
    public boolean isToken() {
        return role == null;
    }

    /** The same person with no more than a link of a mail allows. */
    Caller limitedToLink() {
        return new Caller(tenantId, key, name, email, unitKey, role, Set.of(), null, true);
    }

    Scope scope(Act act) {
        if (byLink) {
            return role == null ? Scope.NONE : Permissions.byLink(role, act);
        }
        if (role != null) {
            return Permissions.scope(role, act);
        }
        return tokenScopes.stream().anyMatch(scope -> scope.allows(act)) ? Scope.TENANT : Scope.NONE;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + (byLink ? "LINK" : role == null ? "TOKEN" : role.name())));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email == null ? key : email;
    }

    @Override
    public String toString() {
        return tenantId + "/" + key;
    }
}

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
 * Who is calling: a signed-in person or an API token, always of one tenant.
 *
 * @param tenantId the slug of the tenant
 * @param key the person's key, or the token's name
 * @param name as it is shown
 * @param email of a person, which is also the name to sign in with
 * @param unitKey the person's unit
 * @param role of a person
 * @param tokenScopes of a token; empty for a person
 * @param passwordHash of a person
 */
public record Caller(
        String tenantId,
        String key,
        String name,
        @Nullable String email,
        @Nullable String unitKey,
        @Nullable Role role,
        Set<TokenScope> tokenScopes,
        @Nullable String passwordHash)
        implements TenantMember, UserDetails, Serializable {

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

    Scope scope(Act act) {
        if (role != null) {
            return Permissions.scope(role, act);
        }
        return tokenScopes.stream().anyMatch(scope -> scope.allows(act)) ? Scope.TENANT : Scope.NONE;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + (role == null ? "TOKEN" : role.name())));
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

package dev.lodestar.organisation;

import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.CrossTenant;
import dev.lodestar.tenancy.TenantScope;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Answers, for whoever is calling, what the permission table allows; {@code @PreAuthorize} asks it by its bean name. */
@Service("access")
@CalledBySystem("services ask it how far whoever calls them may reach")
@CrossTenant("it also answers those who belong to no tenant, and tells them no")
public class Access {

    private final ReachedUnits reached;
    private final SinceSignIn since;

    Access(ReachedUnits reached, SinceSignIn since) {
        this.reached = reached;
        this.since = since;
    }

    /** True when the caller may do this at all; how far is {@link #reach}'s answer. */
    public boolean may(Act act) {
        return find().filter(caller ->
                        TenantScope.find().filter(caller.tenant()::equals).isPresent())
                .map(caller -> caller.scope(act) != Scope.NONE)
                .orElse(false);
    }

    /** True when the person's role reaches the whole tenant with the act. */
    public boolean mayPerson(PersonView person, Act act) {
        return Permissions.scope(person.role(), act) == Scope.TENANT;
    }

    /** The caller; throws {@link AccessDeniedException} when nobody is signed in. */
    public Caller caller() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** How far the caller reaches with the act; jobs, which nobody called, reach the whole of their tenant. */
    public Reach reach(Act act) {
        Optional<Caller> caller = find();
        if (caller.isEmpty()) {
            return new Reach(true, null, Set.of(), null);
        }
        return reach(caller.get(), act);
    }

    /** How far somebody else reaches with the act once they sign in; nowhere when they left. */
    public Reach reachOf(PersonView person, Act act) {
        Role role = person.leftAt() == null ? person.role() : null;
        return reach(
                new Caller(
                        TenantScope.current().value(),
                        person.key(),
                        person.name(),
                        person.email(),
                        person.unitKey(),
                        role,
                        Set.of(),
                        null),
                act);
    }

    private Reach reach(Caller caller, Act act) {
        return switch (caller.scope(act)) {
            case TENANT -> new Reach(true, null, Set.of(), null);
            case SUBTREE -> new Reach(false, caller.key(), subtree(caller), null);
            case SHARED -> new Reach(false, caller.key(), ownUnits(caller), caller.unitKey());
            case OWN -> new Reach(false, caller.key(), ownUnits(caller), null);
            case NONE -> new Reach(false, null, Set.of(), null);
        };
    }

    private Set<String> ownUnits(Caller caller) {
        return caller.role() == Role.PARTNER && !caller.byLink() ? subtree(caller) : Set.of();
    }

    private Set<String> subtree(Caller caller) {
        return caller.unitKey() == null ? Set.of() : reached.below(caller.unitKey());
    }

    private Optional<Caller> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(since.current(caller))
                : Optional.empty();
    }
}

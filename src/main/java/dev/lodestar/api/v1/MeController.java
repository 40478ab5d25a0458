package dev.lodestar.api.v1;

import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.Tenants;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is asking, and the organisation around them. */
@RestController
@RequestMapping("/api/v1")
class MeController {

    private final Access access;
    private final Tenants tenants;
    private final Organisation organisation;

    MeController(Access access, Tenants tenants, Organisation organisation) {
        this.access = access;
        this.tenants = tenants;
        this.organisation = organisation;
    }

    @GetMapping("/me")
    Me me() {
        Caller caller = access.caller();
        Tenant tenant = tenants.current();
        return new Me(
                new Me.TenantJson(
                        tenant.id().value(),
                        tenant.name(),
                        tenant.zone().getId(),
                        tenant.locale().toLanguageTag()),
                new Me.Principal(caller.isToken() ? "token" : "person", caller.key(), caller.name()),
                caller.tokenScopes().stream()
                        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
    }

    @GetMapping("/units")
    Page<UnitView> units() {
        return Page.whole(organisation.units());
    }

    @GetMapping("/people")
    Page<PersonView> people() {
        return Page.whole(organisation.people());
    }

    /** Who is asking. */
    record Me(TenantJson tenant, Principal principal, List<String> scopes) {

        record TenantJson(String id, String name, String zone, String locale) {}

        record Principal(String kind, String key, String name) {}
    }
}

package dev.lodestar.api.v1;

import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is asking, and the organisation around them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Organisation")
class MeController {

    private final Access access;
    private final Tenants tenants;
    private final Organisation organisation;

    MeController(Access access, Tenants tenants, Organisation organisation) {
        this.access = access;
        this.tenants = tenants;
        this.organisation = organisation;
    }

    @Operation(summary = "Tell who the token is")
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

    @Operation(summary = "List the units, parents before children")
    @GetMapping("/units")
    Page<UnitView> units(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return Page.of(organisation.units(), UnitView::key, limit, cursor);
    }

    @Operation(summary = "List the people, by name")
    @GetMapping("/people")
    Page<PersonView> people(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return Page.of(organisation.people(), PersonView::key, limit, cursor);
    }

    /** Who is asking. */
    record Me(TenantJson tenant, Principal principal, List<String> scopes) {

        record TenantJson(String id, String name, String zone, String locale) {}

        record Principal(String kind, String key, String name) {}
    }
}

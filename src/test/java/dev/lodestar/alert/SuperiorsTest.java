package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.UnitView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Auto over sales, over sales-east and sales-west, and over service; the partner gac. */
class SuperiorsTest {

    private static final List<UnitView> UNITS = List.of(
            new UnitView("auto", "Auto", null, "auto/", false),
            new UnitView("sales", "Sales", "auto", "auto/sales/", false),
            new UnitView("sales-east", "East", "sales", "auto/sales/sales-east/", false),
            new UnitView("sales-west", "West", "sales", "auto/sales/sales-west/", false),
            new UnitView("service", "Service", "auto", "auto/service/", false),
            new UnitView("gac", "GAC", null, "gac/", true));

    private final List<PersonView> people = new ArrayList<>(List.of(
            person("ceo", "auto", Role.EXECUTIVE),
            person("sales-head", "sales", Role.LEAD),
            person("east-lead", "sales-east", Role.LEAD),
            person("east-second", "sales-east", Role.LEAD),
            person("east-member", "sales-east", Role.MEMBER),
            person("west-member", "sales-west", Role.MEMBER),
            person("service-member", "service", Role.MEMBER),
            person("gac-person", "gac", Role.PARTNER)));

    @ParameterizedTest(name = "of {0} for {1}, {2} knows: lead {3}, sponsor {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // the lead of the owner's own unit, the first by key
                "east-member,    sales-east, east-member, east-lead,   ceo",
                // nobody there: the nearest above
                "west-member,    sales-west, west-member, sales-head,  ceo",
                // who handles it is that lead: another one there, else the one above
                "east-lead,      sales-east, east-lead,   east-second, ceo",
                "sales-head,     sales,      sales-head,  -,           ceo",
                // no lead at all on the way up
                "service-member, service,    service-member, -,        ceo",
                // a partner's own unit has neither, so the unit of the measure decides
                "gac-person,     sales-east, gac-person,  east-lead,   ceo",
                "gac-person,     gac,        gac-person,  -,           ceo",
                // an owner whom nobody knows
                "nobody,         sales-west, nobody,      sales-head,  ceo"
            })
    void they_are(String owner, String unit, String knowing, @Nullable String lead, String sponsor) {
        assertThat(at(Escalation.LEAD, owner, unit, knowing)).isEqualTo(lead);
        assertThat(at(Escalation.SPONSOR, owner, unit, knowing)).isEqualTo(sponsor);
    }

    @Test
    void who_left_is_told_nothing() {
        people.removeIf(person -> person.key().equals("east-lead"));
        people.add(new PersonView("east-lead", "Gone", "gone@auto.example", "sales-east", Role.LEAD, Instant.EPOCH, 1));

        assertThat(at(Escalation.LEAD, "east-member", "sales-east", "east-member"))
                .isEqualTo("east-second");
    }

    @Test
    void an_executive_nearer_than_the_top_is_the_sponsor() {
        people.add(person("sales-vp", "sales", Role.EXECUTIVE));

        assertThat(at(Escalation.SPONSOR, "east-member", "sales-east", "east-member"))
                .isEqualTo("sales-vp");
        assertThat(at(Escalation.SPONSOR, "service-member", "service", "service-member"))
                .isEqualTo("ceo");
    }

    @Test
    void without_anybody_there_is_nobody() {
        people.removeIf(person -> person.role() == Role.EXECUTIVE || person.role() == Role.LEAD);

        assertThat(at(Escalation.LEAD, "east-member", "sales-east", "east-member"))
                .isNull();
        assertThat(at(Escalation.SPONSOR, "east-member", "sales-east", "east-member"))
                .isNull();
    }

    private @Nullable String at(Escalation level, String owner, String unit, String knowing) {
        return new Superiors(people, UNITS)
                .at(level, owner, unit, Set.of(knowing))
                .orElse(null);
    }

    private static PersonView person(String key, String unit, Role role) {
        return new PersonView(key, key, key + "@auto.example", unit, role);
    }
}

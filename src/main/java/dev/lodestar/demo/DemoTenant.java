package dev.lodestar.demo;

import dev.lodestar.cascade.NewLink;
import dev.lodestar.cascade.ProposalState;
import dev.lodestar.plan.Publication;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanEdit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything a demo tenant brings along, as facts for the product's own services to take in.
 *
 * @param tenantId the tenant's id, also the domain of its mail addresses
 * @param units the organisation, parents before children
 * @param people who signs in and who owns what
 * @param measures in the order they should be defined
 * @param sources where the measures' numbers come from
 * @param plans each plan with all its versions
 * @param cascade how the plans hang together, and what people said to what came down
 * @param reports what people report by hand, and what they were given to do
 * @param handlings what people did about alerts
 * @param outages when a source does not answer
 */
public record DemoTenant(
        String tenantId,
        String name,
        ZoneId zone,
        Locale locale,
        List<Unit> units,
        List<Person> people,
        List<Measure> measures,
        List<Source> sources,
        List<Plan> plans,
        Cascade cascade,
        Reports reports,
        List<AlertAct> handlings,
        List<SourceOutage> outages) {

    /** Whether a source is asked for the measure; all others are reported by hand. */
    boolean isPulled(String measure) {
        return sources.stream()
                .flatMap(source -> source.queries().stream())
                .anyMatch(query -> query.measure().equals(measure));
    }

    /** What people report by hand, what they were given to do, and what they wrote down for bad weeks. */
    public record Reports(List<Numbers> numbers, List<Given> tasks, List<Playbook> playbooks) {}

    /**
     * What to check when the measures of a strategy lag.
     *
     * @param by a person's key
     */
    public record Playbook(String plan, String strategy, String by, LocalDate on, String text) {}

    /**
     * A measure whose numbers somebody reports each week, save the last.
     *
     * @param by a person's key
     * @param from about what it was at first
     * @param to about what it is now
     * @param swing how far it goes up and down
     * @param notes what was said to some of them, in turn
     */
    public record Numbers(String measure, String by, int from, int to, int swing, List<String> notes) {}

    /**
     * A task.
     *
     * @param owner a person's key
     * @param by a person's key
     */
    public record Given(String title, String owner, String by, LocalDate on, LocalDate due) {}

    /**
     * An acknowledgement of the alert that is open of a measure on that day.
     *
     * @param by a person's key
     * @param task what is done about it, if anything
     */
    public record AlertAct(
            String measure,
            String by,
            LocalDate on,
            String comment,
            @Nullable Remedy task) {}

    /**
     * A countermeasure.
     *
     * @param owner a person's key
     * @param doneOn when it was done
     * @param note what was said when it was done
     * @param level what the measure is to come to
     * @param by a day of the week that is to show it
     */
    public record Remedy(
            String title, String owner, LocalDate due, LocalDate doneOn, String note, BigDecimal level, LocalDate by) {}

    /**
     * A part of the organisation.
     *
     * @param parent the key of the unit above, absent at the top
     * @param partner true for another company, which sees only what it owns or was given
     */
    public record Unit(String key, String name, @Nullable String parent, boolean partner) {}

    /**
     * Someone of the tenant.
     *
     * @param key also the local part of {@code email}
     * @param role EXECUTIVE, PMO, LEAD, MEMBER, PARTNER or ADMIN
     */
    public record Person(String key, String name, String email, String unitKey, String role) {}

    /**
     * A measure with every version of its definition.
     *
     * @param unit what is counted, as shown
     * @param kind FLOW, STOCK or RATIO
     * @param frequency DAY, WEEK, MONTH or QUARTER
     * @param owner a person's key
     * @param sharedWith keys of the partner units that may see it
     * @param definitions by {@code effectiveFrom}
     */
    public record Measure(
            String key,
            String name,
            String unit,
            String kind,
            String frequency,
            int graceHours,
            String owner,
            String unitKey,
            List<String> sharedWith,
            List<Definition> definitions) {}

    /**
     * One version of a definition.
     *
     * @param recordedOn the day it was decided
     * @param reason why it changed, empty for a first one
     * @param document as the interface for measures takes it
     */
    public record Definition(LocalDate recordedOn, String reason, ObjectNode document) {}

    /**
     * A source and what is pulled from it.
     *
     * @param kind the connector, JDBC
     * @param owner the key of the person told when it fails
     * @param schema the database schema to connect to
     * @param user the database user that reads it
     */
    public record Source(
            String key, String name, String kind, String owner, String schema, String user, List<Query> queries) {}

    /**
     * How a measure's observation is read.
     *
     * @param sql returns {@code value}, or {@code numerator} and {@code denominator}; {@code :from} is a period's
     *     first day, {@code :to} the day after its last
     */
    public record Query(String measure, String sql) {}

    /** A plan and its versions, the oldest first. */
    public record Plan(String key, List<PlanVersion> versions) {}

    /**
     * A published version of a plan.
     *
     * @param publisher a person's key
     * @param publication why, and what it is to do
     * @param document the whole plan; null where the draft is published as it stands
     */
    public record PlanVersion(
            LocalDate publishedOn,
            String publisher,
            Publication publication,
            @Nullable ObjectNode document) {}

    /** The links between plans, the answers to proposals and the last words on promises, each with its day. */
    public record Cascade(List<Linking> links, List<Answer> answers, List<Closing> closings) {}

    /**
     * A link that is made.
     *
     * @param by a person's key
     */
    public record Linking(LocalDate on, String by, NewLink link) {}

    /**
     * An answer to the proposal that waits on a link.
     *
     * @param by a person's key
     * @param answer ACCEPTED, ADAPTED or DISPUTED
     * @param edits what the draft says instead, when it is adapted
     */
    public record Answer(
            LocalDate on,
            String by,
            String parentPlan,
            NodeRef parentNode,
            String childPlan,
            ProposalState answer,
            String reason,
            List<PlanEdit> edits) {}

    /**
     * The last word on a promise.
     *
     * @param by a person's key
     */
    public record Closing(LocalDate on, String by, String plan, int version, String measure, String note) {}

    /** From {@code from} until before {@code to} the source cannot be read. */
    public record SourceOutage(String sourceKey, Instant from, Instant to) {}
}

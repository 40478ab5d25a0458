package dev.lodestar.ingest;

import dev.lodestar.ingest.connector.JdbcTarget;
import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A customer's system that numbers are pulled from. */
@Entity
class Source extends TenantOwned {

    @Column(name = "source_key", updatable = false)
    private String key = "";

    private String name = "";

    @Enumerated(EnumType.STRING)
    private SourceKind kind = SourceKind.JDBC;

    private String url = "";

    @Column(name = "user_name")
    private String user = "";

    // Encrypted.
    private String password = "";

    @Convert(converter = QueriesColumn.class)
    private List<SourceQuery> queries = List.of();

    private String cron = "";
    private String owner = "";
    private String unitKey = "";
    private boolean enabled;
    private @Nullable Instant disabledAt;
    private int statementTimeoutSeconds;
    private int connectTimeoutSeconds;

    @Version
    private long version;

    protected Source() {}

    Source(String key) {
        this.key = key;
    }

    /** Takes over everything that is said of it at that instant; without a new password the one it has stays. */
    void redefine(SourceSpec spec, @Nullable String encryptedPassword, Instant at) {
        name = spec.name();
        kind = spec.kind();
        url = spec.connection().url();
        user = spec.connection().user();
        password = encryptedPassword == null ? password : encryptedPassword;
        queries = spec.queries();
        cron = spec.cron();
        owner = spec.owner();
        unitKey = spec.unitKey();
        disabledAt = spec.enabled() ? null : disabledAt == null ? at : disabledAt;
        enabled = spec.enabled();
        statementTimeoutSeconds = spec.limits().statementTimeoutSeconds();
        connectTimeoutSeconds = spec.limits().connectTimeoutSeconds();
    }

    /** True when the stored password was given for this address and user. */
    boolean knowsPasswordOf(SourceConnection connection) {
        return !password.isEmpty() && url.equals(connection.url()) && user.equals(connection.user());
    }

    JdbcTarget target(Passwords passwords) {
        return new JdbcTarget(
                url, user, passwords.decrypt(key, password), statementTimeoutSeconds, connectTimeoutSeconds);
    }

    List<SourceQuery> queries() {
        return queries;
    }

    boolean asksFor(String measure) {
        return queries.stream().anyMatch(query -> query.measure().equals(measure));
    }

    void replaceOwner(String person, String successor) {
        owner = owner.equals(person) ? successor : owner;
    }

    void replaceUnit(String unit, String successor) {
        unitKey = unitKey.equals(unit) ? successor : unitKey;
    }

    /** Asks for another measure in place of one, or for neither when the other is supplied already. */
    void replaceMeasure(String measure, @Nullable String successor) {
        if (!asksFor(measure)) {
            return;
        }
        List<SourceQuery> replaced = new ArrayList<>();
        for (SourceQuery query : queries) {
            if (!query.measure().equals(measure)) {
                replaced.add(query);
            } else if (successor != null) {
                replaced.add(new SourceQuery(successor, query.sql()));
            }
        }
        queries = replaced;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    String owner() {
        return owner;
    }

    String unitKey() {
        return unitKey;
    }

    boolean isEnabled() {
        return enabled;
    }

    SourcePlan plan() {
        return new SourcePlan(key, cron);
    }

    WatchedSource watched() {
        return new WatchedSource(
                id(),
                key,
                name,
                owner,
                unitKey,
                disabledAt,
                queries.stream().map(SourceQuery::measure).collect(Collectors.toSet()));
    }

    SourceView view(ZoneId zone, @Nullable Instant nextRun, @Nullable PullRunView lastRun) {
        return new SourceView(
                key,
                name,
                kind,
                url,
                user,
                queries,
                cron,
                zone,
                owner,
                unitKey,
                enabled,
                new SourceLimits(statementTimeoutSeconds, connectTimeoutSeconds),
                version,
                nextRun,
                lastRun);
    }
}

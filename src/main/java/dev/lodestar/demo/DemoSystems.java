package dev.lodestar.demo;

import dev.lodestar.demo.carbiz.Business;
import dev.lodestar.demo.carbiz.CarbizGenerator;
import dev.lodestar.tenancy.CrossTenant;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The source systems of the two demo tenants, and how far the demo was loaded from them. */
@Component
@Profile("demo")
@CrossTenant("source systems stand outside of the product, as a customer's would")
public class DemoSystems {

    private static final long SEED = 20_260_101;
    private static final int ON_THE_WAY = 0;
    private static final int TO_THE_END = 1;

    private final String url;
    private final String user;
    private final String password;
    private final Clock clock;
    private final String readerPassword = randomPassword();

    DemoSystems(
            @Value("${lodestar.database.admin-url:${spring.datasource.url}}") String url,
            @Value("${lodestar.database.admin-user:${spring.datasource.username}}") String user,
            @Value("${lodestar.database.admin-password:${spring.datasource.password}}") String password,
            Clock clock) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.clock = clock;
    }

    /** Creates both systems where they are absent; returns the day that the stories are told around. */
    LocalDate create(LocalDate today) {
        LocalDate anchor = today;
        for (Business business : Business.values()) {
            anchor = call(business, generator -> generator.create(today, readerPassword));
        }
        try (SingleConnectionDataSource admin = admin()) {
            JdbcClient.create(admin)
                    .sql("create table if not exists " + Business.CARBIZ.schema()
                            + ".loaded (step int not null primary key, at timestamp(6) not null)")
                    .update();
        }
        return anchor;
    }

    /** Has both systems go on until a day that is over. */
    public void extendTo(LocalDate day) {
        for (Business business : Business.values()) {
            call(business, generator -> {
                generator.extendTo(day);
                return day;
            });
        }
    }

    /** Takes the service system away, or brings it back. */
    void service(boolean available) {
        call(Business.CARBIZ, generator -> {
            if (available) {
                generator.unlockService();
            } else {
                generator.lockService();
            }
            return available;
        });
    }

    String readerPassword() {
        return readerPassword;
    }

    /** Where a schema is read. */
    String urlOf(String schema) {
        return url.replaceFirst("^(jdbc:mariadb://[^/?]+)(/[^?]*)?(\\?.*)?$", "$1/" + schema);
    }

    /** When the demo was loaded up to, if it was. */
    Optional<Instant> loadedUntil() {
        return marked(ON_THE_WAY);
    }

    /** Whether the demo was loaded to its end, so that what came since is the schedule's. */
    boolean isLoaded() {
        return marked(TO_THE_END).isPresent();
    }

    void loaded(Instant until) {
        mark(ON_THE_WAY, until);
    }

    void loaded() {
        mark(TO_THE_END, clock.instant());
    }

    private Optional<Instant> marked(int step) {
        try (SingleConnectionDataSource admin = admin()) {
            return JdbcClient.create(admin)
                    .sql("select at from " + Business.CARBIZ.schema() + ".loaded where step = ?")
                    .param(step)
                    .query(LocalDateTime.class)
                    .optional()
                    .map(at -> at.toInstant(ZoneOffset.UTC));
        }
    }

    private void mark(int step, Instant at) {
        try (SingleConnectionDataSource admin = admin()) {
            JdbcClient.create(admin)
                    .sql("replace into " + Business.CARBIZ.schema() + ".loaded (step, at) values (?, ?)")
                    .params(step, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                    .update();
        }
    }

    private <T> T call(Business business, java.util.function.Function<CarbizGenerator, T> work) {
        try (SingleConnectionDataSource admin = admin()) {
            return work.apply(new CarbizGenerator(admin, SEED, business));
        }
    }

    private SingleConnectionDataSource admin() {
        return new SingleConnectionDataSource(url, user, password, true);
    }

    private static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The day that is over for both tenants. */
    public LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai"))
                .minusDays(1);
    }
}

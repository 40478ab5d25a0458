package dev.lodestar.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lodestar.kernel.TenantId;
import example.parcels.Parcel;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Each way in which one tenant's rows could reach another is closed. */
@DepotTest
class TenantTrapsTest {

    private static final TenantId AMBER = new TenantId("amber");
    private static final TenantId BIRCH = new TenantId("birch");

    @Autowired
    private Depot depot;

    @Autowired
    private Tenants tenants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private EntityManagerFactory sessions;

    private long ambers;

    @BeforeEach
    void a_parcel_of_each_tenant() {
        jdbc.sql("""
                create table if not exists parcel (
                    tenant varchar(63) character set ascii collate ascii_bin not null,
                    id bigint not null,
                    label varchar(200) not null,
                    primary key (tenant, id),
                    foreign key (tenant) references tenant (id))""").update();
        jdbc.sql("delete from parcel").update();
        tenants.add(new Tenant(AMBER, "Amber", ZoneOffset.UTC, Locale.ENGLISH));
        tenants.add(new Tenant(BIRCH, "Birch", ZoneOffset.UTC, Locale.ENGLISH));
        ambers = TenantScope.call(AMBER, () -> depot.keep("amber's"));
        TenantScope.run(BIRCH, () -> depot.keep("birch's"));
    }

    @Test
    void a_tenant_finds_its_own_rows_only() {
        assertThat(TenantScope.call(AMBER, depot::labels)).containsExactly("amber's");
        assertThat(TenantScope.call(BIRCH, depot::labels)).containsExactly("birch's");
        assertThat(TenantScope.call(BIRCH, () -> depot.take(ambers))).isNull();
    }

    @Test
    void another_tenant_cannot_be_entered_inside_a_transaction() {
        TenantScope.run(
                AMBER,
                () -> transactions.executeWithoutResult(open -> assertThatIllegalStateException()
                        .isThrownBy(() -> TenantScope.run(BIRCH, depot::labels))
                        .withMessageContaining("enter the tenant first")));
        transactions.executeWithoutResult(open -> assertThatIllegalStateException()
                .isThrownBy(() -> TenantScope.run(BIRCH, depot::labels))
                .withMessageContaining("no tenant"));
    }

    @Test
    void the_same_tenant_may_be_entered_again_inside_its_transaction() {
        List<String> labels =
                TenantScope.call(AMBER, () -> transactions.execute(open -> TenantScope.call(AMBER, depot::labels)));

        assertThat(labels).containsExactly("amber's");
    }

    @Test
    void changing_a_row_of_another_tenant_is_rejected() {
        Parcel parcel = TenantScope.call(AMBER, () -> depot.take(ambers));
        parcel.relabel("stolen");

        assertThatThrownBy(() -> TenantScope.run(BIRCH, () -> depot.bringBack(parcel)))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(rows()).containsExactlyInAnyOrder("amber: amber's", "birch: birch's");
    }

    @Test
    void deleting_a_row_of_another_tenant_is_rejected() {
        Parcel parcel = TenantScope.call(AMBER, () -> depot.take(ambers));

        assertThatThrownBy(() -> TenantScope.run(BIRCH, () -> depot.throwAway(parcel)))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(rows()).containsExactlyInAnyOrder("amber: amber's", "birch: birch's");
    }

    @Test
    void a_row_that_claims_another_tenant_is_rejected_and_not_relabelled() {
        Parcel forged = new Parcel("forged");
        ReflectionTestUtils.setField(forged, "tenant", "amber");

        assertThatThrownBy(() -> TenantScope.run(BIRCH, () -> depot.bringBack(forged)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(rows()).containsExactlyInAnyOrder("amber: amber's", "birch: birch's");
    }

    @Test
    void a_row_keeps_its_tenant_whatever_is_written_on_the_copy_that_comes_back() {
        Parcel parcel = TenantScope.call(AMBER, () -> depot.take(ambers));
        ReflectionTestUtils.setField(parcel, "tenant", "birch");
        parcel.relabel("not given away");

        TenantScope.run(AMBER, () -> depot.bringBack(parcel));

        assertThat(rows()).containsExactlyInAnyOrder("amber: not given away", "birch: birch's");
    }

    @Test
    void what_is_done_to_all_rows_is_done_to_the_tenants_own() {
        assertThat(TenantScope.call(AMBER, () -> depot.relabelAll("new"))).isEqualTo(1);
        assertThat(TenantScope.call(BIRCH, depot::clear)).isEqualTo(1);

        assertThat(rows()).containsExactly("amber: new");
    }

    @Test
    void nothing_stands_in_for_a_tenant_that_nobody_entered() {
        assertThatThrownBy(TenantScope::current).isInstanceOf(NoTenantException.class);
        assertThatThrownBy(tenants::current).isInstanceOf(NoTenantException.class);
        assertThatThrownBy(depot::labels).isInstanceOf(NoTenantException.class);
        assertThatThrownBy(() -> depot.keep("nobody's")).isInstanceOf(NoTenantException.class);
    }

    @Test
    void a_session_without_a_tenant_sees_no_row_and_the_database_refuses_what_it_writes() {
        try (EntityManager session = sessions.createEntityManager()) {
            assertThat(session.createQuery("select p from Parcel p", Parcel.class)
                            .getResultList())
                    .isEmpty();
            assertThat(session.find(Parcel.class, ambers)).isNull();

            session.getTransaction().begin();
            session.persist(new Parcel("nobody's"));
            assertThatThrownBy(session::flush).hasStackTraceContaining("foreign key");
            session.getTransaction().rollback();
        }
        assertThat(rows()).containsExactlyInAnyOrder("amber: amber's", "birch: birch's");
    }

    @Test
    void a_listener_works_for_the_tenant_of_the_event_and_not_for_the_one_before() {
        TenantScope.run(AMBER, () -> depot.send("to amber"));
        TenantScope.run(BIRCH, () -> depot.send("to birch"));

        await().atMost(Duration.ofSeconds(20)).until(() -> rows().size() == 4);
        assertThat(rows())
                .containsExactlyInAnyOrder("amber: amber's", "amber: to amber", "birch: birch's", "birch: to birch");
    }

    private List<String> rows() {
        return jdbc.sql("select concat(tenant, ': ', label) from parcel")
                .query(String.class)
                .list();
    }
}

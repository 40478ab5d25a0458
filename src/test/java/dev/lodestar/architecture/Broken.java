package dev.lodestar.architecture;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.CalledBySystem;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.time.Instant;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;

/** Code that breaks a rule each. Nothing finds it: it is neither scanned nor mapped by any test. */
@SuppressWarnings("unused")
final class Broken {

    private Broken() {}

    @Entity
    public static class PublicEntity {
        @Id
        private long id;

        void setId(long id) {
            this.id = id;
        }
    }

    public interface PublicRepository extends org.springframework.data.repository.Repository<PublicEntity, Long> {}

    @org.springframework.stereotype.Repository
    public static class PublicStore {}

    record UnmarkedSql(JdbcTemplate jdbc) {}

    record NativeSql(EntityManager entities) {
        Object all() {
            return entities.createNativeQuery("select * from measure").getResultList();
        }
    }

    interface NativeQueries {
        @Query(value = "select * from measure", nativeQuery = true)
        Object all();
    }

    static class VaadinEverywhere extends Div {}

    record QuartzEverywhere(Scheduler scheduler) {}

    static class WebEverywhere {
        @GetMapping
        void get() {}
    }

    static class OwnTime {
        Instant read() {
            return Instant.now();
        }
    }

    @Route("broken")
    public static class PublicView extends Div {}

    @Service
    public static class SilentService {
        public void work() {}
    }

    @Service
    public static class TwoFacedService {
        @PreAuthorize("isAuthenticated()")
        @CalledBySystem("and so do people")
        public void work() {}
    }

    static class FieldInjection {
        @Autowired
        private Scheduler scheduler;
    }

    public record WheelTurned(long wheel) {}

    public static class WheelStopped {
        TenantId tenant;
    }

    static class TenantlessListener {
        @AfterCommit(id = "broken.tenantless")
        void on(WheelTurned event) {}
    }

    static class LossyListener {
        @TransactionalEventListener
        void on(WheelTurned event) {}
    }

    static class WheelHelper {}

    static class StringUtils {}
}

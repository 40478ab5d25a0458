package outlaw.lodestar.wheel;

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

/**
 * Code that breaks a rule each. It stands outside of the product's package, so that no test of the whole application finds
 * it and takes it for a part.
 */
@SuppressWarnings("unused")
public final class Broken {

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

    public record UnmarkedSql(JdbcTemplate jdbc) {}

    public record NativeSql(EntityManager entities) {
        Object all() {
            return entities.createNativeQuery("select * from measure").getResultList();
        }
    }

    public interface NativeQueries {
        @Query(value = "select * from measure", nativeQuery = true)
        Object all();
    }

    public static class VaadinEverywhere extends Div {}

    public record QuartzEverywhere(Scheduler scheduler) {}

    public static class WebEverywhere {
        @GetMapping
        void get() {}
    }

    public static class OwnTime {
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

    public static class FieldInjection {
        @Autowired
        private Scheduler scheduler;
    }

    public record WheelTurned(long wheel) {}

    public static class WheelStopped {
        TenantId tenant;
    }

    public static class TenantlessListener {
        @AfterCommit(id = "broken.tenantless")
        void on(WheelTurned event) {}
    }

    public static class LossyListener {
        @TransactionalEventListener
        void on(WheelTurned event) {}
    }

    public static class WheelHelper {}

    public static class StringUtils {}
}

package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.alert.AlertWorld.Cast;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Wang's bookings lag for two weeks; Zhao leads the unit above Wang's, Chen is the executive, Li a colleague. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({AlertWorld.class, StatementCount.class})
abstract class LaggingBookings {

    static final LocalDate TODAY = LocalDate.parse("2026-03-03");

    @Autowired
    Cast cast;

    @Autowired
    AlertWorld.AlertHeard heard;

    @Autowired
    AlertHandling handling;

    @Autowired
    Alerts alerts;

    @Autowired
    EscalationRounds rounds;

    TenantId tenant;
    long id;

    @BeforeEach
    void bookings_lag() {
        tenant = cast.begin();
        id = cast.lagging(tenant, "bookings", "wang", "sales-east");
    }

    int round() {
        return TenantScope.call(tenant, rounds::run);
    }

    /** Where and why it is refused to Wang. */
    List<String> refused(Supplier<?> work) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> as("wang", work::get));
        assertThat(refused).isNotNull();
        return refused.errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    <T> T as(String person, Supplier<T> work) {
        return cast.as(tenant, person, work);
    }
}

package dev.lodestar.organisation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.Measures;
import dev.lodestar.testing.StatementCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;
import tools.jackson.databind.json.JsonMapper;

/** A real organisation in which each test has units and people of its own, and measures that hang on them. */
@CompanyTest
@Import(StatementCount.class)
abstract class Branch {

    private static int round;

    @Autowired
    Organisation organisation;

    @Autowired
    Administration administration;

    @Autowired
    Reorganisation reorganisation;

    @Autowired
    Access access;

    @Autowired
    Measures measures;

    @Autowired
    UserDetailsService signIn;

    /** Each test has units and people of its own: a over a-1 over a-11, and b, all with the number of the test. */
    @BeforeEach
    void a_branch_of_units_with_people() {
        round++;
        for (String tenant : List.of("company", "other")) {
            Caller setUp = admin(tenant);
            Company.as(setUp, () -> {
                administration.addUnit(n("a"), "A", null, false);
                administration.addUnit(n("a-1"), "A one", n("a"), false);
                administration.addUnit(n("a-11"), "A one one", n("a-1"), false);
                administration.addUnit(n("b"), "B", null, false);
                for (String person : List.of("ann", "bob")) {
                    String address = n(person) + "@" + tenant + ".example";
                    administration.addPerson(n(person), n(person), address, n("a-1"), Role.LEAD);
                }
                return administration.addPerson(
                        n("cai"), n("cai"), n("cai") + "@" + tenant + ".example", n("b"), Role.LEAD);
            });
        }
    }

    static String n(String name) {
        return name + "-x" + round;
    }

    static Caller admin(String tenant) {
        return new Caller(tenant, "admin", "Admin", "admin@x.example", "auto", Role.ADMIN, Set.of(), null);
    }

    static Caller caller(String key, String unit, Role role) {
        return new Caller("company", n(key), key, key + "@x.example", n(unit), role, Set.of(), null);
    }

    static <T> T asAdmin(Supplier<T> work) {
        return Company.as(admin("company"), work);
    }

    @Nullable
    Void remove(String person, @Nullable String moveTo) {
        reorganisation.removePerson(person, moveTo, "Gone");
        return null;
    }

    @Nullable
    Void removeUnit(String unit, @Nullable String moveTo) {
        reorganisation.removeUnit(unit, moveTo, "Gone");
        return null;
    }

    static List<String> refused(Supplier<?> work) {
        List<String> errors = new ArrayList<>();
        assertThatThrownBy(() -> asAdmin(work))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> refused.errors().forEach(error -> errors.add(error.pointer() + " " + error.code())));
        return errors;
    }

    UnitView unit(String tenant, String key) {
        return Company.as(admin(tenant), organisation::structure).stream()
                .filter(unit -> unit.key().equals(n(key)))
                .findFirst()
                .orElseThrow();
    }

    String path(String tenant, String key) {
        return unit(tenant, key).path();
    }

    String owner(String tenant) {
        return Company.as(admin(tenant), () -> measures.get(n("m1"))).measure().owner();
    }

    Object define(String tenant, String key, String owner, String unit, String sharedWith) {
        return define(tenant, key, owner, unit, sharedWith, """
                {"effectiveFrom": "2026-02-09", "direction": "HIGHER",
                 "curve": {"shape": "STEP", "targets": [{"date": "2026-02-09", "value": "100"}]}}""");
    }

    Object define(String tenant, String key, String owner, String unit, String sharedWith, String definition) {
        String document = """
                {"name": "%s", "unit": "cars", "kind": "FLOW", "frequency": "WEEK", "owner": "%s", "unitKey": "%s",
                 "sharedWith": %s, "definition": %s}""".formatted(key, owner, unit, sharedWith, definition);
        return Company.as(
                admin(tenant), () -> measures.define(key, JsonMapper.shared().readTree(document), null));
    }

    static int statements(Supplier<?> work) {
        return StatementCount.during(() -> asAdmin(work)).size();
    }

    static List<@Nullable Throwable> together(Supplier<?> one, Supplier<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = new ArrayList<>();
            for (Supplier<?> work : List.of(one, other)) {
                Callable<?> begun = () -> {
                    start.await();
                    return asAdmin(work);
                };
                running.add(threads.submit(begun));
            }
            List<@Nullable Throwable> ends = new ArrayList<>();
            for (Future<?> end : running) {
                ends.add(ending(end));
            }
            return ends;
        }
    }

    static @Nullable Throwable ending(Future<?> end) throws InterruptedException {
        try {
            end.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}

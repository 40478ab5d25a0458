package dev.lodestar.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.TenantScope;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import outlaw.lodestar.wheel.Broken;

/** How modules tell each other what happened. */
final class EventLaws {

    static final List<Law> ALL = List.of(
            Law.of(
                    classes()
                            .that(describe("are events, by their past tense", EventLaws::isEvent))
                            .should(carryTheTenant())
                            .because(
                                    "a listener runs after the caller has gone and has nothing else to tell the tenant"),
                    Broken.WheelTurned.class,
                    Broken.WheelStopped.class),
            Law.of(
                    methods()
                            .that()
                            .areAnnotatedWith(AfterCommit.class)
                            .should(takeAnEvent())
                            .andShould(enterTheTenant())
                            .because("the persistence session takes its tenant when it opens"),
                    Broken.TenantlessListener.class),
            Law.of(
                    noMethods()
                            .should()
                            .beAnnotatedWith(TransactionalEventListener.class)
                            .because("@AfterCommit keeps the order, and stores what a crash would lose"),
                    Broken.LossyListener.class));

    private EventLaws() {}

    private static boolean isEvent(JavaClass type) {
        return type.getSimpleName().endsWith("ed")
                && type.getPackageName().matches("\\w+\\.lodestar\\.\\w+")
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.isEnum();
    }

    private static ArchCondition<JavaClass> carryTheTenant() {
        return new ArchCondition<>("be records with a component TenantId tenant") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, isTenantRecord(type), type.getName() + " carries no tenant"));
            }
        };
    }

    private static boolean isTenantRecord(JavaClass type) {
        return type.isRecord()
                && type.tryGetField("tenant")
                        .filter(field -> field.getRawType().isEquivalentTo(TenantId.class))
                        .isPresent();
    }

    private static ArchCondition<JavaMethod> takeAnEvent() {
        return new ArchCondition<>("take one record that carries the tenant") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean event = method.getRawParameterTypes().size() == 1
                        && isTenantRecord(method.getRawParameterTypes().getFirst());
                events.add(new SimpleConditionEvent(method, event, method.getFullName() + " takes no event"));
            }
        };
    }

    private static ArchCondition<JavaMethod> enterTheTenant() {
        return new ArchCondition<>("enter the event's tenant before any transaction") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean enters = method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(TenantScope.class));
                boolean late = method.isAnnotatedWith(Transactional.class)
                        || method.getOwner().isAnnotatedWith(Transactional.class);
                events.add(new SimpleConditionEvent(
                        method, enters && !late, method.getFullName() + " does not enter the tenant first"));
            }
        };
    }
}

package dev.lodestar.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.lodestar.tenancy.CalledBySystem;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import outlaw.lodestar.wheel.Broken;

/** What a service owes its callers. */
final class ServiceLaws {

    static final List<Law> ALL = List.of(
            Law.of(
                    methods()
                            .that(describe(
                                    "are public methods of a service (the UI kit's touch no data)",
                                    ServiceLaws::isOffered))
                            .should(sayWhoMayCall())
                            .because("a method that says nothing may be called by everyone, which nobody decided"),
                    Broken.SilentService.class),
            Law.of(
                    methods()
                            .that(describe("are entered by the system and by people", ServiceLaws::isForBoth))
                            .should(notExist())
                            .because("who is checked and who is trusted must not be mixed in one method")
                            .allowEmptyShould(true),
                    Broken.TwoFacedService.class),
            Law.of(
                    noFields()
                            .should()
                            .beAnnotatedWith(Autowired.class)
                            .orShould()
                            .beAnnotatedWith(Value.class)
                            .orShould()
                            .beAnnotatedWith(PersistenceContext.class)
                            .orShould()
                            .beAnnotatedWith("jakarta.inject.Inject")
                            .orShould()
                            .beAnnotatedWith("jakarta.annotation.Resource")
                            .because("what a class needs is in its constructor, where it is seen and can be given"),
                    Broken.FieldInjection.class));

    private ServiceLaws() {}

    private static boolean isOffered(JavaMethod method) {
        return method.getOwner().isAnnotatedWith(Service.class)
                && !method.getOwner().getPackageName().startsWith("dev.lodestar.uikit")
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isForBoth(JavaMethod method) {
        return method.isAnnotatedWith(PreAuthorize.class) && method.isAnnotatedWith(CalledBySystem.class);
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("be annotated, or be in a type that is, with @PreAuthorize or @CalledBySystem") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = has(method, PreAuthorize.class) || has(method, CalledBySystem.class);
                events.add(
                        new SimpleConditionEvent(method, said, method.getFullName() + " does not say who may call it"));
            }
        };
    }

    private static ArchCondition<JavaMethod> notExist() {
        return new ArchCondition<>("not exist") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName()));
            }
        };
    }

    private static boolean has(JavaMethod method, Class<? extends Annotation> annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }
}

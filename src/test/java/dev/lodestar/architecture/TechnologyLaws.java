package dev.lodestar.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.SystemTime;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import outlaw.lodestar.wheel.Broken;

/** Which technology may be known where, so that replacing one touches one place. */
final class TechnologyLaws {

    private static final Set<String> CLOCKS = Set.of("systemUTC", "systemDefaultZone", "system", "tick");

    static final List<Law> ALL = List.of(
            Law.of(
                    only("com.vaadin..", "dev.lodestar..ui..", "dev.lodestar.uikit..", "dev.lodestar.shell..")
                            .because("rules have to run without a browser, and a screen has to be replaceable"),
                    Broken.VaadinEverywhere.class),
            Law.of(only("org.apache.poi..", "dev.lodestar..excel..")
                    .because("workbooks are one way out of many")
                    .allowEmptyShould(true)),
            Law.of(
                    only("org.quartz..", "dev.lodestar..schedule..", "dev.lodestar.platform..")
                            .because("work must not know what makes it run, or tests would have to wait for it"),
                    Broken.QuartzEverywhere.class),
            Law.of(
                    only("org.springframework.web.bind.annotation..", "dev.lodestar.api..", "dev.lodestar.platform..")
                            .because("the REST contract is in one place, where a change of it is seen"),
                    Broken.WebEverywhere.class),
            Law.of(
                    noClasses()
                            .that()
                            .areNotAnnotatedWith(SystemTime.class)
                            .should()
                            .callCodeUnitWhere(describe("the system's time is read", TechnologyLaws::readsTheTime))
                            .because("time comes from the injected Clock, or no test and no replay can set it"),
                    Broken.OwnTime.class),
            Law.of(
                    classes()
                            .that()
                            .areAnnotatedWith(Route.class)
                            .should()
                            .notBePublic()
                            .andShould()
                            .resideInAnyPackage("dev.lodestar..ui..", "dev.lodestar.shell..")
                            .because("a view is reached by its address alone, and lives with its feature"),
                    Broken.PublicView.class),
            Law.of(
                    classes()
                            .that()
                            .areAnnotatedWith(Route.class)
                            .should()
                            .beAnnotatedWith(PermitAll.class)
                            .orShould()
                            .beAnnotatedWith(RolesAllowed.class)
                            .orShould()
                            .beAnnotatedWith("com.vaadin.flow.server.auth.AnonymousAllowed")
                            .because("a view says who may open it"),
                    Broken.PublicView.class),
            Law.of(noClasses()
                    .that()
                    .resideInAnyPackage("dev.lodestar.kernel..", "dev.lodestar..pace..", "dev.lodestar.alert.rule..")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                            "java..", "dev.lodestar..", "org.jspecify..", "org.apache.commons.math3..")))
                    .because("pure rules are functions of their arguments")));

    private TechnologyLaws() {}

    private static ArchRule only(String technology, String... where) {
        DescribedPredicate<JavaClass> used = resideInAPackage(technology);
        return noClasses()
                .that()
                .resideOutsideOfPackages(where)
                .should()
                .dependOnClassesThat(used)
                .as(technology + " only in " + String.join(", ", where));
    }

    private static boolean readsTheTime(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean withoutClock =
                call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return (owner.getPackageName().startsWith("java.time") && call.getName().equals("now") && withoutClock)
                || (owner.isEquivalentTo(Clock.class) && CLOCKS.contains(call.getName()) && withoutClock)
                || (owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis"))
                || (owner.isEquivalentTo(Calendar.class) && call.getName().equals("getInstance"))
                || (owner.isEquivalentTo(Date.class)
                        && call.getName().equals("<init>")
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }
}

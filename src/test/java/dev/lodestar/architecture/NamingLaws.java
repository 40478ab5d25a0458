package dev.lodestar.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import outlaw.lodestar.wheel.Broken;

/** Names that say what a thing is, and packages that say what it belongs to. */
final class NamingLaws {

    private static final String TECHNOLOGIES =
            "dev\\.lodestar(\\.\\w+(\\.(ui|excel|connector|channel|schedule|pace|rule|document|pack|print|input))?)?";
    private static final String EXCEPTIONS = "dev\\.lodestar\\.(api\\.v1|platform\\.(database|startup)|demo\\.carbiz)";

    static final List<Law> ALL = List.of(
            Law.of(
                    noClasses()
                            .should()
                            .haveNameMatching(".*[a-z0-9](Impl|Utils?|Helper|Manager)$")
                            .because("such a name says that nobody knew what the class is for"),
                    Broken.WheelHelper.class,
                    Broken.StringUtils.class),
            Law.of(
                    noClasses()
                            .should()
                            .resideInAnyPackage("..common..", "..dto..", "..mapper..", "..util..", "..impl..")
                            .because("packages are by feature; what belongs nowhere would gather there"),
                    dev.lodestar.architecture.common.Bucket.class),
            Law.of(
                    classes()
                            .that(describe(
                                    "are in the product",
                                    type -> !type.getPackageName().contains("architecture")
                                            || type.getPackageName().endsWith("common")))
                            .should(resideIn(TECHNOLOGIES + "|" + EXCEPTIONS))
                            .because("a module has a root, ui, and packages for a technology or for pure rules"),
                    dev.lodestar.architecture.common.Bucket.class),
            Law.of(
                    classes().should(beNullMarked()).because("the compiler checks nulls only in packages that say so"),
                    dev.lodestar.architecture.common.Bucket.class));

    private NamingLaws() {}

    private static ArchCondition<JavaClass> resideIn(String packages) {
        return new ArchCondition<>("reside in a package of a module's grammar") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, type.getPackageName().matches(packages), type.getName() + " is in no such package"));
            }
        };
    }

    private static ArchCondition<JavaClass> beNullMarked() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetAnnotationOfType(NullMarked.class)
                        .isPresent();
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " is not @NullMarked: " + type.getSimpleName()));
            }
        };
    }
}

package dev.lodestar.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule holds for the product, and complains about code that breaks it. */
class ArchitectureTest {

    private static final List<Law> LAWS = Stream.of(
                    PersistenceLaws.ALL, TechnologyLaws.ALL, ServiceLaws.ALL, EventLaws.ALL, NamingLaws.ALL)
            .flatMap(List::stream)
            .toList();

    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("dev.lodestar");

    @TestFactory
    Stream<DynamicTest> the_product_keeps_the_rule() {
        return LAWS.stream()
                .map(law -> dynamicTest(law.toString(), () -> law.rule().check(product)));
    }

    @TestFactory
    Stream<DynamicTest> the_rule_bites() {
        return LAWS.stream()
                .flatMap(law -> law.broken().stream()
                        .map(broken -> dynamicTest(
                                broken.getSimpleName() + " breaks: " + law, () -> assertBroken(law, broken))));
    }

    private static void assertBroken(Law law, Class<?> broken) {
        JavaClasses classes = new ClassFileImporter().importClasses(broken);
        assertThat(law.rule().allowEmptyShould(true).evaluate(classes).hasViolation())
                .as("%s breaks the rule: %s", broken.getSimpleName(), law)
                .isTrue();
    }
}

package dev.lodestar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.LodestarApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Who may use whom: no cycles, no internals, and nothing that a module did not declare. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(LodestarApplication.class);

    @Test
    void modules_use_only_what_they_declare_and_never_each_other_in_circles() {
        MODULES.verify();
    }

    @Test
    void every_module_says_what_it_is() {
        assertThat(MODULES.stream())
                .allSatisfy(module -> assertThat(module.getBasePackage()
                                .findAnnotation(org.springframework.modulith.ApplicationModule.class))
                        .as("@ApplicationModule on %s", module)
                        .isPresent());
    }

    @Test
    void nobody_uses_the_ends() {
        assertThat(MODULES.stream().filter(module -> !"demo".equals(name(module))))
                .allSatisfy(module -> assertThat(
                                module.getDirectDependencies(MODULES).uniqueModules())
                        .as("what %s uses", module)
                        .extracting(ModulesTest::name)
                        .doesNotContain("api", "shell", "demo"));
    }

    /** The executive screen is answered as data too; {@code 0016-dashboard-read-model.md} says why. */
    @Test
    void nobody_but_the_contract_uses_the_dashboard() {
        assertThat(MODULES.stream().filter(module -> !"api".equals(name(module))))
                .allSatisfy(module -> assertThat(
                                module.getDirectDependencies(MODULES).uniqueModules())
                        .as("what %s uses", module)
                        .extracting(ModulesTest::name)
                        .doesNotContain("dashboard"));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}

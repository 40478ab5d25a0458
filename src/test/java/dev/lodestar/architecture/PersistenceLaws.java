package dev.lodestar.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.lodestar.tenancy.CrossTenant;
import dev.lodestar.tenancy.TenantOwned;
import dev.lodestar.tenancy.TenantSql;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import outlaw.lodestar.wheel.Broken;

/** Who may hold rows, and that each of them is a tenant's. */
final class PersistenceLaws {

    private static final DescribedPredicate<JavaClass> MARKED = describe(
            "are marked @TenantSql or @CrossTenant",
            type -> marked(type)
                    || type.getEnclosingClass().map(PersistenceLaws::marked).orElse(false));

    private static final DescribedPredicate<JavaClass> SQL_ACCESS = assignableTo(JdbcOperations.class)
            .or(assignableTo(JdbcClient.class))
            .or(assignableTo(NamedParameterJdbcOperations.class))
            .or(assignableTo(DataSource.class))
            .as("JdbcTemplate, JdbcClient or DataSource");

    static final List<Law> ALL = List.of(
            Law.of(
                    classes()
                            .that()
                            .areAnnotatedWith(Entity.class)
                            .should()
                            .notBePublic()
                            .because("an entity never leaves its module; services return records"),
                    Broken.PublicEntity.class),
            Law.of(
                    classes()
                            .that()
                            .areAssignableTo(Repository.class)
                            .or()
                            .areMetaAnnotatedWith(org.springframework.stereotype.Repository.class)
                            .should()
                            .notBePublic()
                            .because("only a module's own services check who may read its rows"),
                    Broken.PublicRepository.class,
                    Broken.PublicStore.class),
            Law.of(
                    classes()
                            .that()
                            .areAnnotatedWith(Entity.class)
                            .should()
                            .beAssignableTo(TenantOwned.class)
                            .orShould()
                            .beAnnotatedWith(CrossTenant.class)
                            .because("a row without a tenant is everybody's"),
                    Broken.PublicEntity.class),
            Law.of(
                    noMethods()
                            .that()
                            .areDeclaredInClassesThat()
                            .areAnnotatedWith(Entity.class)
                            .should()
                            .haveNameMatching("set[A-Z].*")
                            .because("entities have verbs; a setter lets any caller skip the rule behind the verb"),
                    Broken.PublicEntity.class),
            Law.of(
                    noClasses()
                            .that(DescribedPredicate.not(MARKED))
                            .and()
                            .resideOutsideOfPackages("dev.lodestar.platform..", "dev.lodestar.tenancy")
                            .should()
                            .dependOnClassesThat(SQL_ACCESS)
                            .because(
                                    "no filter adds the tenant to plain SQL, so whoever writes it says why and names it"),
                    Broken.UnmarkedSql.class),
            Law.of(
                    noClasses()
                            .that(DescribedPredicate.not(MARKED))
                            .should()
                            .callMethodWhere(describe(
                                    "the EntityManager runs native SQL",
                                    call -> call.getTargetOwner().isAssignableTo(EntityManager.class)
                                            && call.getName().startsWith("createNative")))
                            .because("@TenantId does not filter native SQL"),
                    Broken.NativeSql.class),
            Law.of(
                    methods()
                            .that()
                            .areAnnotatedWith(NativeQuery.class)
                            .or(annotatedWith(describe(
                                    "@Query(nativeQuery)",
                                    annotation -> annotation.getRawType().isEquivalentTo(Query.class)
                                            && annotation
                                                    .get("nativeQuery")
                                                    .filter(Boolean.TRUE::equals)
                                                    .isPresent())))
                            .should()
                            .beDeclaredInClassesThat(MARKED)
                            .because("@TenantId does not filter native SQL")
                            .allowEmptyShould(true),
                    Broken.NativeQueries.class));

    private PersistenceLaws() {}

    private static boolean marked(JavaClass type) {
        return type.isAnnotatedWith(TenantSql.class) || type.isAnnotatedWith(CrossTenant.class);
    }
}

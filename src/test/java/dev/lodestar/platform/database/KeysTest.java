package dev.lodestar.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class KeysTest {

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void every_row_that_is_changed_by_its_id_is_found_by_a_key() {
        Set<String> changed = new TreeSet<>();
        entities.unwrap(SessionFactory.class)
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> {
                    if (entity.isMutable()) {
                        changed.add(entity.getIdentifierTableMapping().getTableName());
                    }
                });
        List<String> keyed = jdbc.sql("""
                        select distinct table_name from information_schema.statistics
                        where table_schema = database() and column_name = 'id' and seq_in_index = 1""").query(String.class).list();

        assertThat(changed).isNotEmpty();
        assertThat(keyed).containsAll(changed);
    }
}

package dev.lodestar.ingest.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PullSqlTest {

    @Test
    void parameters_become_question_marks_in_their_order() {
        assertThat(PullSql.parse("select count(*) as value from t where d < :to and d >= :from and e < :to")
                        .statement())
                .isEqualTo("select count(*) as value from t where d < ? and d >= ? and e < ?");
    }

    @Test
    void what_stands_in_quotes_or_comments_is_left_alone() {
        assertThat(PullSql.parse("select ':x; into' as value -- :y\n from `a?b` where d >= :from /* ; */ and d < :to;")
                        .statement())
                .isEqualTo("select ':x; into' as value \n from `a?b` where d >= ?   and d < ?");
    }

    @Test
    void a_common_table_expression_and_an_assignment_are_fine() {
        assertThat(PullSql.parse(
                                "WITH x AS (SELECT @n := 1 FROM t WHERE d >= :from AND d < :to) SELECT 1 AS value FROM x")
                        .statement())
                .contains(":= 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from t where d >= :from and d < :to",
                "select 1 from t where d >= :from and d < :to; drop table t",
                "select 1 from t where d >= :from",
                "select 1 from t where d >= ':from' and d < ':to'",
                "select 1 from t where d >= :from and d < :to and tenant = :tenant",
                "select 1 from t where d >= :from and d < :to and x = ?",
                "select 1 into outfile '/tmp/x' from t where d >= :from and d < :to",
                "select 1 from t where d >= :from and d < :to for  update",
                "select 1 /*! into outfile '/tmp/x' */ from t where d >= :from and d < :to",
                "select 1 /*M!100100 , 2 */ from t where d >= :from and d < :to",
                "select 'open from t where d >= :from and d < :to",
                "select 1 /* open from t where d >= :from and d < :to",
                "set @x = :from, @y = :to",
                "",
            })
    void anything_but_one_select_of_one_period_is_refused(String sql) {
        assertThatThrownBy(() -> PullSql.parse(sql)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mariadb://db.example:3306/carbiz,true",
        "jdbc:mariadb://127.0.0.1/carbiz?sslMode=verify-full&timezone=UTC,true",
        "jdbc:mariadb://[::1]:3306/carbiz,true",
        "jdbc:mysql://db.example/carbiz,false",
        "jdbc:h2:mem:x,false",
        "jdbc:mariadb:replication://a/carbiz,false",
        "jdbc:mariadb://address=(localSocket=/run/x)/carbiz,false",
        "jdbc:mariadb://db/carbiz?allowLocalInfile=true,false",
        "jdbc:mariadb://db/carbiz?ALLOWLOCALINFILE=true,false",
        "jdbc:mariadb://db/carbiz?sslMode=trust&sessionVariables=x,false",
        "jdbc:mariadb://db/carbiz?localSocket=/run/mysqld.sock,false",
        "jdbc:mariadb://db/carbiz?socketFactory=x.Y,false",
        "jdbc:mariadb://db/carbiz?serverSslCert=/etc/passwd,false",
        "jdbc:mariadb://db/carbiz?user=x,false",
    })
    void only_a_plain_address_of_one_mariadb_is_accepted(String url, boolean accepted) {
        assertThat(JdbcAddress.problemWith(url) == null).isEqualTo(accepted);
    }
}

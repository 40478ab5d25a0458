package dev.lodestar.notification;

import dev.lodestar.notification.channel.MailChannel.Attachment;
import dev.lodestar.tenancy.MultiRow;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the pictures of mails until they are sent. */
@Repository
@TenantSql("the pictures of many mails are written at once")
class PictureStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PictureStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(List<NewMail> mails) {
        String tenant = TenantScope.current().value();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NewMail mail : mails) {
            for (Picture picture : mail.pictures()) {
                rows.add(new @Nullable Object[] {tenant, mail.key(), picture.name(), picture.content()});
            }
        }
        MultiRow.write(batches, "insert ignore into mail_picture (tenant, mail_key, name, content) values", "", rows);
    }

    List<Attachment> of(String mailKey) {
        return jdbc.sql(
                        "select name, content from mail_picture where tenant = :tenant and mail_key = :key order by name")
                .param("tenant", TenantScope.current().value())
                .param("key", mailKey)
                .query((row, number) -> new Attachment(row.getString("name"), "image/png", row.getBytes("content")))
                .list();
    }

    void drop(String mailKey) {
        jdbc.sql("delete from mail_picture where tenant = :tenant and mail_key = :key")
                .param("tenant", TenantScope.current().value())
                .param("key", mailKey)
                .update();
    }
}

package dev.lodestar.checkin;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the files beside check-ins: rows are only ever added. */
@Repository
@TenantSql("a file's content is read only when it is saved, and its check-in's subject with it")
class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file, and what its check-in is about. */
    record Stored(AttachedFile file, Subject subject) {}

    void add(long checkIn, NewFile file) {
        jdbc.sql("""
                        insert into check_in_attachment (tenant, id, check_in_id, name, type, size, content)
                        values (:tenant, nextval(lodestar_id), :checkIn, :name, :type, :size, :content)""")
                .param("tenant", TenantScope.current().value())
                .param("checkIn", checkIn)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("content", file.content())
                .update();
    }

    Optional<Stored> find(long id) {
        return jdbc.sql("""
                        select a.name, a.type, a.content, c.subject
                        from check_in_attachment a join check_in c on c.tenant = a.tenant and c.id = a.check_in_id
                        where a.tenant = :tenant and c.tenant = :tenant and a.id = :id""")
                .param("tenant", TenantScope.current().value())
                .param("id", id)
                .query((row, number) -> new Stored(
                        new AttachedFile(row.getString("name"), row.getString("type"), row.getBytes("content")),
                        SubjectText.read(row.getString("subject"))))
                .optional();
    }
}

package dev.lodestar.review;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A filled-in sheet that came back: what it says, and when it was applied what it changed. */
@Entity
@Table(name = "review_import")
class PackImport extends TenantOwned {

    private long reviewId;
    private String packKey;
    private String language;
    private String fileName;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String madeBy;
    private Instant madeAt;
    private Instant expiresAt;

    @Column(columnDefinition = "longblob")
    private byte[] content;

    @Column(columnDefinition = "longtext")
    private String seen;

    @Column(columnDefinition = "longtext")
    private String written;

    private int rowsWritten;
    private int errors;
    private @Nullable Instant appliedAt;
    private @Nullable String undoneBy;
    private @Nullable Instant undoneAt;

    @Version
    private long version;

    protected PackImport() {
        this(0, "", "", new FileMark("", ""), "", Instant.EPOCH, Instant.EPOCH, new byte[0], 0);
    }

    PackImport(
            long reviewId,
            String packKey,
            String language,
            FileMark file,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            byte[] content,
            int errors) {
        this.reviewId = reviewId;
        this.packKey = packKey;
        this.language = language;
        this.fileName = file.name();
        this.sha256 = file.sha256();
        this.state = ImportState.DRY_RUN;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
        this.content = content.clone();
        this.errors = errors;
        this.seen = "{}";
        this.written = "[]";
    }

    /** Which file it was. */
    record FileMark(String name, String sha256) {}

    long reviewId() {
        return reviewId;
    }

    String packKey() {
        return packKey;
    }

    String language() {
        return language;
    }

    String madeBy() {
        return madeBy;
    }

    ImportState state() {
        return state;
    }

    byte[] content() {
        return content.clone();
    }

    String seen() {
        return seen;
    }

    String written() {
        return written;
    }

    boolean isExpired(Instant now) {
        return now.isAfter(expiresAt);
    }

    void show(String conflicts) {
        seen = conflicts;
    }

    void apply(String rows, int count, Instant at) {
        state = ImportState.APPLIED;
        written = rows;
        rowsWritten = count;
        appliedAt = at;
        content = new byte[0];
    }

    void undo(String by, Instant at) {
        state = ImportState.UNDONE;
        undoneBy = by;
        undoneAt = at;
    }

    ImportView view() {
        return new ImportView(
                id(),
                reviewId,
                fileName,
                sha256,
                state,
                madeBy,
                madeAt,
                expiresAt,
                rowsWritten,
                errors,
                appliedAt,
                undoneBy,
                undoneAt);
    }
}

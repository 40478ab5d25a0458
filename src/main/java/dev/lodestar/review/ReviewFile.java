package dev.lodestar.review;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of a review, from being asked for to being there. */
@Entity
class ReviewFile extends TenantOwned {

    private static final int ATTEMPTS = 3;

    @Column(updatable = false)
    private long reviewId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PackFile.Kind kind;

    @Column(updatable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    private FileState state = FileState.MAKING;

    @Column(updatable = false)
    private String askedBy;

    @Column(updatable = false)
    private Instant askedAt;

    private @Nullable Instant madeAt;
    private @Nullable String name;
    private long size;

    @Basic(fetch = FetchType.LAZY)
    @Column(columnDefinition = "longblob")
    private byte @Nullable [] content;

    private int attempts;

    @Version
    private long revision;

    protected ReviewFile() {
        this.kind = PackFile.Kind.XLSX;
        this.language = "";
        this.askedBy = "";
        this.askedAt = Instant.EPOCH;
    }

    ReviewFile(long reviewId, PackFile.Kind kind, Locale language, String by, Instant at) {
        this.reviewId = reviewId;
        this.kind = kind;
        this.language = language.getLanguage();
        this.askedBy = by;
        this.askedAt = at;
    }

    void made(PackFile file, Instant at) {
        state = FileState.READY;
        name = file.name();
        content = file.content().clone();
        size = file.content().length;
        madeAt = at;
    }

    /** Counts an attempt; after the last one it has failed. */
    void failed() {
        attempts++;
        if (attempts >= ATTEMPTS) {
            state = FileState.FAILED;
        }
    }

    long reviewId() {
        return reviewId;
    }

    PackFile.Kind kind() {
        return kind;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    FileState state() {
        return state;
    }

    PackFile file() {
        if (content == null || name == null) {
            throw new IllegalStateException("File " + id() + " is not made yet");
        }
        return new PackFile(name, kind, content.clone());
    }
}

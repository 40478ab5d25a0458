package dev.lodestar.review;

import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;

/** What is said of the plan, a goal or a strategy in a review. */
@Entity
class ReviewComment extends TenantOwned {

    @Column(updatable = false)
    private long reviewId;

    @Column(updatable = false)
    private String node;

    private String text;
    private String author;
    private Instant writtenAt;

    @Version
    private long revision;

    protected ReviewComment() {
        this(0, "", "", "", Instant.EPOCH);
    }

    ReviewComment(long reviewId, String node, String text, String author, Instant at) {
        this.reviewId = reviewId;
        this.node = node;
        this.text = text;
        this.author = author;
        this.writtenAt = at;
    }

    void rewrite(String words, String by, Instant at) {
        text = words;
        author = by;
        writtenAt = at;
    }

    String node() {
        return node;
    }

    String text() {
        return text;
    }

    String author() {
        return author;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    long revision() {
        return revision;
    }
}

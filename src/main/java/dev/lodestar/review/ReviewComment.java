package dev.lodestar.review;

import dev.lodestar.review.pack.PersonName;
import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is said of the plan, a goal or a strategy in a review. */
@Entity
class ReviewComment extends TenantOwned {

    @Column(updatable = false)
    private long reviewId;

    @Column(updatable = false)
    private String node;

    private String text;
    private String author;
    private @Nullable String authorName;
    private Instant writtenAt;

    @Version
    private long revision;

    protected ReviewComment() {
        this(0, "", "", new PersonName("", ""), Instant.EPOCH);
    }

    ReviewComment(long reviewId, String node, String text, PersonName author, Instant at) {
        this.reviewId = reviewId;
        this.node = node;
        this.text = text;
        this.author = author.key();
        this.authorName = author.name();
        this.writtenAt = at;
    }

    void rewrite(String words, PersonName by, Instant at) {
        text = words;
        author = by.key();
        authorName = by.name();
        writtenAt = at;
    }

    String node() {
        return node;
    }

    String text() {
        return text;
    }

    /** Who wrote it, called as they were then. */
    PersonName author(People now) {
        return authorName == null ? now.person(author) : new PersonName(author, authorName);
    }

    Instant writtenAt() {
        return writtenAt;
    }

    long revision() {
        return revision;
    }
}

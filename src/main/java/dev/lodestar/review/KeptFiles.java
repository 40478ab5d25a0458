package dev.lodestar.review;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that are made in the background and kept with their review. They tell everything of the plan, so only those may
 * have them who may see every measure; others export what is theirs to see.
 */
@Service
@Transactional
public class KeptFiles {

    private static final int MOST = 50;
    private static final int SOME = 20;
    private static final int MINUTES_LEFT = 10;

    private final ReviewFileRepository files;
    private final ReviewAccess reviews;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptFiles(
            ReviewFileRepository files,
            ReviewAccess reviews,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.reviews = reviews;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Has a file made in the background and returns at once; its number stays the same.
     *
     * @param language en, zh or de
     * @throws NotFoundException when there is no such review in reach, or not every measure is the caller's to see
     */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public long ask(long review, PackFile.Kind kind, Locale language) {
        reviews.readable(review);
        refusePartial(review);
        return asked(review, kind, language, access.caller().key());
    }

    long asked(long review, PackFile.Kind kind, Locale language, String by) {
        ReviewFile file = files.saveAndFlush(new ReviewFile(review, kind, language, by, now()));
        events.publishEvent(new FileAsked(TenantScope.current(), file.id()));
        return file.id();
    }

    /** The files of a review, the newest first, at most 50; none for whom not every measure is to see. */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public List<KeptFile> of(long review) {
        reviews.readable(review);
        return access.reach(Act.READ_MEASURE).everything() ? files.ofReview(review, Limit.of(MOST)) : List.of();
    }

    /**
     * What is in a file.
     *
     * @throws NotFoundException when there is no such file in reach
     * @throws InvalidInputException while it is not made
     */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public PackFile content(long id) {
        ReviewFile file = files.findById(id).orElseThrow(() -> missing(id));
        reviews.readable(file.reviewId());
        refusePartial(file.reviewId());
        if (file.state() != FileState.READY) {
            throw new InvalidInputException("", "NOT_READY", "The file is not made yet; ask again in a moment");
        }
        return file.file();
    }

    /** What is in a file, if it is made; for whoever sends it on to people who may see all of it. */
    @CalledBySystem("mails carry files to those whom a schedule names")
    @Transactional(readOnly = true)
    public Optional<PackFile> made(long id) {
        return files.findById(id)
                .filter(file -> file.state() == FileState.READY)
                .map(ReviewFile::file);
    }

    /** True when one of these files is still being made. */
    @CalledBySystem("mails wait for the files that go with them")
    @Transactional(readOnly = true)
    public boolean isComing(List<Long> ids) {
        return !ids.isEmpty() && files.coming(ids) > 0;
    }

    /** The files that a crash left half-made, which may be made again. */
    @CalledBySystem("a job takes up what a crash left")
    @Transactional(readOnly = true)
    public List<Long> left() {
        return files.left(now().minus(MINUTES_LEFT, ChronoUnit.MINUTES), Limit.of(SOME));
    }

    private void refusePartial(long review) {
        if (!access.reach(Act.READ_MEASURE).everything()) {
            throw new NotFoundException("review", Long.toString(review));
        }
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("file", Long.toString(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

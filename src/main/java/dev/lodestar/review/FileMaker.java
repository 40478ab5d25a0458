package dev.lodestar.review;

import dev.lodestar.review.pack.Pack;
import dev.lodestar.tenancy.AfterCommit;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the files that are asked for, beside everything else. One that is there is never made again. */
@Service
public class FileMaker {

    private static final Logger LOG = LoggerFactory.getLogger(FileMaker.class);

    private final ReviewFileRepository files;
    private final Packs packs;
    private final PackFiles writers;
    private final ExecutorService exports;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FileMaker(
            ReviewFileRepository files,
            Packs packs,
            PackFiles writers,
            @Qualifier("exports") ExecutorService exports,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.packs = packs;
        this.writers = writers;
        this.exports = exports;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @AfterCommit(id = "review.file-maker")
    void on(FileAsked asked) {
        exports.execute(() -> TenantScope.run(asked.tenant(), () -> make(asked.fileId())));
    }

    /** Makes a file unless it is there; no transaction is open while it is written. */
    @CalledBySystem("files are made beside everything else, for whoever asked")
    public void make(long id) {
        Optional<ReviewFile> waiting = files.findById(id).filter(file -> file.state() == FileState.MAKING);
        if (waiting.isEmpty()) {
            return;
        }
        ReviewFile file = waiting.get();
        try {
            Pack pack = packs.whole(file.reviewId());
            byte[] bytes = writers.bytes(pack, file.kind(), file.language());
            finish(id, new PackFile(PackFiles.name(pack, file.kind()), file.kind(), bytes));
        } catch (RuntimeException e) {
            LOG.error("Could not make file {} of review {}", id, file.reviewId(), e);
            finish(id, null);
        }
    }

    private void finish(long id, @Nullable PackFile made) {
        transactions.executeWithoutResult(status -> files.findById(id)
                .filter(file -> file.state() == FileState.MAKING)
                .ifPresent(file -> {
                    if (made == null) {
                        file.failed();
                    } else {
                        file.made(made, clock.instant().truncatedTo(ChronoUnit.MICROS));
                    }
                    files.saveAndFlush(file);
                    if (file.state() != FileState.MAKING) {
                        events.publishEvent(new FileMade(
                                TenantScope.current(),
                                file.reviewId(),
                                id,
                                file.state() == FileState.READY,
                                clock.instant()));
                    }
                }));
    }
}

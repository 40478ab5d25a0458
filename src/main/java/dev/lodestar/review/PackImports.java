package dev.lodestar.review;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.review.excel.InputReader;
import dev.lodestar.review.input.EditReader;
import dev.lodestar.review.input.Edits;
import dev.lodestar.review.input.ReadInput;
import dev.lodestar.review.pack.InputRows;
import dev.lodestar.review.pack.Pack;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes filled-in sheets of packs back: what they would change is shown before anything is, what somebody else changed
 * meanwhile is never written over, and what was applied can be put back as one act. Rows are written as by the caller's
 * own hand, so nobody changes or learns of what is out of their reach.
 */
@Service
public class PackImports {

    /** The largest file that is read. */
    public static final long MOST_BYTES = InputReader.MOST_BYTES;

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_PURGED = 200;
    private static final int MOST_LISTED = 100;
    private static final int LONGEST_NAME = 200;

    private final PackImportRepository imports;
    private final IssuedPacks packs;
    private final ReviewAccess reviews;
    private final InputReader reader;
    private final ImportPlanner planner;
    private final ImportAct act;
    private final ImportFormat format;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PackImports(
            PackImportRepository imports,
            IssuedPacks packs,
            ReviewAccess reviews,
            InputReader reader,
            ImportPlanner planner,
            ImportAct act,
            ImportFormat format,
            Access access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.packs = packs;
        this.reviews = reviews;
        this.reader = reader;
        this.planner = planner;
        this.act = act;
        this.format = format;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // what others committed while a measure was waited for must count as there before
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Tells what a file would change, and keeps what it says for a day, so that it can be applied.
     *
     * @param file as it was sent
     * @param name as it was called
     * @throws NotFoundException when there is no such review in reach
     * @throws InvalidInputException when the file as a whole cannot be taken
     */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public ImportPreview dryRun(long reviewId, Path file, String name) {
        transaction.executeWithoutResult(status -> reviews.readable(reviewId));
        ReadInput input = reader.read(file);
        PackImport.FileMark mark = new PackImport.FileMark(shortened(name), FileHash.of(file));
        return committed(() -> {
            Pack pack = packs.find(input.packId())
                    .orElseThrow(() -> new InvalidInputException(
                            "/file", "UNKNOWN_PACK", "This workbook was not made here, or for another company"));
            long made = pack.snapshot().head().reviewId();
            if (made != reviewId) {
                throw new InvalidInputException(
                        "/file", "OTHER_REVIEW", "This workbook belongs to review " + made + "; import it there");
            }
            Edits edits = EditReader.read(input, InputRows.of(pack.snapshot()));
            purge();
            PackImport kept = imports.saveAndFlush(record(reviewId, input, mark, edits));
            return act.preview(kept, planner.plan(pack, edits), edits);
        });
    }

    /** What an import of the caller's would change now; throws {@link NotFoundException} when there is none. */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public ImportPreview preview(long importId) {
        return committed(() -> {
            PackImport kept = open(importId);
            Edits edits = format.read(kept.content());
            return act.preview(kept, planner.plan(pack(kept), edits), edits);
        });
    }

    /**
     * Applies an import of the caller's, compared with what is there in this moment.
     *
     * @throws NotFoundException when there is none
     * @throws ConflictException when it was applied before or is too old, or when all was to be applied and somebody else
     *     changed some of it meanwhile
     * @throws InvalidInputException when all was to be applied and some of it cannot be, with every place; nothing was
     */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public ImportResult apply(long importId, ImportDecision decision) {
        Refused refused = new Refused();
        while (true) {
            try {
                return committed(() -> {
                    PackImport kept = open(importId);
                    return act.apply(kept, pack(kept), decision, refused);
                });
            } catch (RowRefused e) {
                // All of it was taken back; in this mode the others go in without that row.
                refused.add(e, decision);
            }
        }
    }

    /**
     * Puts back what an import changed, where nobody changed it since.
     *
     * @throws NotFoundException when there is no such import that the caller may undo
     * @throws ConflictException when it was not applied, or undone before
     */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public ImportResult undo(long importId) {
        return committed(() -> {
            PackImport kept = imports.findForChange(importId)
                    .filter(found ->
                            isOwn(found) || access.reach(Act.REPORT_VALUE).everything())
                    .orElseThrow(() -> missing(importId));
            reviews.holdPlan(kept.reviewId());
            if (kept.state() != ImportState.APPLIED) {
                throw new ConflictException("Only what was applied, and not undone before, can be undone");
            }
            return act.undo(kept, pack(kept));
        });
    }

    /** The imports of a review, the newest first; throws {@link NotFoundException} when the review is out of reach. */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    public List<ImportView> of(long reviewId, int limit) {
        return committed(() -> {
            reviews.readable(reviewId);
            return imports.findByReviewIdOrderByIdDesc(reviewId, Limit.of(Math.clamp(limit, 1, MOST_LISTED))).stream()
                    .map(PackImport::view)
                    .toList();
        });
    }

    private PackImport record(long reviewId, ReadInput input, PackImport.FileMark mark, Edits edits) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new PackImport(
                reviewId,
                input.packId(),
                input.language().length() > 20 ? "" : input.language().replaceAll("[^a-zA-Z-]", ""),
                mark,
                access.caller().key(),
                now,
                now.plus(KEPT),
                format.write(edits),
                edits.errors().size());
    }

    private PackImport open(long importId) {
        PackImport kept = imports.findForChange(importId).filter(this::isOwn).orElseThrow(() -> missing(importId));
        // imports of one plan follow each other, so that the second finds what the first changed
        reviews.holdPlan(kept.reviewId());
        if (kept.state() != ImportState.DRY_RUN) {
            throw new ConflictException("It was applied before");
        }
        if (kept.isExpired(clock.instant())) {
            throw new ConflictException("It was kept for a day only; upload the file again");
        }
        return kept;
    }

    private Pack pack(PackImport kept) {
        return packs.find(kept.packKey()).orElseThrow(() -> new NotFoundException("pack", kept.packKey()));
    }

    private boolean isOwn(PackImport kept) {
        return kept.madeBy().equals(access.caller().key());
    }

    private void purge() {
        imports.deleteAll(imports.findByStateAndExpiresAtBeforeOrderById(
                ImportState.DRY_RUN, clock.instant(), Limit.of(MOST_PURGED)));
    }

    private <T> T committed(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        String some = plain.isEmpty() ? "?" : plain;
        return some.length() > LONGEST_NAME ? some.substring(0, LONGEST_NAME) : some;
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("import", Long.toString(id));
    }

    /** Rows that turned out to be impossible to write. */
    static final class Refused {

        private static final int MOST = 50;

        private final Set<String> rows = new HashSet<>();
        private final java.util.ArrayList<dev.lodestar.review.input.SheetError> errors = new java.util.ArrayList<>();

        void add(RowRefused refused, ImportDecision decision) {
            if (decision.mode() == ImportDecision.Mode.ALL_OR_NOTHING
                    || !rows.add(refused.row())
                    || rows.size() > MOST) {
                throw ImportAct.refusal(List.of(refused.error()));
            }
            errors.add(refused.error());
        }

        boolean has(String row) {
            return rows.contains(row);
        }

        List<dev.lodestar.review.input.SheetError> errors() {
            return errors;
        }
    }
}

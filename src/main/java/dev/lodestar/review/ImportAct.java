package dev.lodestar.review;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.Observations;
import dev.lodestar.organisation.Access;
import dev.lodestar.review.ImportDecision.Choice;
import dev.lodestar.review.ImportDecision.Mode;
import dev.lodestar.review.input.Conflict;
import dev.lodestar.review.input.Edit;
import dev.lodestar.review.input.Edits;
import dev.lodestar.review.input.SheetError;
import dev.lodestar.review.input.ThreeWay;
import dev.lodestar.review.pack.Pack;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows, applies and undoes one import, inside the transaction that is there. */
@Component
class ImportAct {

    private final PackImportRepository imports;
    private final ImportPlanner planner;
    private final ImportWriter writer;
    private final ImportUndo undo;
    private final ImportFormat format;
    private final Standings standings;
    private final Observations observations;
    private final Access access;
    private final Clock clock;

    ImportAct(
            PackImportRepository imports,
            ImportPlanner planner,
            ImportWriter writer,
            ImportUndo undo,
            ImportFormat format,
            Standings standings,
            Observations observations,
            Access access,
            Clock clock) {
        this.imports = imports;
        this.planner = planner;
        this.writer = writer;
        this.undo = undo;
        this.format = format;
        this.standings = standings;
        this.observations = observations;
        this.access = access;
        this.clock = clock;
    }

    /** Shows what would change, and keeps which conflicts were shown. */
    ImportPreview preview(PackImport kept, List<ThreeWay> plan, Edits edits) {
        kept.show(format.writeSeen(plan.stream()
                .filter(one -> !one.conflicts().isEmpty())
                .collect(Collectors.toMap(
                        one -> one.base().id(), one -> one.theirs().revision()))));
        return new ImportPreview(
                imports.saveAndFlush(kept).view(),
                plan.stream().flatMap(one -> one.changes().stream()).toList(),
                plan.stream().flatMap(one -> one.conflicts().stream()).toList(),
                errors(edits, plan),
                edits.notes(),
                edits.unchanged() + edits.edits().size() - plan.size());
    }

    /** Applies it; throws {@link RowRefused} when a row turns out to be impossible, after which nothing may be kept. */
    ImportResult apply(PackImport kept, Pack pack, ImportDecision decision, PackImports.Refused refused) {
        Edits edits = format.read(kept.content());
        observations.hold(standings
                .measures(edits.edits().stream().map(Edit::row).toList())
                .values());
        List<ThreeWay> plan = planner.plan(pack, edits).stream()
                .filter(one -> decision.accepts(one.base().id()))
                .filter(one -> !refused.has(one.base().id()))
                .toList();
        List<SheetError> errors = new ArrayList<>(errors(edits, plan));
        errors.addAll(refused.errors());
        List<WantedRow> wanted = new ArrayList<>();
        List<Conflict> left = choose(plan, decision, format.readSeen(kept.seen()), wanted);
        if (decision.mode() == Mode.ALL_OR_NOTHING) {
            check(errors, left);
        }
        List<WrittenRow> written = writer.write(
                pack.snapshot().head().plan(),
                wanted,
                ImportTexts.imported(kept.language(), pack.snapshot().head()));
        kept.apply(format.writeRows(written), written.size(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new ImportResult(
                imports.saveAndFlush(kept).view(),
                written.stream().map(WrittenRow::row).toList(),
                errors,
                left,
                List.of());
    }

    ImportResult undo(PackImport kept, Pack pack) {
        List<WrittenRow> written = format.readRows(kept.written());
        List<String> back = undo.undo(pack.snapshot().head().plan(), written, ImportTexts.undone(kept.language()));
        kept.undo(access.caller().key(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new ImportResult(
                imports.saveAndFlush(kept).view(),
                back,
                List.of(),
                List.of(),
                written.stream()
                        .map(WrittenRow::row)
                        .filter(row -> !back.contains(row))
                        .toList());
    }

    /** Sorts out which rows are written with what; answers the conflicts that nobody decided as they stand. */
    private static List<Conflict> choose(
            List<ThreeWay> plan, ImportDecision decision, Map<String, String> seen, List<WantedRow> wanted) {
        List<Conflict> left = new ArrayList<>();
        for (ThreeWay one : plan) {
            if (one.error() != null) {
                continue;
            }
            if (one.conflicts().isEmpty()) {
                wanted.add(new WantedRow(one, one.wanted(false)));
                continue;
            }
            Choice choice = decision.choices().get(one.base().id());
            boolean current = one.theirs().revision().equals(seen.get(one.base().id()));
            if (choice == Choice.MINE && current) {
                wanted.add(new WantedRow(one, one.wanted(true)));
            } else if (choice != Choice.THEIRS) {
                left.addAll(one.conflicts());
            } else if (!one.changes().isEmpty()) {
                wanted.add(new WantedRow(one, one.wanted(false)));
            }
        }
        return left;
    }

    private static void check(List<SheetError> errors, List<Conflict> left) {
        if (!errors.isEmpty()) {
            throw refusal(errors);
        }
        if (!left.isEmpty()) {
            throw new ConflictException("Somebody else changed " + left.size()
                    + " of these meanwhile; look at the import again, then decide on each");
        }
    }

    private static List<SheetError> errors(Edits edits, List<ThreeWay> plan) {
        return Stream.concat(
                        edits.errors().stream(),
                        plan.stream().map(ThreeWay::error).filter(Objects::nonNull))
                .toList();
    }

    /** Refuses the whole with every place. */
    static InvalidInputException refusal(List<SheetError> errors) {
        return new InvalidInputException(errors.stream()
                .map(error -> new FieldError(
                        "/sheets/" + error.sheet().replace("~", "~0").replace("/", "~1") + "/" + error.cell(),
                        error.code(),
                        error.message()))
                .toList());
    }
}

package dev.lodestar.api.v1;

import dev.lodestar.review.ImportPreview;
import dev.lodestar.review.ImportResult;
import dev.lodestar.review.ImportView;
import dev.lodestar.review.input.Change;
import dev.lodestar.review.input.Conflict;
import dev.lodestar.review.input.Remark;
import dev.lodestar.review.input.SheetError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in pack that came back: what it would change, or what it changed.
 *
 * @param rows the ids of the rows that were changed or put back; empty for a dry run
 * @param kept the ids of the rows that were not put back, as somebody changed them since
 */
record ReviewImportJson(
        long id,
        long review,
        String name,
        String sha256,
        String state,
        String by,
        Instant at,
        Instant expiresAt,
        List<ChangeRow> changes,
        List<ConflictRow> conflicts,
        List<ErrorRow> errors,
        List<Note> notes,
        int unchanged,
        List<String> rows,
        List<String> kept) {

    static ReviewImportJson of(ImportPreview preview) {
        return of(
                preview.view(),
                preview.changes().stream().map(ChangeRow::of).toList(),
                preview.conflicts(),
                preview.errors(),
                preview.notes(),
                preview.unchanged(),
                List.of(),
                List.of());
    }

    static ReviewImportJson of(ImportResult result) {
        return of(
                result.view(),
                List.of(),
                result.conflicts(),
                result.errors(),
                List.of(),
                0,
                result.rows(),
                result.kept());
    }

    private static ReviewImportJson of(
            ImportView view,
            List<ChangeRow> changes,
            List<Conflict> conflicts,
            List<SheetError> errors,
            List<Remark> notes,
            int unchanged,
            List<String> rows,
            List<String> kept) {
        return new ReviewImportJson(
                view.id(),
                view.reviewId(),
                view.name(),
                view.sha256(),
                view.state().name(),
                view.by(),
                view.at(),
                view.expiresAt(),
                changes,
                conflicts.stream().map(ConflictRow::of).toList(),
                errors.stream().map(ErrorRow::of).toList(),
                notes.stream().map(Note::of).toList(),
                unchanged,
                rows,
                kept);
    }

    /** Something that it would change; numbers are plain decimal strings, nothing is null. */
    record ChangeRow(
            String row,
            String sheet,
            String cell,
            String field,
            String name,
            @Nullable String period,
            @Nullable String before,
            String after,
            List<Note> notes) {

        static ChangeRow of(Change change) {
            return new ChangeRow(
                    change.row(),
                    change.sheet(),
                    change.cell(),
                    change.field().code(),
                    change.name(),
                    change.period(),
                    filled(change.before()),
                    change.after(),
                    change.remarks().stream().map(Note::of).toList());
        }
    }

    /** Something that somebody else changed too. */
    record ConflictRow(
            String row,
            String sheet,
            String cell,
            String field,
            String name,
            @Nullable String period,
            @Nullable String base,
            String mine,
            @Nullable String theirs,
            @Nullable String by,
            @Nullable Instant at) {

        static ConflictRow of(Conflict conflict) {
            return new ConflictRow(
                    conflict.row(),
                    conflict.sheet(),
                    conflict.cell(),
                    conflict.field().code(),
                    conflict.name(),
                    conflict.period(),
                    filled(conflict.base()),
                    conflict.mine(),
                    filled(conflict.theirs()),
                    conflict.by(),
                    conflict.at());
        }
    }

    /** Something that cannot be taken. */
    record ErrorRow(String sheet, String cell, String code, String message) {

        static ErrorRow of(SheetError error) {
            return new ErrorRow(error.sheet(), error.cell(), error.code(), error.message());
        }
    }

    /** Something to know about how it was read. */
    record Note(String code, String message) {

        static Note of(Remark remark) {
            return new Note(remark.code(), remark.message());
        }
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}

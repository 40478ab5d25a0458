package dev.lodestar.plan.document;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.util.List;

/** Thrown when text that somebody wrote as a plan cannot be one; names the lines. Nothing was applied. */
public class RefusedFileException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final transient List<Row> rows;

    /**
     * Something wrong in a line.
     *
     * @param line 1 first; 0 when it is about the file as a whole
     */
    public record Row(int line, FieldError error) {

        private FieldError said() {
            return line == 0
                    ? error
                    : new FieldError(error.pointer(), error.code(), "Line " + line + ": " + error.message());
        }
    }

    RefusedFileException(List<Row> rows) {
        super(rows.stream().map(Row::said).toList());
        this.rows = List.copyOf(rows);
    }

    RefusedFileException(int line, String pointer, String code, String message) {
        this(List.of(new Row(line, new FieldError(pointer, code, message))));
    }

    /** What is wrong, in the order of the errors; its messages do not repeat the line. */
    public List<Row> rows() {
        return rows;
    }
}

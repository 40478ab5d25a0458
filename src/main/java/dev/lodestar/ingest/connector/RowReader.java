package dev.lodestar.ingest.connector;

import dev.lodestar.measure.pace.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a result into a reading: one row, of exactly the columns that a measure of that kind consists of. */
final class RowReader {

    private static final int SHOWN = 60;

    private final ResultSet rows;
    private final Kind kind;

    RowReader(ResultSet rows, Kind kind) {
        this.rows = rows;
        this.kind = kind;
    }

    Reading read() throws SQLException {
        List<String> columns = columns();
        Set<String> wanted = kind == Kind.RATIO ? Set.of("numerator", "denominator") : Set.of("value");
        if (columns.size() != wanted.size() || !wanted.containsAll(columns)) {
            return new Reading.Refused(
                    "COLUMNS",
                    "The query returns the columns " + String.join(", ", columns) + "; a " + kind + " needs exactly "
                            + (kind == Kind.RATIO ? "numerator and denominator" : "value") + ": name them with AS");
        }
        if (!rows.next()) {
            return new Reading.Nothing();
        }
        Reading reading = row(columns);
        if (rows.next()) {
            return new Reading.Refused(
                    "ROWS", "The query returns more than one row; aggregate them into one, for example with SUM");
        }
        return reading;
    }

    private List<String> columns() throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        return columns;
    }

    private Reading row(List<String> columns) throws SQLException {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object cell = rows.getObject(i + 1);
            if (cell == null) {
                return new Reading.Nothing();
            }
            BigDecimal number = number(cell);
            if (number == null) {
                return notANumber(columns.get(i), cell);
            }
            numbers.add(number);
        }
        if (kind != Kind.RATIO) {
            return new Reading.Found(numbers.getFirst(), null, null);
        }
        int numerator = columns.indexOf("numerator");
        return new Reading.Found(null, numbers.get(numerator), numbers.get(1 - numerator));
    }

    static @Nullable BigDecimal number(Object cell) {
        return switch (cell) {
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Long integer -> BigDecimal.valueOf(integer);
            case Integer integer -> BigDecimal.valueOf(integer);
            case Short integer -> BigDecimal.valueOf(integer);
            case Byte integer -> BigDecimal.valueOf(integer);
            case Double binary when Double.isFinite(binary) -> BigDecimal.valueOf(binary);
            case Float binary when Float.isFinite(binary) -> new BigDecimal(binary.toString());
            default -> null;
        };
    }

    private static Reading notANumber(String column, Object cell) {
        String text = cell.toString();
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return new Reading.Refused(
                "NUMBER",
                "The column " + column + " holds '" + shown + "', which is not a number; convert it in the query, "
                        + "for example with CAST(... AS DECIMAL(20, 6))");
    }
}

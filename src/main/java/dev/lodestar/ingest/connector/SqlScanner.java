package dev.lodestar.ingest.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Walks a query once: leaves out comments, swaps named parameters for question marks, refuses what is not one SELECT. */
final class SqlScanner {

    private static final Pattern READS = Pattern.compile("(?is)(select|with)\\b.*");
    private static final Pattern WRITES =
            Pattern.compile("(?i)\\binto\\b|\\bfor\\s+update\\b|\\block\\s+in\\s+share\\s+mode\\b");

    private final String sql;
    private final StringBuilder statement = new StringBuilder();
    // The statement without what stands in quotes, to look for words in.
    private final StringBuilder bare = new StringBuilder();
    private final List<String> parameters = new ArrayList<>();
    private int at;
    private boolean ended;

    SqlScanner(String sql) {
        this.sql = sql;
    }

    PullSql scan() {
        while (at < sql.length()) {
            step(sql.charAt(at));
        }
        String text = bare.toString().strip();
        if (!READS.matcher(text).matches()) {
            throw refuse("Begin with SELECT or WITH; a source is only ever read");
        }
        if (WRITES.matcher(text).find()) {
            throw refuse("Leave out INTO, FOR UPDATE and LOCK IN SHARE MODE; a source is only ever read");
        }
        if (!parameters.contains("to")) {
            throw refuse(
                    "Use :to (the day after the period's last) and, unless it asks for a level, :from (its first day), for example "
                            + "WHERE day >= :from AND day < :to");
        }
        return new PullSql(statement.toString().strip(), parameters);
    }

    private void step(char c) {
        if (c == '\'' || c == '"' || c == '`') {
            quoted(c);
        } else if (c == '#' || isDashComment()) {
            skipTo("\n", sql.length());
        } else if (sql.startsWith("/*", at)) {
            comment();
        } else if (c == ';') {
            ended = true;
            at++;
        } else if (c == '?') {
            throw refuse("Use the named parameters :from and :to in place of question marks");
        } else if (c == ':' && isNameAt(at + 1)) {
            parameter();
        } else {
            copy(c);
        }
    }

    private boolean isDashComment() {
        int after = at + 2;
        return sql.startsWith("--", at) && (after == sql.length() || Character.isWhitespace(sql.charAt(after)));
    }

    private void comment() {
        if (sql.startsWith("/*!", at) || sql.startsWith("/*M!", at)) {
            throw refuse("Leave out comments that the server would execute (/*! ... */)");
        }
        int end = sql.indexOf("*/", at + 2);
        if (end < 0) {
            throw refuse("A comment is not closed; add */");
        }
        at = end + 2;
        append(" ");
    }

    private void skipTo(String end, int otherwise) {
        int found = sql.indexOf(end, at);
        at = found < 0 ? otherwise : found;
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < sql.length() && sql.charAt(end) != quote) {
            end += sql.charAt(end) == '\\' && quote != '`' ? 2 : 1;
        }
        if (end >= sql.length()) {
            throw refuse("A quotation is not closed; add " + quote);
        }
        requireOneStatement();
        statement.append(sql, at, end + 1);
        bare.append(quote).append(quote);
        at = end + 1;
    }

    private void parameter() {
        int end = at + 1;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        String name = sql.substring(at + 1, end);
        if (!name.equals("from") && !name.equals("to")) {
            throw refuse("There is no parameter :" + name + "; only :from and :to");
        }
        requireOneStatement();
        parameters.add(name);
        append("?");
        at = end;
    }

    private void copy(char c) {
        if (!Character.isWhitespace(c)) {
            requireOneStatement();
        }
        append(String.valueOf(c));
        at++;
    }

    private void append(String text) {
        statement.append(text);
        bare.append(text);
    }

    private boolean isNameAt(int index) {
        return index < sql.length() && Character.isJavaIdentifierStart(sql.charAt(index));
    }

    private void requireOneStatement() {
        if (ended) {
            throw refuse("Write a single statement; leave out what follows the semicolon");
        }
    }

    private static IllegalArgumentException refuse(String message) {
        return new IllegalArgumentException(message);
    }
}

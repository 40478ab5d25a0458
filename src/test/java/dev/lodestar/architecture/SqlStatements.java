package dev.lodestar.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds the SQL in source text: every string, put together from its literals, that begins like a statement. */
final class SqlStatements extends TreeScanner<Void, String> {

    private static final Pattern STATEMENT =
            Pattern.compile("(?is)^\\s*(select|insert|update|delete|replace|with)\\s.*");

    private final List<Statement> found = new ArrayList<>();
    private final boolean evenAcrossTenants;

    private SqlStatements(boolean evenAcrossTenants) {
        this.evenAcrossTenants = evenAcrossTenants;
    }

    /** The statements of these files that are written outside of {@code @CrossTenant} types. */
    static List<Statement> of(Collection<Path> files) {
        return parse(files, false);
    }

    private static List<Statement> parse(Collection<Path> files, boolean evenAcrossTenants) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SqlStatements scanner = new SqlStatements(evenAcrossTenants);
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files);
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(
                        unit,
                        Path.of(unit.getSourceFile().getName()).getFileName().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scanner.found;
    }

    @Override
    public Void visitClass(ClassTree type, String file) {
        boolean acrossTenants = type.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("CrossTenant"));
        return acrossTenants && !evenAcrossTenants ? null : super.visitClass(type, file);
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, String file) {
        return null;
    }

    @Override
    public Void visitBinary(BinaryTree expression, String file) {
        if (expression.getKind() != Tree.Kind.PLUS) {
            return super.visitBinary(expression, file);
        }
        keep(file, literals(expression).toList());
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, String file) {
        keep(file, literals(literal).toList());
        return null;
    }

    private void keep(String file, List<String> literals) {
        String text = String.join(" ", literals);
        if (STATEMENT.matcher(text).matches()) {
            found.add(new Statement(file, text));
        }
    }

    private static Stream<String> literals(Tree tree) {
        return switch (tree) {
            case BinaryTree sum -> Stream.concat(literals(sum.getLeftOperand()), literals(sum.getRightOperand()));
            case LiteralTree literal when literal.getValue() instanceof String text -> Stream.of(text);
            case MethodInvocationTree call -> call.getArguments().stream().flatMap(SqlStatements::literals);
            default -> Stream.of();
        };
    }

    /**
     * A statement, as far as it can be read.
     *
     * @param file that it was found in
     */
    record Statement(String file, String text) {

        /** How often one of the tables is read or written. */
        long uses(Collection<String> tables) {
            String names = String.join("|", tables);
            return Pattern.compile("(?i)\\b(from|join|into|update)\\s+(" + names + ")\\b")
                    .matcher(text)
                    .results()
                    .count();
        }

        /** How often the tenant is named. */
        long tenants() {
            return Pattern.compile("\\btenant\\b").matcher(text).results().count();
        }

        /** True when every table that it uses is held to a tenant. */
        boolean isHeld(Collection<String> tables) {
            return tenants() >= uses(tables);
        }
    }
}

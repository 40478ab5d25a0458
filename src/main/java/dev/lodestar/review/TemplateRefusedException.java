package dev.lodestar.review;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.util.List;

/** Thrown when a template cannot be filled, with every place that stands in the way. */
public final class TemplateRefusedException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateProblem> problems;

    TemplateRefusedException(List<TemplateProblem> problems) {
        super(problems.stream().map(TemplateRefusedException::error).toList());
        this.problems = List.copyOf(problems);
    }

    /** Each place; at least one. */
    public List<TemplateProblem> problems() {
        return problems;
    }

    private static FieldError error(TemplateProblem problem) {
        String place = problem.cell().isEmpty() ? "" : "/" + problem.sheet() + "/" + problem.cell();
        return new FieldError("/file" + place, problem.code(), (problem.code() + " " + problem.what()).strip());
    }
}

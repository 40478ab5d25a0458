package dev.lodestar.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.intake.SketchProblem;
import java.util.List;

/** Says what is wrong with a workbook, by sheet and cell. */
final class Problems {

    private static final int MOST = 100;

    private Problems() {}

    static UnorderedList list(Div screen, List<SketchProblem> problems) {
        UnorderedList list = new UnorderedList();
        list.addClassName("in-problems");
        problems.stream().limit(MOST).forEach(problem -> list.add(new ListItem(said(screen, problem))));
        list.setVisible(!problems.isEmpty());
        return list;
    }

    private static String said(Div screen, SketchProblem problem) {
        String said = screen.getTranslation("intake.problem." + problem.code(), problem.what());
        if (problem.sheet().isEmpty()) {
            return said;
        }
        String place = problem.cell().isEmpty() ? problem.sheet() : problem.sheet() + " " + problem.cell();
        return place + ": " + said;
    }
}

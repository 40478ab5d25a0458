package dev.lodestar.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.intake.PlanIntake;
import dev.lodestar.intake.PlanSketch;
import dev.lodestar.intake.PlanSketch.MeasureSketch;
import dev.lodestar.intake.SketchProblem;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.uikit.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What will be created: the plan as a tree, measures with their targets and numbers, and what could not be read. */
final class Preview extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PlanSketch sketch;
    private final transient Map<String, PersonView> people;
    private final transient Numbers numbers = new Numbers(getLocale());

    Preview(PlanSketch sketch, List<SketchProblem> file, PlanIntake intake) {
        this.sketch = sketch;
        this.people = intake.known(owners(sketch));
        addClassNames("ls-card", "in-preview");
        int actions = sketch.strategies().stream()
                .mapToInt(strategy -> strategy.actions().size())
                .sum();
        add(new H2(getTranslation(
                "intake.preview",
                sketch.goals().size(),
                sketch.strategies().size(),
                sketch.measures().size(),
                actions,
                sketch.numbers())));
        if (!sketch.objective().isEmpty()) {
            Paragraph objective = new Paragraph(sketch.objective());
            objective.addClassName("in-preview__objective");
            add(objective);
        }
        goals();
        strategies();
        List<SketchProblem> problems = new ArrayList<>(file);
        problems.addAll(sketch.problems());
        if (!problems.isEmpty()) {
            add(new H3(getTranslation("intake.problems", problems.size())));
            add(Problems.list(new Div(), problems));
        }
    }

    private static Set<String> owners(PlanSketch sketch) {
        Set<String> owners = new LinkedHashSet<>();
        sketch.goals().forEach(goal -> owners.add(goal.owner()));
        sketch.measures().forEach(measure -> owners.add(measure.owner()));
        sketch.strategies().forEach(strategy -> {
            owners.add(strategy.owner());
            strategy.actions().forEach(action -> owners.add(action.owner()));
        });
        owners.remove("");
        return owners;
    }

    private void goals() {
        if (sketch.goals().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (PlanSketch.GoalSketch goal : sketch.goals()) {
            ListItem item = new ListItem(new Span(goal.name()), owner(goal.owner()));
            Integer measure = goal.measure();
            item.add(
                    measure == null
                            ? said(getTranslation("intake.goal.measure"))
                            : measure(sketch.measures().get(measure), true));
            list.add(item);
        }
        add(new H3(getTranslation("intake.goals")), list);
    }

    private void strategies() {
        for (PlanSketch.StrategySketch strategy : sketch.strategies()) {
            H3 name = new H3(strategy.name());
            name.add(owner(strategy.owner()));
            UnorderedList list = new UnorderedList();
            for (int index : strategy.measures()) {
                list.add(new ListItem(measure(sketch.measures().get(index), false)));
            }
            for (PlanSketch.ActionSketch action : strategy.actions()) {
                ListItem item = new ListItem(said(getTranslation("intake.action", action.name())));
                item.add(owner(action.owner()));
                list.add(item);
            }
            add(name, list);
        }
    }

    private Div measure(MeasureSketch measure, boolean ofGoal) {
        Div line = new Div();
        line.addClassName("in-preview__measure");
        if (!ofGoal) {
            line.add(new Span(measure.name()), owner(measure.owner()));
        }
        String target = numbers.with(measure.unit(), measure.target());
        line.add(said(getTranslation(
                "intake.measure",
                numbers.plain(measure.baseline()),
                target,
                measure.plan().size(),
                measure.actual().size())));
        return line;
    }

    private Span said(String text) {
        Span span = new Span(text);
        span.addClassName("ls-sub");
        return span;
    }

    /** Whom it will belong to: the person who is meant, or the plan's owner. */
    private Span owner(String written) {
        if (written.isEmpty()) {
            return new Span();
        }
        PersonView person = people.get(written);
        Span span = said(person == null ? getTranslation("intake.owner.unknown", written) : person.name());
        if (person == null) {
            span.addClassName("in-preview__unknown");
        }
        return span;
    }
}

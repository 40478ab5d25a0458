package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.TargetProposalView;
import dev.lodestar.organisation.Reach;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What else can be done from a row than answering it: propose another target, hand the thing over. */
final class RowActs {

    private final Component screen;
    private final WeekWords words;
    private final WeekDesk desk;
    private final Map<String, List<TargetProposalView>> proposed;
    private final String reader;
    private final boolean mayPropose;
    private final Reach defines;

    /** @param proposed other targets that wait for a second person */
    RowActs(Component screen, WeekWords words, WeekDesk desk, Collection<TargetProposalView> proposed) {
        this.screen = screen;
        this.words = words;
        this.desk = desk;
        this.proposed = proposed.stream().collect(Collectors.groupingBy(TargetProposalView::measure));
        this.reader = desk.reader();
        this.mayPropose = desk.mayPropose();
        this.defines = desk.defines();
    }

    void about(WeekRow row, MeasureView measure) {
        RowMenu menu = new RowMenu(say("checkin.more", measure.name()));
        if (mayPropose) {
            NativeButton target = menu.add(say("checkin.target"), () -> {});
            target.addClickListener(
                    click -> new TargetQuestion(measure, words, desk, made -> waiting(row, measure, made, target))
                            .dialog()
                            .open());
            proposed.getOrDefault(measure.key(), List.of()).stream()
                    .findFirst()
                    .ifPresent(made -> waiting(row, measure, made, target));
        }
        if (measure.owner().equals(reader) || defines.covers(null, measure.unitKey())) {
            menu.add(
                    say("checkin.handOver"),
                    () -> HandOverQuestion.of(measure, desk, row::settle)
                            .dialog()
                            .open());
        }
        if (!menu.isEmpty()) {
            row.more(menu);
        }
    }

    void about(WeekRow row, TaskView task) {
        RowMenu menu = new RowMenu(say("checkin.more", task.title()));
        menu.add(
                say("checkin.handOver"),
                () -> HandOverQuestion.of(task, desk, row::settle).dialog().open());
        row.more(menu);
    }

    private void waiting(WeekRow row, MeasureView measure, TargetProposalView made, NativeButton target) {
        boolean own = made.proposedBy().equals(reader);
        target.setVisible(!own);
        Span said = new Span(say(
                own ? "checkin.target.waits" : "checkin.target.waits.other",
                words.number(measure.unit(), made.value()),
                words.day(made.date()),
                words.person(made.proposedBy())));
        if (!own) {
            row.waits(said);
            return;
        }
        NativeButton back = new NativeButton(say("checkin.target.withdraw"), click -> withdraw(row, made, target));
        back.addClassName("ls-button");
        row.waits(said, back);
    }

    private void withdraw(WeekRow row, TargetProposalView made, NativeButton target) {
        try {
            desk.targets().withdraw(made.id());
            row.waits(new Span(say("checkin.target.withdrawn")));
        } catch (ConflictException | NotFoundException decided) {
            row.waits(new Span(say("checkin.target.decided")));
        }
        target.setVisible(true);
    }

    private String say(String key, Object... parameters) {
        return screen.getTranslation(key, parameters);
    }
}

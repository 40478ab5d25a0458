package dev.lodestar.alert.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.lodestar.alert.MuteBoard;
import dev.lodestar.alert.MuteBoard.Row;
import dev.lodestar.alert.MuteWindow;
import dev.lodestar.alert.Mutes;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.AskDialog;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is muted, what is to be and what was, each with its reason; whoever may opens and ends windows here. */
@Route("alerts/mutes")
@PermitAll
class MutesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Mutes mutes;
    private final transient Access access;
    private final transient Organisation organisation;
    private final transient Tenants tenants;
    private final Div screen = new Div();
    private final Div lists = new Div();
    private final Span announcement = new Span();
    private final H1 title = new H1();

    MutesView(Mutes mutes, Access access, Organisation organisation, Tenants tenants) {
        this.mutes = mutes;
        this.access = access;
        this.organisation = organisation;
        this.tenants = tenants;
        addClassName("ls-rules");
        screen.addClassName("ls-stack");
        lists.addClassName("ls-stack");
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("role", "status");
        add(screen, announcement);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!access.may(Act.READ_ALERT)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        MuteWords words = words();
        Paragraph lede = new Paragraph(words.say("lede", Mutes.LONGEST));
        lede.addClassName("ls-lede");
        if (access.reach(Act.READ_ORGANISATION).everything()) {
            lede.add(new Span(" "), new Anchor("settings/working-days", words.say("days")));
        }
        Div head = new Div(new Anchor("alerts", words.say("back")), title, lede);
        head.addClassName("ls-rules__head");
        screen.removeAll();
        screen.add(head);
        if (mutes.mayOpen()) {
            screen.add(new Card(
                    words.say("form"),
                    new MuteForm(mutes, mutes.today(), words, () -> done(words, words.say("opened")))));
        }
        screen.add(lists);
        list(words);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("alert.mutes.title") + " · Lodestar";
    }

    private MuteWords words() {
        return new MuteWords(
                getLocale(),
                tenants.current().zone(),
                organisation.directory().stream()
                        .collect(Collectors.toMap(PersonView::key, PersonView::name, (one, other) -> one)),
                this::getTranslation);
    }

    private void done(MuteWords words, String said) {
        list(words);
        announcement.setText(said);
    }

    private void list(MuteWords words) {
        MuteBoard board = mutes.board();
        title.setText(words.say("sentence", board.now().size()));
        lists.removeAll();
        if (board.now().isEmpty() && board.coming().isEmpty()) {
            lists.add(new Card(
                    words.say("none"),
                    new EmptyState(
                            words.say("none.title"), words.say(mutes.mayOpen() ? "none.hint" : "none.hint.reader"))));
        }
        add(words, "now", board.now(), row -> words.span(row.window(), true));
        add(words, "coming", board.coming(), row -> words.span(row.window(), false));
        add(words, "past", board.past(), words::over);
    }

    private void add(MuteWords words, String part, List<Row> rows, Function<Row, String> span) {
        if (!rows.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("ls-rules__list");
            rows.forEach(row -> list.add(item(words, row, span.apply(row))));
            lists.add(new Card(words.say(part, rows.size()), list));
        }
    }

    private ListItem item(MuteWords words, Row row, String span) {
        MuteWindow window = row.window();
        Div name = new Div(name(window, row.name()));
        name.addClassName("ls-rules__name");
        Div reason = new Div(window.reason());
        Div about = new Div(span + " · " + words.setBy(window));
        about.addClassName("ls-sub");
        Div what = new Div(name, reason, about);
        what.addClassName("ls-rules__what");
        ListItem item = new ListItem(what);
        if (row.mayEnd()) {
            Button end = new Button(
                    words.say("end"), click -> ask(words, window, row.name()).open());
            end.setAriaLabel(words.say("end.of", row.name()));
            item.add(end);
        }
        return item;
    }

    private static Component name(MuteWindow window, String name) {
        return switch (window.kind()) {
            case MEASURE -> new Anchor("measures/" + window.key(), name);
            case PLAN -> new Anchor("plans/" + window.key(), name);
            case UNIT -> new Span(name);
        };
    }

    private AskDialog ask(MuteWords words, MuteWindow window, String name) {
        return new AskDialog(words.say("end.title", name), words.say("cancel"), words::refused)
                .sentence(words.say("end.what"))
                .save(words.say("end"), () -> {
                    mutes.end(window.id());
                    done(words, words.say("ended"));
                });
    }
}

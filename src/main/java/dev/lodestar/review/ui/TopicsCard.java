package dev.lodestar.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.ReviewDetail;
import dev.lodestar.review.ReviewState;
import dev.lodestar.review.pack.Minutes.AgendaItem;
import dev.lodestar.review.pack.Minutes.Commentary;
import dev.lodestar.review.pack.PersonName;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.StatusBadge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The agenda: what is off track first, then the rest, each with what is said of it. */
final class TopicsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReviewDetail detail;
    private final transient Words words;
    private final transient ReviewDesk desk;
    private final transient Consumer<String> done;
    private final transient List<CommentForm> forms = new ArrayList<>();

    TopicsCard(ReviewDetail detail, Words words, ReviewDesk desk, Consumer<String> done) {
        this.detail = detail;
        this.words = words;
        this.desk = desk;
        this.done = done;
        Map<String, Commentary> said =
                detail.commentary().stream().collect(Collectors.toMap(Commentary::node, Function.identity()));
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-review__topics");
        list.add(whole(said.get("plan")));
        topics().values().forEach(topic -> list.add(item(topic, said.get(topic.node()))));
        add(new Card(getTranslation("review.topics", detail.agenda().size()), list));
    }

    boolean isWriting() {
        return forms.stream().anyMatch(CommentForm::isWriting);
    }

    /** What is off track in the order of the agenda, then the goals and strategies that are not. */
    private Map<String, AgendaItem> topics() {
        Map<String, AgendaItem> topics = new LinkedHashMap<>();
        detail.agenda().forEach(item -> topics.put(item.node(), item));
        detail.outlook()
                .goals()
                .forEach(goal -> topics.putIfAbsent(
                        "goal:" + goal.key(),
                        new AgendaItem("goal:" + goal.key(), goal.name(), goal.owner(), goal.status())));
        detail.outlook()
                .strategies()
                .forEach(strategy -> topics.putIfAbsent(
                        "strategy:" + strategy.key(),
                        new AgendaItem(
                                "strategy:" + strategy.key(), strategy.name(), strategy.owner(), strategy.status())));
        return topics;
    }

    private ListItem whole(@Nullable Commentary said) {
        Div body = Piece.box("ls-review__topic", Piece.text(getTranslation("review.whole"), "ls-review__name"));
        ListItem item = new ListItem(Piece.text(""), body);
        comment(item, body, "plan", detail.planName(), said);
        return item;
    }

    private ListItem item(AgendaItem topic, @Nullable Commentary said) {
        String kind = topic.node().substring(0, topic.node().indexOf(':'));
        Div name = Piece.box("ls-review__name", Piece.node(detail.review().plan(), topic.node(), topic.name()));
        Div body = Piece.box(
                "ls-review__topic",
                name,
                Piece.text(
                        getTranslation("review.kind." + kind) + " · "
                                + topic.owner().name(),
                        "ls-sub"));
        boolean task = kind.equals("action") || kind.equals("task");
        ListItem item = new ListItem(
                task
                        ? StatusBadge.saying(Words.signal(LightStatus.RED), getTranslation("review.overdue"))
                        : new StatusBadge(Words.signal(topic.status())),
                body);
        if (kind.equals("goal") || kind.equals("strategy")) {
            comment(item, body, topic.node(), topic.name(), said);
        }
        return item;
    }

    private void comment(ListItem item, Div body, String node, String name, @Nullable Commentary said) {
        if (said != null) {
            PersonName author = said.author();
            body.add(
                    Piece.text(said.text(), "ls-review__said"),
                    Piece.text(author.name() + " · " + words.moment(said.at()), "ls-sub"));
        }
        if (detail.maySay() && detail.review().state() != ReviewState.CLOSED) {
            CommentForm form = new CommentForm(name, said, text -> {
                desk.talk().say(detail.review().id(), node, text, said == null ? null : said.revision());
                done.accept(getTranslation("review.said"));
            });
            forms.add(form);
            item.add(form);
        }
    }
}

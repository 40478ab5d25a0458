package dev.lodestar.response.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.uikit.Card;
import java.util.List;

/** What happened so far: what the numbers did, what people did, what came of it. */
final class StoryCard extends Div {

    private static final long serialVersionUID = 1L;

    StoryCard(List<Step> steps, Words words, Div comment) {
        OrderedList list = new OrderedList();
        list.addClassName("ls-story");
        steps.forEach(step -> list.add(item(step, words)));
        add(new Card(words.say("story.title"), comment, list));
    }

    private static ListItem item(Step step, Words words) {
        ListItem item = new ListItem(
                Piece.text(step.title(), "ls-story__what"),
                Piece.text(step.by() + " · " + words.moment(step.at()), "ls-sub", "ls-num"));
        item.addClassName("ls-story__step");
        if (step.byProduct()) {
            item.addClassName("ls-story__step--product");
        }
        if (step.text() != null && !step.text().isBlank()) {
            Paragraph said = new Paragraph(step.text());
            said.addClassName("ls-story__text");
            item.add(said);
        }
        return item;
    }
}

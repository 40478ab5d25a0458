package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.checkin.Attachments;
import dev.lodestar.checkin.CheckInPage;
import dev.lodestar.checkin.CheckInPage.Entry;
import dev.lodestar.checkin.CheckInView;
import dev.lodestar.checkin.Subject;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of check-ins: who said when how sure they are, what happened, what is in the way, what comes next. */
final class CheckInHistory extends UnorderedList {

    private static final long serialVersionUID = 1L;
    private static final int SURE = 4;
    private static final int POSSIBLE = 3;

    private final transient CheckInPage page;
    private final transient WeekWords words;
    private final transient Attachments attachments;

    /** @param naming whether each tells what it is about */
    CheckInHistory(CheckInPage page, boolean naming, Attachments attachments) {
        this.attachments = attachments;
        this.page = page;
        this.words = new WeekWords(getLocale(), page.zone(), page.at(), page.people());
        addClassName("ls-talk");
        page.entries().forEach(entry -> add(item(entry, naming)));
    }

    private ListItem item(Entry entry, boolean naming) {
        CheckInView said = entry.said();
        ListItem item = new ListItem(head(said));
        item.addClassName("ls-talk__item");
        if (naming) {
            item.add(about(entry));
        }
        line(item, null, said.note());
        line(item, "checkin.history.blockers", said.blockers());
        line(item, "checkin.history.next", said.nextSteps());
        if (!said.mentions().isEmpty()) {
            line(
                    item,
                    "checkin.history.called",
                    said.mentions().stream().map(words::person).collect(Collectors.joining(", ")));
        }
        if (!said.attachments().isEmpty()) {
            item.add(new AttachedFiles(said.attachments(), attachments));
        }
        return item;
    }

    private Component head(CheckInView said) {
        Div head = new Div();
        head.addClassName("ls-talk__head");
        Anchor author = new Anchor("check-ins?person=" + said.author(), words.person(said.author()));
        author.addClassName("ls-week__name");
        Span when = new Span(words.due(said.at()) + " · " + words.age(said.at()));
        when.addClassNames("ls-sub", "ls-num");
        head.add(page.people().containsKey(said.author()) ? author : new Span(said.author()), when);
        if (said.period() != null) {
            head.add(sub(words.period(said.period())));
        }
        Integer confidence = said.confidence();
        if (confidence != null) {
            String word = getTranslation("checkin.confidence." + confidence);
            head.add(StatusBadge.saying(signal(confidence), getTranslation("checkin.confidence.of", word)));
        }
        if (said.progress() != null) {
            head.add(sub(getTranslation("checkin.history.progress", said.progress())));
        }
        if (said.byLink()) {
            head.add(sub(getTranslation("checkin.history.byLink")));
        }
        if (said.explainsAlert() != null) {
            head.add(sub(getTranslation("checkin.history.explains")));
        }
        return head;
    }

    private static Signal signal(int confidence) {
        if (confidence >= SURE) {
            return Signal.GREEN;
        }
        return confidence == POSSIBLE ? Signal.AMBER : Signal.RED;
    }

    private static Component sub(String text) {
        Span span = new Span(text);
        span.addClassNames("ls-sub", "ls-num");
        return span;
    }

    private Component about(Entry entry) {
        Subject subject = entry.said().subject();
        String kind = getTranslation("checkin.subject." + subject.kind().name());
        String name = kind + ": " + (entry.about().isEmpty() ? subject.key() : entry.about());
        String href = CheckInsView.address(subject);
        Div about = new Div(href.isEmpty() || entry.about().isEmpty() ? new Span(name) : new Anchor(href, name));
        about.addClassName("ls-talk__about");
        return about;
    }

    private void line(ListItem item, @Nullable String key, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        Paragraph line = new Paragraph();
        line.addClassName("ls-talk__text");
        if (key != null) {
            Span lead = new Span(getTranslation(key) + " ");
            lead.addClassName("ls-talk__lead");
            line.add(lead);
        }
        line.add(new Span(text));
        item.add(line);
    }
}

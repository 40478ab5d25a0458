package dev.lodestar.news.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.FailingSource;
import dev.lodestar.news.AlertSentences;
import dev.lodestar.news.InboxPage;
import dev.lodestar.news.Notice;
import dev.lodestar.uikit.Ages;
import dev.lodestar.uikit.Signal;
import dev.lodestar.uikit.StatusBadge;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One piece of news: what it says, why its reader is told, how old it is, and whether it was read. */
final class NoticeRow extends ListItem {

    private static final long serialVersionUID = 1L;
    private static final long NONE = 0;
    private static final Set<String> SILENT = Set.of("MISSING", "SOURCE");

    /** What can be done with a piece of news. */
    interface Acts {
        void read(long id);

        void keep(long id);
    }

    NoticeRow(Notice notice, InboxPage page, AlertSentences sentences, Instant now, Acts acts) {
        boolean unread = notice.readAt() == null;
        addClassName("ls-inbox__row");
        if (unread) {
            addClassName("ls-inbox__row--unread");
        }
        AlertView alert = page.alerts().get(notice.alert());
        String says = says(notice, alert, page, sentences);
        String why = notice.many() > 1
                ? getTranslation("news.inbox.many", notice.many())
                : sentences.why(notice, page.names().get(notice.by()));
        Span line = new Span(why + " · " + new Ages(getLocale()).of(notice.at(), now));
        line.addClassName("ls-feed__line");
        Div body = new Div(title(notice, alert, says, unread, acts), line);
        body.addClassName("ls-inbox__body");
        add(StatusBadge.compact(signal(alert)), body, toggle(notice, says, unread, acts));
    }

    private String says(Notice notice, @Nullable AlertView alert, InboxPage page, AlertSentences sentences) {
        AlertView behind = page.alerts().get(notice.behind() == null ? NONE : notice.behind());
        if (notice.many() > 1 && behind != null) {
            return sentences.behind(behind.name(), notice.many(), notice.kind().ends());
        }
        return alert == null ? getTranslation("news.inbox.gone", notice.measure()) : sentences.of(alert);
    }

    /** Of many, the list of them: whoever answers for a measure need not see the source. */
    private static String address(Notice notice) {
        if (notice.many() == 1) {
            return "alerts/" + notice.alert();
        }
        return "alerts?rule=missing&mine=1" + (notice.kind().ends() ? "&state=over" : "");
    }

    private Component title(Notice notice, @Nullable AlertView alert, String says, boolean unread, Acts acts) {
        Div title = new Div();
        title.addClassName("ls-inbox__title");
        if (unread) {
            Span mark = new Span(getTranslation("news.inbox.unread"));
            mark.addClassName("ls-inbox__mark");
            title.add(mark);
        }
        if (alert == null) {
            title.add(new Span(says));
            return title;
        }
        Anchor link = new Anchor(address(notice), says);
        if (unread) {
            link.getElement().addEventListener("click", click -> acts.read(notice.id()));
        }
        title.add(link);
        return title;
    }

    private Component toggle(Notice notice, String says, boolean unread, Acts acts) {
        String key = unread ? "news.inbox.read" : "news.inbox.keep";
        NativeButton toggle = new NativeButton(getTranslation(key), click -> {
            if (unread) {
                acts.read(notice.id());
            } else {
                acts.keep(notice.id());
            }
        });
        toggle.addClassName("ls-button");
        toggle.getElement().setAttribute("aria-label", getTranslation(key) + ": " + says);
        return toggle;
    }

    private static Signal firing(String rule) {
        return switch (rule) {
            case "LAG", "THRESHOLD" -> Signal.RED;
            case "TREND" -> Signal.AMBER;
            default -> Signal.NO_DATA;
        };
    }

    private static Signal signal(@Nullable AlertView alert) {
        if (alert == null) {
            return Signal.CLOSED;
        }
        return switch (alert.state()) {
            case "FIRING" -> SILENT.contains(alert.rule()) ? Signal.NO_DATA : Signal.RED;
            case "RECOVERING" -> Signal.AMBER;
            case "RESOLVED" -> isSwitchedOff(alert) ? Signal.CLOSED : Signal.GREEN;
            default -> Signal.CLOSED;
        };
    }

    private static boolean isSwitchedOff(AlertView alert) {
        return alert.source() != null && alert.source().end() == FailingSource.End.SWITCHED_OFF;
    }
}

package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.checkin.Attachments;
import dev.lodestar.checkin.CheckInPage;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.LiveChannel;
import dev.lodestar.uikit.Skeleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The newest check-ins, beside what they are about. They are read once they come into view, so that the screen they stand on
 * does not wait for them; a new one then appears by itself.
 */
final class CheckInsPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String IN_VIEW = """
            return new Promise(seen => new IntersectionObserver((parts, watch) => {
              if (parts.some(part => part.isIntersecting)) { watch.disconnect(); seen(true); }
            }).observe(this));""";

    private final transient Supplier<CheckInPage> read;
    private final transient Attachments attachments;
    private final transient LiveChannel live;
    private final String all;
    private transient @Nullable CheckInPage shown;
    private final boolean naming;

    /**
     * @param all where all of them are
     * @param naming whether each tells what it is about
     */
    CheckInsPart(Supplier<CheckInPage> read, String all, boolean naming, Attachments attachments, LiveChannel live) {
        this.attachments = attachments;
        this.read = read;
        this.all = all;
        this.naming = naming;
        this.live = live;
        addClassName("ls-check-ins__part");
        add(new Card(getTranslation("checkin.history.newest"), new Skeleton(2)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(IN_VIEW).then(Boolean.class, seen -> {
            show();
            live.follow(TenantScope.current().value(), this, this::show);
        });
    }

    /** Reads and shows them. */
    void show() {
        try {
            show(read.get());
        } catch (NotFoundException outOfReach) {
            removeAll();
        }
    }

    private void show(CheckInPage page) {
        if (shown != null && shown.entries().equals(page.entries())) {
            return;
        }
        shown = page;
        removeAll();
        if (page.entries().isEmpty()) {
            Paragraph hint = new Paragraph(getTranslation("checkin.history.emptyHint"));
            hint.addClassName("ls-mute");
            add(new Card(getTranslation("checkin.history.none"), hint));
            return;
        }
        boolean more = page.older() != null;
        add(new Card(getTranslation("checkin.history.newest"), new CheckInHistory(page, naming, attachments))
                .link(
                        getTranslation(more ? "checkin.history.toOlder" : "checkin.history.all"),
                        more ? all + "&before=" + page.older() : all));
    }
}

package dev.lodestar.plan.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.lodestar.plan.PlanNotice;
import java.util.List;

/** What waits at a plan, above it. */
final class NoticeBar extends Div {

    private static final long serialVersionUID = 1L;

    NoticeBar(List<PlanNotice> notices) {
        notices.forEach(notice -> {
            Anchor action = new Anchor(notice.href(), notice.action());
            action.addClassNames("ls-button", "ls-button--primary");
            add(Piece.box("ls-plan-notice", Piece.text(notice.text()), action));
        });
    }
}

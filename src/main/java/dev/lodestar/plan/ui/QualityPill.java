package dev.lodestar.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.plan.document.PlanDiff;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.Quality;
import dev.lodestar.plan.document.Thresholds;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** How well a plan follows the method; opens what would make it better, each tip leading to its node in the editor. */
final class QualityPill extends Div {

    private static final long serialVersionUID = 1L;
    private static final String PANEL = "pe-quality";

    private final transient PlanEditState state;
    private final transient PlanDocument plan;
    private final transient Thresholds thresholds;
    private final boolean editable;

    /** @param editable whether the reader may follow a tip into the editor */
    QualityPill(
            PlanEditWords words,
            PlanDocument plan,
            Quality quality,
            Supplier<Thresholds> thresholds,
            boolean editable) {
        this.state = new PlanEditState(words);
        this.plan = plan;
        this.thresholds = PlanEditState.held(quality, thresholds);
        this.editable = editable;
        addClassName("pe-quality");
        NativeButton pill = new NativeButton(state.score(quality));
        pill.addClassName("ls-pill");
        pill.getElement().setAttribute("popovertarget", PANEL);
        Div panel = Piece.box("pe-panel", new H2(words.say("plan.quality.title")));
        panel.setId(PANEL);
        panel.getElement()
                .setAttribute("popover", "auto")
                .setAttribute("role", "dialog")
                .setAttribute("aria-label", words.say("plan.quality.title"));
        if (quality.tips().isEmpty()) {
            panel.add(new Paragraph(words.say("plan.quality.none")));
        } else {
            UnorderedList list = new UnorderedList();
            quality.tips().forEach(tip -> list.add(new ListItem(tip(tip))));
            panel.add(list);
        }
        add(pill, panel);
    }

    private Component tip(Quality.Tip tip) {
        String name = PlanDiff.names(plan).getOrDefault(tip.node(), plan.name());
        String text = (name.isEmpty() ? plan.name() : name) + ": " + state.tip(tip, plan, thresholds);
        if (!editable) {
            return new Span(text);
        }
        String at = URLEncoder.encode(tip.node() + "|" + tip.field(), StandardCharsets.UTF_8);
        Anchor way = new Anchor("plans/" + plan.key() + "/edit?at=" + at, text);
        way.addClassName("pe-jump");
        return way;
    }
}

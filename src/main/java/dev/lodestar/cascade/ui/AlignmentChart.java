package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.uikit.Signal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans and links as a map to walk and zoom, or as a list. What it shows is sent and not kept: a tenant has thousands. */
@Tag("ls-alignment-map")
@JsModule("./components/alignment/ls-alignment-map.ts")
final class AlignmentChart extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    /** @param texts what the map says, by the keys of its script */
    AlignmentChart(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** Replaces what is shown; whatever the reader opened stays open. */
    void show(Chart chart) {
        getElement().executeJs("this.data = $0", JsonMapper.shared().<JsonNode>valueToTree(chart));
    }

    /** Answers {@link Expand}. */
    void showParts(String plan, List<Part> parts) {
        getElement()
                .executeJs("this.showParts($0, $1)", plan, JsonMapper.shared().<JsonNode>valueToTree(parts));
    }

    /** Told when the parts of a plan are wanted. */
    Registration addExpandListener(ComponentEventListener<Expand> listener) {
        return addListener(Expand.class, listener);
    }

    /**
     * All that is shown.
     *
     * @param columns the heads, left to right
     */
    record Chart(List<String> columns, List<Plan> plans, List<Edge> links) {}

    /**
     * A plan.
     *
     * @param level the index of its column
     * @param orphans goals that hang on nothing above
     * @param unserved strategies that nobody takes up
     * @param proposals that wait for an answer
     */
    record Plan(
            String key,
            String name,
            String unit,
            String owner,
            Signal status,
            int level,
            boolean partner,
            int goals,
            int strategies,
            int orphans,
            int unserved,
            int proposals,
            String href) {}

    /** A link; nodes as {@code NodeRef} writes them. */
    record Edge(
            String id,
            LinkKind kind,
            LinkDirection direction,
            String parent,
            String parentNode,
            String child,
            String childNode,
            boolean broken) {}

    /**
     * A goal, strategy, measure or action of a plan.
     *
     * @param label its place, such as {@code G1}; empty for measures and actions
     * @param note a number or a day
     * @param late true when the note is why it needs a look
     * @param depth 1 below a strategy
     */
    record Part(
            String ref,
            String kind,
            String label,
            String name,
            String note,
            @Nullable Signal status,
            boolean late,
            @Nullable Mark mark,
            int depth,
            @Nullable String href) {}

    /** What is missing around a part. */
    enum Mark {
        ORPHAN,
        UNSERVED
    }

    /** The parts of a plan are wanted. */
    @DomEvent("map-expand")
    public static final class Expand extends ComponentEvent<AlignmentChart> {

        private static final long serialVersionUID = 1L;

        private final String plan;

        public Expand(AlignmentChart source, boolean fromClient, @EventData("event.detail.plan") String plan) {
            super(source, fromClient);
            this.plan = plan;
        }

        /** The key of the plan. */
        String plan() {
            return plan;
        }
    }
}

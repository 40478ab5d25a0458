package dev.lodestar.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page on which a plan is written. It keeps nothing of the plan on the server: what it shows is sent and forgotten, and
 * each of its edits is answered by {@link #accepted}, {@link #conflicted} or {@link #refused}.
 */
@Tag("ls-plan-editor")
@JsModule("./components/plan-editor/ls-plan-editor.ts")
final class PlanEditor extends Component {

    private static final long serialVersionUID = 1L;

    /** Exchanges what is shown by these properties; the others stay. */
    void show(ObjectNode properties) {
        getElement().callJsFunction("show", properties);
    }

    /** The edits with this id are stored. */
    void accepted(String id, long revision) {
        getElement().callJsFunction("accepted", id, (double) revision);
    }

    /** The edits with this id met somebody else's; none was stored. */
    void conflicted(String id, ObjectNode conflict) {
        getElement().callJsFunction("conflicted", id, conflict);
    }

    /** The edits with this id cannot be stored. */
    void refused(String id, ArrayNode errors) {
        getElement().callJsFunction("refused", id, errors);
    }

    /** More measures to choose from. */
    void found(ObjectNode measures) {
        getElement().callJsFunction("found", measures);
    }

    /** Leads to a node and its field. */
    void jump(String node, String field) {
        getElement().callJsFunction("jump", node, field);
    }

    /** Says something for a moment. */
    void say(String text) {
        getElement().callJsFunction("say", text);
    }

    Registration onEdit(ComponentEventListener<Edited> listener) {
        return addListener(Edited.class, listener);
    }

    Registration onUndo(ComponentEventListener<Undo> listener) {
        return addListener(Undo.class, listener);
    }

    Registration onPublish(ComponentEventListener<Publish> listener) {
        return addListener(Publish.class, listener);
    }

    Registration onSearch(ComponentEventListener<Search> listener) {
        return addListener(Search.class, listener);
    }

    /** Somebody changed something. */
    @DomEvent("plan-edit")
    public static final class Edited extends ComponentEvent<PlanEditor> {
        private static final long serialVersionUID = 1L;
        private final String id;
        private final String edits;

        public Edited(
                PlanEditor source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("JSON.stringify(event.detail.edits)") String edits) {
            super(source, fromClient);
            this.id = id;
            this.edits = edits;
        }

        /** By which the edits are answered. */
        String id() {
            return id;
        }

        /** As JSON. */
        String edits() {
            return edits;
        }
    }

    /** The last change is to be taken back. */
    @DomEvent("plan-undo")
    public static final class Undo extends ComponentEvent<PlanEditor> {
        private static final long serialVersionUID = 1L;

        public Undo(PlanEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The draft is to be published. */
    @DomEvent("plan-publish")
    public static final class Publish extends ComponentEvent<PlanEditor> {
        private static final long serialVersionUID = 1L;

        public Publish(PlanEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** A measure is looked for. */
    @DomEvent("plan-search")
    public static final class Search extends ComponentEvent<PlanEditor> {
        private static final long serialVersionUID = 1L;
        private final String text;

        public Search(PlanEditor source, boolean fromClient, @EventData("event.detail.text") String text) {
            super(source, fromClient);
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}

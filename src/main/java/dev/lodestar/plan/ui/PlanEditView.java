package dev.lodestar.plan.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.DraftView;
import dev.lodestar.plan.document.EditConflict;
import dev.lodestar.plan.document.EditConflictException;
import dev.lodestar.plan.document.PlanEdit;
import dev.lodestar.plan.document.PlanEditFormat;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** OGSM on a page as an editor: a draft that several people write at once, each edit stored as it is made. */
@Route("plans/:key/edit")
@PermitAll
class PlanEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PlanEditDesk desk;
    private final transient LiveChannel live;
    private final PlanEditor editor = new PlanEditor();
    private final DraftDiscard discard;
    private String key = "";
    private String title = "";
    private long revision = -1;
    private transient PlanEditWords words = PlanEditWords.in(getLocale());
    private transient PublishDialog publishing;

    PlanEditView(PlanEditDesk desk, LiveChannel live) {
        this.desk = desk;
        this.live = live;
        addClassName("ls-plan");
        editor.onEdit(edit -> edit(edit.id(), edit.edits()));
        editor.onUndo(undo -> undo());
        editor.onPublish(publish -> publishing.open(draft()));
        editor.onSearch(search -> editor.found(desk.search(search.text(), words)));
        publishing = new PublishDialog(desk, words, editor::jump, this::published);
        PlanFiles files = new PlanFiles(desk, words, this::draft, this::show);
        discard = new DraftDiscard(desk, words, this::draft, this::show);
        add(editor, files, discard, publishing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse("");
        if (!desk.may(Act.EDIT_PLAN)) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
            return;
        }
        try {
            show(draft());
        } catch (NotFoundException absent) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
            return;
        }
        event.getLocation().getQueryParameters().getSingleParameter("at").ifPresent(this::jump);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(PlanEditNews.audience(TenantScope.current(), key), this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Shows what somebody else changed meanwhile; one's own edits are on the page already. */
    void refresh() {
        DraftView draft = draft();
        if (draft.revision() != revision) {
            show(draft);
        }
    }

    /** Stores edits and answers them. */
    void edit(String id, String edits) {
        List<PlanEdit> read = List.of();
        try {
            read = PlanEditFormat.read(edits);
            accept(id, desk.drafts().edit(key, read));
        } catch (EditConflictException met) {
            refuseForOthers(id, met.conflicts());
        } catch (InvalidInputException wrong) {
            refuse(id, read, wrong.errors());
        } catch (NotFoundException | ConflictException gone) {
            refuse(id, read, List.of(new FieldError("", "plan.gone", "Somebody changed or removed it meanwhile")));
        }
    }

    private void undo() {
        try {
            show(desk.drafts().undo(key));
            editor.say(words.say("plan.edit.undone"));
        } catch (InvalidInputException nothing) {
            editor.say(words.say("plan.edit.undo.nothing"));
        } catch (ConflictException built) {
            show(draft());
            editor.say(words.say("plan.edit.undo.built"));
        }
    }

    private DraftView draft() {
        return desk.drafts().open(key);
    }

    private void show(DraftView draft) {
        revision = draft.revision();
        title = words.say("plan.edit.title", draft.document().name());
        editor.show(desk.whole(draft, words));
        discard.show(draft);
    }

    /** What others changed in between is not on the page yet and has to go there with the answer. */
    private void accept(String id, DraftView draft) {
        if (draft.revision() > revision + 1) {
            show(draft);
        } else {
            revision = draft.revision();
            editor.show(desk.about(draft, words));
            discard.show(draft);
        }
        editor.accepted(id, draft.revision());
    }

    private void refuseForOthers(String id, List<EditConflict> conflicts) {
        DraftView draft = draft();
        show(draft);
        String by = draft.editedBy() == null ? words.say("plan.edit.somebody") : desk.name(draft.editedBy());
        conflicts.forEach(conflict -> editor.conflicted(id, PlanEditState.conflict(conflict, by)));
    }

    private void refuse(String id, List<PlanEdit> edits, List<FieldError> errors) {
        String node = edits.isEmpty() ? "plan" : edits.getFirst().node().toString();
        String field = !edits.isEmpty() && edits.getFirst() instanceof PlanEdit.Put put ? put.field() : "";
        editor.refused(id, new PlanEditState(words).refused(errors, node, field));
    }

    private void published(int version) {
        UI.getCurrent().navigate("plans/" + key);
    }

    private void jump(String at) {
        int bar = at.indexOf('|');
        editor.jump(bar < 0 ? at : at.substring(0, bar), bar < 0 ? "" : at.substring(bar + 1));
    }
}

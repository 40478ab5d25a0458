package dev.lodestar.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.lodestar.uikit.ErrorState;
import jakarta.servlet.http.HttpServletResponse;

/** Says that there is nothing at this address, or nothing that this reader may see. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends Div implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(new ErrorState(getTranslation("error.notFound"), getTranslation("error.notFoundHint")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}

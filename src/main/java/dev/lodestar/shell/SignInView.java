package dev.lodestar.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Signing in by e-mail address and password. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();

    SignInView(Environment environment) {
        addClassName("ls-sign-in");
        Div panel = new Div();
        panel.addClassName("ls-sign-in__panel");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        panel.add(new H1("✦ Lodestar"), new Paragraph(getTranslation("signIn.lede")), form);
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            Paragraph hint = new Paragraph(getTranslation("signIn.demo"));
            hint.addClassName("ls-mute");
            panel.add(hint);
        }
        add(panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signIn.title") + " · Lodestar";
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("signIn.title"));
        texts.getForm().setUsername(getTranslation("signIn.email"));
        texts.getForm().setPassword(getTranslation("signIn.password"));
        texts.getForm().setSubmit(getTranslation("signIn.submit"));
        texts.getErrorMessage().setTitle(getTranslation("signIn.failed"));
        texts.getErrorMessage().setMessage(getTranslation("signIn.failedHint"));
        texts.getErrorMessage().setUsername(getTranslation("signIn.emailMissing"));
        texts.getErrorMessage().setPassword(getTranslation("signIn.passwordMissing"));
        return texts;
    }
}

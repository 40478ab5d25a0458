package dev.lodestar.alert.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.alert.AlertRule;
import dev.lodestar.alert.AlertRules;
import dev.lodestar.alert.RuleTrial;
import dev.lodestar.uikit.AskDialog;
import dev.lodestar.uikit.Card;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules in force, and a place to try another on history before it is kept. */
@Route("alerts/rules")
@PermitAll
class RulesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AlertRules rules;
    private final transient RuleWords words;
    private final Div trial = new Div();
    private final Div inForce = new Div();
    private final Span announcement = new Span();

    RulesView(AlertRules rules) {
        this.rules = rules;
        this.words = new RuleWords(getLocale(), this::getTranslation);
        addClassNames("ls-rules", "ls-stack");
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("role", "status");
        Anchor back = new Anchor("alerts", words.say("back"));
        Paragraph lede = new Paragraph(words.say("lede"));
        lede.addClassName("ls-lede");
        Div head = new Div(back, new H1(words.say("title")), lede);
        head.addClassName("ls-rules__head");
        add(
                head,
                new Card(words.say("form"), new RuleForm(rules, words, this::show, this::kept)),
                trial,
                inForce,
                announcement);
        list();
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Lodestar";
    }

    private void show(@Nullable RuleTrial found) {
        trial.removeAll();
        if (found != null) {
            trial.add(new TrialPart(found, words));
            announcement.setText(
                    words.say("trial", found.fired(), found.measures().size()));
        }
    }

    private void kept() {
        announcement.setText(words.say("kept"));
        list();
    }

    private void list() {
        inForce.removeAll();
        List<AlertRule> kept = rules.inForce();
        if (kept.isEmpty()) {
            inForce.add(new Card(words.say("none"), new Paragraph(words.say("none.hint"))));
            return;
        }
        Map<Long, String> names = rules.names(kept);
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-rules__list");
        kept.forEach(rule ->
                list.add(row(rule, names.getOrDefault(rule.id(), rule.scope().key()))));
        inForce.add(new Card(words.say("inForce", kept.size()), list));
    }

    private ListItem row(AlertRule rule, String name) {
        Div says = new Div(words.watch(rule.watch()));
        says.addClassName("ls-rules__name");
        Div about = new Div(words.about(rule, name));
        about.addClassName("ls-sub");
        ListItem item = new ListItem(new Div(says, about));
        if (rules.mayKeep()) {
            Button end = new Button(words.say("end"), click -> ask(rule, name).open());
            end.setAriaLabel(words.say("end.of", words.watch(rule.watch()), name));
            item.add(end);
        }
        return item;
    }

    private AskDialog ask(AlertRule rule, String name) {
        return new AskDialog(words.say("end.title"), words.say("cancel"), words::refused)
                .sentence(words.say("end.what", name, words.watch(rule.watch())))
                .save(words.say("end"), () -> {
                    rules.end(rule.id());
                    announcement.setText(words.say("ended"));
                    list();
                });
    }
}

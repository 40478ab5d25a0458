package dev.lodestar.webhook.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.uikit.AskDialog;
import dev.lodestar.webhook.NewWebhook;
import dev.lodestar.webhook.WebhookKind;
import dev.lodestar.webhook.WebhookWithSecret;
import dev.lodestar.webhook.Webhooks;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks whom to tell. */
final class WebhookDialog extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Webhooks webhooks;
    private final transient Consumer<WebhookWithSecret> made;
    private final ComboBox<WebhookKind> kind = new ComboBox<>();
    private final TextField name = new TextField(getTranslation("webhook.field.name"));
    private final TextField url = new TextField(getTranslation("webhook.field.url"));
    private final TextField secret = new TextField(getTranslation("webhook.field.secret"));
    private final ComboBox<UnitView> unit = new ComboBox<>(getTranslation("webhook.field.unit"));

    WebhookDialog(Webhooks webhooks, List<UnitView> units, Consumer<WebhookWithSecret> made) {
        this.webhooks = webhooks;
        this.made = made;
        kind.setLabel(getTranslation("webhook.field.kind"));
        kind.setItems(WebhookKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("webhook.kind." + one));
        kind.setValue(WebhookKind.SYSTEM);
        kind.addValueChangeListener(changed -> {
            if (changed.getValue() == null) {
                kind.setValue(changed.getOldValue());
            }
            secret.setVisible(kind.getValue() != WebhookKind.SYSTEM);
        });
        secret.setVisible(false);
        secret.setHelperText(getTranslation("webhook.field.secret.hint"));
        url.setRequiredIndicatorVisible(true);
        url.setPlaceholder("https://");
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitView::name);
        unit.setHelperText(getTranslation("webhook.field.unit.hint"));
        List.of(name, url, secret).forEach(TextField::setWidthFull);
        unit.setWidthFull();
        kind.setWidthFull();
    }

    void open() {
        new AskDialog(getTranslation("webhook.add"), getTranslation("webhook.cancel"), this::refusals)
                .sentence(getTranslation("webhook.add.sentence"))
                .part(kind)
                .field("/url", url)
                .field("/name", name)
                .field("/secret", secret)
                .field("/unitKey", unit)
                .save(getTranslation("webhook.add"), this::save)
                .open();
    }

    private void save() {
        made.accept(webhooks.create(new NewWebhook(
                kind.getValue(),
                filled(name),
                url.getValue().strip(),
                kind.getValue() == WebhookKind.SYSTEM ? null : filled(secret),
                List.of(),
                unit.getValue() == null ? null : unit.getValue().key(),
                null)));
    }

    private List<FieldError> refusals(RuntimeException refused) {
        return refused instanceof InvalidInputException invalid
                ? invalid.errors().stream()
                        .map(error -> new FieldError(
                                error.pointer(), error.code(), getTranslation("webhook.error." + error.code())))
                        .toList()
                : List.of();
    }

    private static @Nullable String filled(TextField field) {
        String text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }
}

package dev.lodestar.response.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of an alert, used as a person does. Each test has a tenant of its own. It is Tuesday of 2026-W10. */
@HistoryTest
abstract class AlertPageFixture extends SpringBrowserlessTest {

    @Autowired
    HistoryWorld world;

    @Autowired
    Alerts alerts;

    AlertDetailView open(AlertView alert) {
        return navigate("alerts/" + alert.id(), AlertDetailView.class);
    }

    TextArea field(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    TextField textField(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    void press(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    void save(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}

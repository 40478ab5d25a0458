package dev.lodestar.plan.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import dev.lodestar.plan.Rollup;
import dev.lodestar.uikit.Card;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one sentence, and how much of what it needs is known. */
final class ObjectiveCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient PlanReading reading;

    ObjectiveCard(PlanReading reading) {
        this.reading = reading;
    }

    @Override
    protected Card initContent() {
        Rollup rollup = reading.rollup();
        Card card = new Card(
                getTranslation("plan.objective"),
                new H1(reading.document().objective().text()));
        card.addClassName("ls-plan__objective");
        Paragraph owner = new Paragraph(reading.name(reading.document().owner()));
        owner.addClassNames("ls-sub");
        card.add(owner);
        if (rollup.plan().progress() != null) {
            Paragraph progress = new Paragraph(getTranslation(
                    "plan.progress",
                    percent(rollup.plan().progress()),
                    percent(rollup.plan().coverage())));
            progress.addClassName("ls-sub");
            card.add(progress);
        }
        return card;
    }

    private String percent(BigDecimal share) {
        return reading.numbers().with("%", share.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN));
    }
}

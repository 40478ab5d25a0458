package dev.lodestar.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import dev.lodestar.response.Integrity;
import dev.lodestar.response.IntegrityPage;
import dev.lodestar.response.IntegritySignal;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The signals of integrity of some days, a page of them at a time: what happened, who, when, before and after. */
final class IntegrityPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;
    private static final List<Integer> SPANS = List.of(30, Integrity.USUAL_DAYS, 180, 365);

    private final transient AlertDesk desk;
    private final transient Words words;
    private final Select<Integer> days = new Select<>();
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private final Div place = new Div();
    private @Nullable String next;

    IntegrityPart(AlertDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
        list.addClassName("ls-integrity");
        more = Piece.button(words.say("more"), this::append);
        days.setAriaLabel(words.say("integrity.span"));
        days.setItems(SPANS);
        days.setItemLabelGenerator(span -> words.say("integrity.days", span));
        days.setValue(Integrity.USUAL_DAYS);
        days.addValueChangeListener(change -> show());
        add(Piece.box("ls-measure__filters", days), place);
        show();
    }

    private void show() {
        list.removeAll();
        IntegrityPage page = page(null);
        place.removeAll();
        fill(page);
        Card card = new Card(
                words.say("integrity.sentence"),
                page.items().isEmpty() ? nothing() : list,
                Piece.box("ls-actions", more));
        if (page.cut()) {
            card.add(Piece.text(words.say("integrity.cut"), "ls-sub"));
        }
        place.add(card);
    }

    private void append() {
        fill(page(next));
    }

    private IntegrityPage page(@Nullable String cursor) {
        return desk.integrity().signals(words.now().minus(days.getValue(), ChronoUnit.DAYS), null, PAGE, cursor);
    }

    private void fill(IntegrityPage page) {
        next = page.nextCursor();
        more.setVisible(next != null);
        page.items().forEach(signal -> list.add(item(signal)));
    }

    private EmptyState nothing() {
        return new EmptyState(words.say("integrity.none"), words.say("integrity.none.hint"));
    }

    private ListItem item(IntegritySignal signal) {
        Anchor measure = new Anchor("measures/" + signal.measure(), signal.name());
        measure.addClassName("ls-integrity__measure");
        Div what = Piece.box(
                "ls-integrity__what",
                measure,
                Piece.text(what(signal), "ls-num"),
                Piece.text(String.join(" · ", facts(signal)), "ls-sub", "ls-num"));
        ListItem item = new ListItem(
                Piece.text(words.say("integrity.kind", signal.kind()), "ls-advice__tag"), what, link(signal));
        item.addClassName("ls-integrity__item");
        return item;
    }

    private Component link(IntegritySignal signal) {
        if (signal.alert() == null) {
            return new Div();
        }
        Anchor alert = new Anchor("alerts/" + signal.alert(), words.say("integrity.alert"));
        alert.getElement().setAttribute("aria-label", words.say("integrity.alert.of", signal.name()));
        return alert;
    }

    private String what(IntegritySignal signal) {
        String before = side(signal, signal.before());
        String after = side(signal, signal.after());
        String period = signal.period() == null ? "" : words.period(signal.period());
        return words.say("integrity.what", signal.kind(), before, after, period);
    }

    private String side(IntegritySignal signal, IntegritySignal.Side side) {
        String number = side.number() == null ? "" : words.number(signal.unit(), side.number());
        String word = side.word() == null ? "" : word(signal.kind(), signal.unit(), side.word());
        return number.isEmpty() ? word : word.isEmpty() ? number : words.say("integrity.side", number, word);
    }

    private String word(IntegritySignal.Kind kind, String unit, String word) {
        return switch (kind) {
            case HANDED_OVER -> words.name(word);
            case PAUSED, RETIRED, MUTED -> words.day(LocalDate.parse(word));
            case WIDENED -> limits(unit, word.split(" ", -1));
            case LAXER -> rule(word.split(" ", -1));
            default -> AlertWords.signal(word).word(words.locale());
        };
    }

    /** Green, amber, type, and what a percentage is of. */
    private String limits(String unit, String[] parts) {
        boolean percent = parts.length > 3;
        String of = percent ? "%" : unit;
        String limits = words.say(
                "evidence.limits",
                words.number(of, new BigDecimal(parts[0])),
                words.number(of, new BigDecimal(parts[1])));
        return percent ? words.say("integrity.base." + parts[3].toLowerCase(Locale.ROOT), limits) : limits;
    }

    /** Periods, and which of them count. */
    private String rule(String[] parts) {
        return words.say("integrity.rule." + parts[1].toLowerCase(Locale.ROOT), Integer.parseInt(parts[0]));
    }

    private List<String> facts(IntegritySignal signal) {
        List<String> facts = new ArrayList<>();
        facts.add(
                signal.by().isEmpty()
                        ? words.say("integrity.unknown")
                        : words.say("integrity.by", words.name(signal.by())));
        facts.add(words.moment(signal.at()));
        if (!signal.owner().equals(signal.by())) {
            facts.add(words.say("owner", words.name(signal.owner())));
        }
        if (signal.reason() != null && !signal.reason().isBlank()) {
            facts.add(words.say("advice.reason", signal.reason()));
        }
        return facts;
    }
}

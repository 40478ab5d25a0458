package dev.lodestar.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.lodestar.intake.IntakeRequest;
import dev.lodestar.intake.IntakeResult;
import dev.lodestar.intake.PlanSketch;
import dev.lodestar.intake.ReadingContext;
import dev.lodestar.intake.SheetGrid;
import dev.lodestar.intake.SheetMapping;
import dev.lodestar.intake.SheetReader;
import dev.lodestar.intake.WorkbookSource;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.uikit.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How each sheet is read, what that gives, and the few things that no sheet says of a plan. */
final class ImportForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ImportDesk desk;
    private final transient WorkbookSource.OpenWorkbook opened;
    private final transient Consumer<IntakeResult> done;
    private final transient List<SheetMapping> mappings;
    private final transient Map<String, Field> fields;
    private final Div sheets = new Div();
    private final Div preview = new Div();
    private final Span error = new Span();
    private transient PlanSketch sketch = new PlanSketch("", List.of(), List.of(), List.of(), List.of());

    ImportForm(
            ImportDesk desk,
            String file,
            WorkbookSource.OpenWorkbook opened,
            Runnable again,
            Consumer<IntakeResult> done) {
        this.desk = desk;
        this.opened = opened;
        this.done = done;
        this.mappings = new ArrayList<>(SheetReader.recognise(opened.sheets(), desk.year()));
        this.fields = fields(file);
        addClassName("in-form");
        sheets.addClassName("in-form__sheets");
        preview.addClassName("in-form__preview");
        preview.getElement().setAttribute("aria-live", "polite");
        error.addClassName("ls-field__error");
        error.getElement().setAttribute("role", "alert");
        NativeButton create = new NativeButton(getTranslation("intake.create"), click -> create());
        create.addClassNames("ls-button", "ls-button--primary");
        NativeButton other = new NativeButton(getTranslation("intake.again"), click -> again.run());
        other.addClassName("ls-button");
        Div actions = new Div(other, create);
        actions.addClassName("ls-actions");
        Card plan = new Card(getTranslation("intake.plan"));
        List.of("name", "key", "year", "unitKey", "owner").forEach(name -> plan.add(field(name)));
        plan.add(error, actions);
        add(sheets, new Div(preview, plan));
        field("year").changed(this::readAgain);
        showSheets();
        read();
    }

    private Map<String, Field> fields(String file) {
        String name = file.replaceFirst("\\.[^.]*$", "");
        Map<String, String> units = desk.units();
        String unit = units.keySet().stream().findFirst().orElse("");
        return Map.of(
                "name", Field.line("in-name", getTranslation("intake.field.name"), name),
                "key", Field.line("in-key", getTranslation("intake.field.key"), unit + "-" + desk.year()),
                "year", Field.line("in-year", getTranslation("intake.field.year"), Integer.toString(desk.year())),
                "unitKey", Field.choice("in-unit", getTranslation("intake.field.unit"), units, unit),
                "owner", Field.choice("in-owner", getTranslation("intake.field.owner"), desk.people(), desk.reader()));
    }

    private Field field(String name) {
        return java.util.Objects.requireNonNull(fields.get(name));
    }

    private void showSheets() {
        sheets.removeAll();
        for (int i = 0; i < mappings.size(); i++) {
            int place = i;
            SheetGrid grid = opened.sheets().get(i);
            sheets.add(new MappingCard(grid, mappings.get(i), place, year(), changed -> {
                mappings.set(place, changed);
                read();
            }));
        }
    }

    private void readAgain() {
        for (int i = 0; i < mappings.size(); i++) {
            SheetMapping mapping = mappings.get(i);
            mappings.set(i, SheetReader.as(opened.sheets().get(i), mapping.layout(), mapping.headRow(), year()));
        }
        showSheets();
        read();
    }

    private void read() {
        sketch = SheetReader.read(opened.sheets(), mappings, new ReadingContext(year(), getLocale()));
        preview.removeAll();
        preview.add(new Preview(sketch, opened.problems(), desk.intake()));
    }

    private int year() {
        String text = field("year").value();
        return text.matches("(19|20|21)\\d{2}") ? Integer.parseInt(text) : desk.year();
    }

    private void create() {
        fields.values().forEach(each -> each.error(null));
        error.setText("");
        if (field("name").value().isEmpty()) {
            field("name").error(getTranslation("intake.missing"));
            return;
        }
        String owner = field("owner").value();
        try {
            done.accept(desk.intake()
                    .create(new IntakeRequest(
                            field("key").value(),
                            field("name").value(),
                            field("unitKey").value(),
                            year(),
                            owner.isEmpty() ? desk.reader() : owner,
                            sketch)));
        } catch (InvalidInputException refused) {
            refused.errors().stream().limit(10).forEach(this::say);
        }
    }

    private void say(FieldError wrong) {
        Field named = fields.get(wrong.pointer().replace("/", ""));
        if (named != null) {
            named.error(wrong.code().startsWith("key.") ? getTranslation("intake." + wrong.code()) : wrong.message());
        } else {
            String place = wrong.pointer().replaceFirst("^/", "").replace('/', ' ');
            error.setText((error.getText() + "\n" + getTranslation("intake.nothing", place, wrong.message())).strip());
        }
    }
}

package dev.lodestar.intake;

import dev.lodestar.intake.PlanSketch.MeasureSketch;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Key;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Outcome;
import dev.lodestar.measure.Receipt;
import dev.lodestar.measure.Report;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.tenancy.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes plans in from workbooks: opens them, and creates all that is in them or nothing. */
@Service
public class PlanIntake {

    /** How many measures one workbook may bring. */
    public static final int MOST_MEASURES = 300;

    private static final int MOST_NUMBERS = 20_000;

    private final WorkbookSource workbooks;
    private final Plans plans;
    private final Measures measures;
    private final MeasureDirectory directory;
    private final Observations observations;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Clock clock;

    PlanIntake(
            WorkbookSource workbooks,
            Plans plans,
            Measures measures,
            MeasureDirectory directory,
            Observations observations,
            Organisation organisation,
            Tenants tenants,
            Clock clock) {
        this.workbooks = workbooks;
        this.plans = plans;
        this.measures = measures;
        this.directory = directory;
        this.observations = observations;
        this.organisation = organisation;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What a file holds, or why it is not opened; nothing is kept. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    public WorkbookSource.OpenWorkbook open(byte[] file) {
        return workbooks.open(file);
    }

    /** Those of the names in the sketch that are known, with whom they mean. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    @Transactional(readOnly = true)
    public Map<String, PersonView> known(java.util.Collection<String> names) {
        Owners owners = new Owners(organisation.directory(), "");
        return names.stream()
                .distinct()
                .map(name -> Map.entry(name, owners.find(name)))
                .filter(found -> found.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().orElseThrow()));
    }

    /**
     * Creates the draft of a plan, its measures and their past numbers: all of it or nothing. What is there already is not
     * touched.
     *
     * @throws InvalidInputException naming what is wrong; a pointer {@code /Sheet/B7} names a cell
     */
    @PreAuthorize("@access.may('EDIT_PLAN') and @access.may('DEFINE_MEASURE')")
    @Transactional
    public IntakeResult create(IntakeRequest request) {
        check(request);
        List<SketchProblem> notes = new ArrayList<>();
        Owners owners = new Owners(organisation.directory(), request.owner());
        List<MeasureSketch> wanted = request.sketch().measures();
        List<String> keys = MeasureKeys.of(
                request.key(),
                wanted.stream().map(MeasureSketch::name).toList(),
                candidates -> directory.byKeys(candidates).stream()
                        .map(MeasureView::key)
                        .collect(Collectors.toSet()));
        DefinitionMaker maker = new DefinitionMaker(request.year());
        for (int i = 0; i < wanted.size(); i++) {
            MeasureSketch measure = wanted.get(i);
            define(keys.get(i), measure, maker, owners.of(measure.owner()), request.unitKey());
        }
        int numbers = report(wanted, keys, notes);
        plans.putDraft(request.key(), PlanDocumentWriter.json(new DraftMaker(keys, owners).document(request)), null);
        return new IntakeResult(request.key(), keys, numbers, notes);
    }

    private void check(IntakeRequest request) {
        if (!Key.isValid(request.key())
                || request.key().equals("new")
                || request.key().equals("import")) {
            throw new InvalidInputException("/key", "key.form", "Use lower-case letters, digits and hyphens");
        }
        boolean taken;
        try {
            taken = plans.revision(request.key()).isPresent();
        } catch (NotFoundException outOfReach) {
            taken = true;
        }
        if (taken) {
            throw new InvalidInputException("/key", "key.duplicate", "There is a plan " + request.key());
        }
        if (request.sketch().measures().size() > MOST_MEASURES
                || request.sketch().numbers() > MOST_NUMBERS) {
            throw new InvalidInputException(
                    "",
                    "intake.many",
                    "At most " + MOST_MEASURES + " measures and " + MOST_NUMBERS + " numbers at once");
        }
    }

    private void define(String key, MeasureSketch measure, DefinitionMaker maker, String owner, String unitKey) {
        try {
            measures.define(key, maker.document(measure, owner, unitKey), null);
        } catch (InvalidInputException refused) {
            throw new InvalidInputException(refused.errors().stream()
                    .map(error ->
                            new FieldError("/" + measure.sheet() + "/" + measure.cell(), error.code(), error.message()))
                    .toList());
        }
    }

    /** Periods that have not begun have no number yet, whatever a sheet is filled up with. */
    private int report(List<MeasureSketch> wanted, List<String> keys, List<SketchProblem> notes) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.current().zone());
        List<Report> reports = new ArrayList<>();
        List<MeasureSketch> of = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            MeasureSketch measure = wanted.get(i);
            for (Map.Entry<String, BigDecimal> number : measure.actual().entrySet()) {
                if (Period.parse(number.getKey()).firstDay().isAfter(today)) {
                    notes.add(new SketchProblem(
                            measure.sheet(), measure.cell(), "number.future", measure.name() + " " + number.getKey()));
                } else {
                    reports.add(new Report(keys.get(i), number.getKey(), number.getValue(), null, null, null, false));
                    of.add(measure);
                }
            }
        }
        for (int from = 0; from < reports.size(); from += Observations.MOST) {
            List<Report> chunk = reports.subList(from, Math.min(reports.size(), from + Observations.MOST));
            refuseRejected(observations.report(chunk), of.subList(from, from + chunk.size()));
        }
        return reports.size();
    }

    private static void refuseRejected(List<Receipt> receipts, List<MeasureSketch> of) {
        List<FieldError> errors = receipts.stream()
                .filter(receipt -> receipt.outcome() == Outcome.REJECTED)
                .map(receipt -> {
                    MeasureSketch measure = of.get(receipt.row());
                    return new FieldError(
                            "/" + measure.sheet() + "/" + measure.cell(),
                            Optional.ofNullable(receipt.code()).orElse("REJECTED"),
                            Optional.ofNullable(receipt.message()).orElse(""));
                })
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}

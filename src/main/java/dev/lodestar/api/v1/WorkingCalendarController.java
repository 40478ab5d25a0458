package dev.lodestar.api.v1;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.organisation.GermanState;
import dev.lodestar.organisation.WorkingCalendar;
import dev.lodestar.organisation.WorkingCalendar.OwnDay;
import dev.lodestar.organisation.WorkingCalendars;
import dev.lodestar.organisation.WorkingRegion;
import dev.lodestar.organisation.WorkingRegion.Country;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** On which days the tenant works. */
@RestController
@RequestMapping("/api/v1/working-calendar")
@Tag(name = "Organisation")
class WorkingCalendarController {

    private static final String STATE = "state";
    private static final String WEEKLY_OFF = "weeklyOff";
    private static final String OWN_DAYS = "ownDays";

    private final WorkingCalendars calendars;

    WorkingCalendarController(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    @Operation(
            summary = "Show on which days the tenant works",
            description =
                    "Without a setting it follows from the tenant's zone. Of years after knownThrough only the holidays"
                            + " that fall on the same date every year are known.")
    @GetMapping
    ResponseEntity<WorkingCalendarJson> get() {
        return answer(calendars.get());
    }

    @Operation(
            summary = "Set on which days the tenant works",
            description =
                    "Takes {country, state?, weeklyOff?, ownDays?}: country CN, DE or NONE (no holidays), state one of Germany's"
                            + " such as BY, weeklyOff the days of every week that are off (SATURDAY and SUNDAY when it is"
                            + " left out), ownDays a list of {day, works, name} that are otherwise in this company. What is left"
                            + " out is unset.")
    @PutMapping
    ResponseEntity<WorkingCalendarJson> put(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("country", STATE, WEEKLY_OFF, OWN_DAYS));
        Country country = fields.choice("country", Country.values());
        GermanState state = state(fields);
        Set<DayOfWeek> weeklyOff = weeklyOff(body.path(WEEKLY_OFF), fields);
        List<OwnDay> ownDays = ownDays(body.path(OWN_DAYS), fields);
        fields.check();
        Long expected = Versions.expected(ifMatch, () -> calendars.get().revision());
        return answer(calendars.set(new WorkingRegion(country, state), weeklyOff, ownDays, expected));
    }

    private static @Nullable GermanState state(BodyFields fields) {
        String name = fields.optional(STATE);
        if (name == null) {
            return null;
        }
        return Arrays.stream(GermanState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    fields.add(STATE, "NOT_A_CHOICE", "Give one of " + Arrays.toString(GermanState.values()));
                    return null;
                });
    }

    private static Set<DayOfWeek> weeklyOff(JsonNode list, BodyFields fields) {
        if (list.isMissingNode() || list.isNull()) {
            return WorkingCalendar.WEEKEND;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : fields.texts(WEEKLY_OFF)) {
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(days::add, () -> fields.add(WEEKLY_OFF, "NOT_A_CHOICE", "Give MONDAY to SUNDAY"));
        }
        return days;
    }

    private static List<OwnDay> ownDays(JsonNode list, BodyFields fields) {
        List<OwnDay> days = new ArrayList<>();
        if (list.isMissingNode() || list.isNull()) {
            return days;
        }
        if (!list.isArray()) {
            fields.add(OWN_DAYS, "NOT_A_LIST", "Give a list of {day, works, name}");
            return days;
        }
        for (JsonNode one : list) {
            days.add(ownDay(one, days.size()));
        }
        return days;
    }

    private static OwnDay ownDay(JsonNode one, int place) {
        BodyFields fields = new BodyFields(one, Set.of("day", "works", "name"));
        LocalDate day = AlertHandlingController.day(fields, "day");
        boolean works = fields.flag("works");
        String name = fields.text("name");
        try {
            fields.check();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.errors().stream()
                    .map(error -> new FieldError(
                            "/" + OWN_DAYS + "/" + place + error.pointer(), error.code(), error.message()))
                    .toList());
        }
        return new OwnDay(day, works, name);
    }

    private static ResponseEntity<WorkingCalendarJson> answer(WorkingCalendar calendar) {
        return ResponseEntity.ok()
                .eTag(Versions.tag(calendar.revision()))
                .body(new WorkingCalendarJson(
                        calendar.region().country(),
                        calendar.region().state(),
                        calendar.weeklyOff().stream().sorted().toList(),
                        calendar.ownDays(),
                        calendar.knownThrough()));
    }

    /** The setting; what nobody set is as it follows from the zone. */
    record WorkingCalendarJson(
            Country country,
            @Nullable GermanState state,
            List<DayOfWeek> weeklyOff,
            List<OwnDay> ownDays,
            @Nullable Integer knownThrough) {}
}

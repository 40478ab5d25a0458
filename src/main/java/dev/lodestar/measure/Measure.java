package dev.lodestar.measure;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A measure's lasting traits; what is expected of it is kept as versions beside it. */
@Entity
@EntityListeners(MeasureChronicle.class)
class Measure extends TenantOwned {

    @Column(name = "measure_key", updatable = false)
    private String key;

    private String name;
    private String unit;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private String zone;
    private int graceHours;
    private String owner;
    private String unitKey;
    private String sharedWith;
    private int latestDefinition;
    private boolean retired;

    @Version
    private long version;

    protected Measure() {
        this("", new MeasureTraits("", "", Kind.FLOW, Frequency.WEEK, ZoneId.of("UTC"), 0, "", "", Set.of()));
    }

    Measure(String key, MeasureTraits traits) {
        this.key = key;
        this.kind = traits.kind();
        this.frequency = traits.frequency();
        this.zone = traits.zone().getId();
        this.graceHours = traits.graceHours();
        this.name = traits.name();
        this.unit = traits.unit();
        this.owner = traits.owner();
        this.unitKey = traits.unitKey();
        this.sharedWith = joined(traits.sharedWith());
    }

    String key() {
        return key;
    }

    long version() {
        return version;
    }

    int latestDefinition() {
        return latestDefinition;
    }

    String owner() {
        return owner;
    }

    String unitKey() {
        return unitKey;
    }

    /** What decides which periods there are and when they close may not change under numbers that are already in. */
    List<FieldError> objectionsTo(MeasureTraits traits) {
        List<FieldError> errors = new ArrayList<>();
        fixed(errors, "/kind", kind, traits.kind());
        fixed(errors, "/frequency", frequency, traits.frequency());
        fixed(errors, "/zone", zone, traits.zone().getId());
        fixed(errors, "/graceHours", graceHours, traits.graceHours());
        return errors;
    }

    void redescribe(MeasureTraits traits) {
        this.name = traits.name();
        this.unit = traits.unit();
        this.owner = traits.owner();
        this.unitKey = traits.unitKey();
        this.sharedWith = joined(traits.sharedWith());
    }

    boolean isRetired() {
        return retired;
    }

    void retire() {
        retired = true;
    }

    void handTo(String successor) {
        owner = successor;
    }

    /** Names another unit wherever it names one: as its own, and among those it is shared with. */
    void replaceUnit(String unit, String successor) {
        unitKey = unitKey.equals(unit) ? successor : unitKey;
        Set<String> shared = split(sharedWith);
        if (shared.remove(unit)) {
            shared.add(successor);
            sharedWith = joined(shared);
        }
    }

    int nextDefinition() {
        latestDefinition++;
        return latestDefinition;
    }

    MeasureView view() {
        return new MeasureView(
                id(),
                key,
                name,
                unit,
                kind,
                frequency,
                ZoneId.of(zone),
                graceHours,
                owner,
                unitKey,
                split(sharedWith),
                version);
    }

    static Set<String> split(String sharedWith) {
        Set<String> units = new TreeSet<>(List.of(sharedWith.strip().split(" ")));
        units.remove("");
        return units;
    }

    static String joined(Set<String> units) {
        return units.isEmpty() ? " " : " " + String.join(" ", new TreeSet<>(units)) + " ";
    }

    private static void fixed(List<FieldError> errors, String pointer, Object is, Object wanted) {
        if (!is.equals(wanted)) {
            errors.add(new FieldError(
                    pointer,
                    "FIXED",
                    "It is " + is + " and cannot become " + wanted + "; define a new measure instead"));
        }
    }
}

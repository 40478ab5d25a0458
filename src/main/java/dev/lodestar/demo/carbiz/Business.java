package dev.lodestar.demo.carbiz;

/** The two retailers whose source systems the demo runs, each in a schema of its own. */
public enum Business {
    /** The source system of {@code jd-auto}. */
    CARBIZ("carbiz"),
    /** The source system of {@code rhein-mobil}. */
    RHEINBIZ("rheinbiz");

    private final String schema;

    Business(String schema) {
        this.schema = schema;
    }

    /** The schema's name. */
    public String schema() {
        return schema;
    }

    /** The user that may read every table. */
    public String reader() {
        return schema + "_reader";
    }

    /** The user of the separate service system; it may read service visits only. */
    public String serviceReader() {
        return schema + "_service_reader";
    }

    /** What this business expects of its numbers. */
    public Targets targets(DemoCalendar calendar) {
        return this == CARBIZ ? Targets.jdAuto(calendar) : Targets.rheinMobil(calendar);
    }

    Storyline story(DemoCalendar calendar, Targets targets, Wobble wobble) {
        return this == CARBIZ
                ? new JdStoryline(calendar, targets, wobble)
                : new RheinStoryline(calendar, targets, wobble);
    }

    Phrases phrases() {
        return this == CARBIZ ? Phrases.chinese() : Phrases.german();
    }
}

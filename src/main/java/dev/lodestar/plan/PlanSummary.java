package dev.lodestar.plan;

/**
 * A published plan in a list.
 *
 * @param key unique in the tenant
 * @param name as it is shown
 * @param unitKey the unit whose plan it is
 * @param year the plan's year
 * @param owner the key of a person
 * @param version the number of its newest version
 */
public record PlanSummary(String key, String name, String unitKey, int year, String owner, int version) {

    /** The name and the year, unless the name says the year itself. */
    public String title() {
        String inYear = Integer.toString(year);
        return name.contains(inYear) ? name : name + " · " + inYear;
    }
}

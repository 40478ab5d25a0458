package dev.lodestar.organisation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Whose public holidays are kept.
 *
 * @param state the part of the country, for countries whose parts differ; null means what the whole country keeps
 */
public record WorkingRegion(Country country, @Nullable GermanState state) {

    /** Countries whose public holidays are known. */
    public enum Country {
        CN,
        DE,
        /** No holidays at all. */
        NONE
    }

    /** No holidays. */
    public static final WorkingRegion WEEKENDS = new WorkingRegion(Country.NONE, null);

    /** That of a zone, until somebody says otherwise. */
    static WorkingRegion of(ZoneId zone) {
        return switch (zone.getId()) {
            case "Asia/Shanghai", "Asia/Chongqing", "Asia/Harbin", "Asia/Urumqi", "PRC" ->
                new WorkingRegion(Country.CN, null);
            case "Europe/Berlin", "Europe/Busingen" -> new WorkingRegion(Country.DE, null);
            default -> WEEKENDS;
        };
    }
}

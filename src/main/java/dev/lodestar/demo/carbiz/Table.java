package dev.lodestar.demo.carbiz;

import java.util.Locale;

/** The tables the generator writes, each with the columns in the order its rows give them. */
enum Table {
    DEMAND_RECORD("id, collected_on, channel, topic, city, city_tier, answers, top_wish"),
    LAUNCH_EVENT("id, held_on, kind, title, viewers"),
    SITE_VISIT("id, visited_on, visited_hour, channel, visits"),
    TEST_DRIVE_BOOKING("id, booked_on, drive_on, city, store, trim_level, status"),
    SALES_ORDER("id, locked_on, channel, city, trim_level, baas, price, status"),
    DELIVERY("id, order_id, factory_order_on, promised_on, delivered_on, city"),
    SWAP_STATION("id, name, city, city_tier, planned_on, opened_on"),
    SWAP_SESSION("id, station_id, swapped_on, wait_seconds, success"),
    SURVEY_RESPONSE("id, answered_on, topic, score, remark"),
    SERVICE_VISIT("id, finished_on, store_type, store, city, work, lead_hours"),
    WARRANTY_CLAIM("id, opened_on, part, liable_party, decided_on"),
    PLUS_MEMBER_LINK("id, linked_on, owner_no, tier"),
    REPURCHASE("id, due_on, owner_no, repurchased, recorded_on");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    int width() {
        return columns.split(",").length;
    }

    String insertInto(String schema) {
        return "INSERT INTO `" + schema + "`." + name().toLowerCase(Locale.ROOT) + " (" + columns + ") VALUES ";
    }
}

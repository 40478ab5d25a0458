package dev.lodestar.checkin.ui;

import dev.lodestar.checkin.MyWeek;
import dev.lodestar.uikit.NavigationCount;
import org.springframework.stereotype.Component;

/** How many things need the reader, for the navigation. */
@Component
class WeekCount implements NavigationCount {

    static final String ADDRESS = "my-week";

    private final MyWeek weeks;

    WeekCount(MyWeek weeks) {
        this.weeks = weeks;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public int count() {
        return weeks.now().count();
    }
}

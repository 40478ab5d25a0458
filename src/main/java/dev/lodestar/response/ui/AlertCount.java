package dev.lodestar.response.ui;

import dev.lodestar.alert.AlertBoard;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.uikit.NavigationCount;
import org.springframework.stereotype.Component;

/** How many open alerts the reader takes care of, for the navigation. */
@Component
class AlertCount implements NavigationCount {

    static final String ADDRESS = "alerts";

    private final AlertBoard board;
    private final Access access;

    AlertCount(AlertBoard board, Access access) {
        this.board = board;
        this.access = access;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public int count() {
        return access.may(Act.READ_ALERT) ? board.mine() : 0;
    }
}

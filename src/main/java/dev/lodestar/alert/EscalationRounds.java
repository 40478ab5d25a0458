package dev.lodestar.alert;

import dev.lodestar.organisation.WorkCalendar;
import dev.lodestar.organisation.WorkingDays;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/**
 * Tells alerts to somebody higher up when it is time, wakes those whose snooze is over, tells of those that are muted no more,
 * and makes up for pulls of sources that nobody told of.
 */
@Service
public class EscalationRounds {

    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 200;

    private final EscalationRound round;
    private final LateNews lateNews;
    private final SourceLedger sources;
    private final WorkingDays workingDays;
    private final Clock clock;

    EscalationRounds(
            EscalationRound round, LateNews lateNews, SourceLedger sources, WorkingDays workingDays, Clock clock) {
        this.round = round;
        this.lateNews = lateNews;
        this.sources = sources;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Does what is due in the tenant in scope, some hundreds at a time, each lot in a transaction of its own. Doing it again
     * does nothing; what people hold at the moment is left for the next time. Returns how many alerts were touched.
     */
    @CalledBySystem("days pass, nobody calls")
    public int run() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WorkCalendar calendar = workingDays.calendar();
        makeUp();
        int touched = tellLateNews(now);
        for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
            int some = round.some(calendar, now, AT_ONCE);
            touched += some;
            if (some < AT_ONCE) {
                break;
            }
        }
        return touched;
    }

    private void makeUp() {
        for (String source : sources.behind()) {
            for (int rounds = 0; rounds < MOST_ROUNDS && sources.makeUp(source); rounds++) {
                // Some hundreds of pulls at a time.
            }
        }
    }

    private int tellLateNews(Instant now) {
        LateNews.Lot lot = new LateNews.Lot(0, 0, true);
        int told = 0;
        for (int rounds = 0; rounds < MOST_ROUNDS && lot.more(); rounds++) {
            lot = lateNews.some(now, lot.last(), AT_ONCE);
            told += lot.told();
        }
        return told;
    }
}

package dev.lodestar.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.lodestar.ingest.connector.JdbcConnector;
import dev.lodestar.ingest.connector.SourceException;
import dev.lodestar.ingest.connector.SourceSession;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.PullTarget;
import dev.lodestar.measure.PullTargets;
import dev.lodestar.measure.pace.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class InterruptedPullTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-20T00:00:00Z"), ZoneOffset.UTC);

    private final PullLock locks = mock();
    private final PullLock.Held lock = mock();
    private final PullJournal journal = mock();
    private final PullTargets targets = mock();
    private final MeasurePull measurePull = mock();
    private final JdbcConnector connector = mock();
    private final SourceSession session = mock();
    private final Source source = mock();
    private final Pulls pulls = new Pulls(
            locks, journal, targets, measurePull, connector, mock(), new PullMetrics(new SimpleMeterRegistry()), CLOCK);

    @BeforeEach
    void set_up() throws SourceException {
        when(source.key()).thenReturn("shop");
        when(source.queries())
                .thenReturn(Stream.of("first", "second")
                        .map(measure -> new SourceQuery(measure, "select 1 as value from dual where :from < :to"))
                        .toList());
        when(locks.tryTake(anyLong())).thenReturn(lock);
        when(lock.isHeld()).thenReturn(true);
        when(connector.open(any())).thenReturn(session);
        when(session.isAlive()).thenReturn(true);
        when(targets.of(any(), any())).thenReturn(List.of(target("first"), target("second")));
        when(journal.finish(anyLong(), anyString(), any(), anyBoolean()))
                .thenReturn(new PullRunView(
                        1, PullState.PARTLY, CLOCK.instant(), CLOCK.instant(), 0, 0, 0, 0, 0, null, List.of()));
    }

    @Test
    void a_measure_whose_numbers_cannot_be_recorded_does_not_stop_the_next() throws SourceException {
        failOnFirst(new IllegalStateException("deadlock"));

        pulls.pull(source);

        verify(measurePull).pull(any(), argThat(target -> target.measure().equals("second")), any(), any(), any());
        assertThat(errors(false)).singleElement().asString().contains("first").doesNotContain("deadlock");
    }

    @Test
    void a_pull_that_lost_its_lock_stops() throws SourceException {
        when(lock.isHeld()).thenReturn(false);
        failOnFirst(new PullLock.LostException());

        pulls.pull(source);

        verify(measurePull, never())
                .pull(any(), argThat(target -> target.measure().equals("second")), any(), any(), any());
        assertThat(errors(true)).singleElement().asString().contains("lost its lock");
        verify(session).close();
        verify(lock).close();
    }

    @Test
    void a_source_that_goes_away_in_between_is_asked_again_once_and_then_left_alone() throws SourceException {
        failOnFirst(new SourceException("gone", null));
        when(session.isAlive()).thenReturn(false);
        when(connector.open(any())).thenReturn(session).thenThrow(new SourceException("still gone", null));

        pulls.pull(source);

        verify(measurePull, never())
                .pull(any(), argThat(target -> target.measure().equals("second")), any(), any(), any());
        assertThat(errors(true)).containsExactly("gone", "still gone");
    }

    private void failOnFirst(Throwable failure) throws SourceException {
        doNothing().when(measurePull).pull(any(), any(), any(), any(), any());
        doThrow(failure)
                .when(measurePull)
                .pull(
                        any(),
                        argThat(target -> target != null && target.measure().equals("first")),
                        any(),
                        any(),
                        any());
    }

    private List<String> errors(boolean nothing) {
        ArgumentCaptor<List<String>> errors = ArgumentCaptor.captor();
        verify(journal).finish(anyLong(), anyString(), errors.capture(), eq(nothing));
        return errors.getValue();
    }

    private static PullTarget target(String measure) {
        return new PullTarget(measure, Kind.FLOW, Frequency.WEEK, ZoneOffset.UTC, List.of(), List.of());
    }
}

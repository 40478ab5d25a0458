package dev.lodestar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class CrashIT {

    private static final String NOW = RunningDemo.NOW;
    private static final int KILLS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path homes;

    @Test
    void ten_kills_while_pulling_end_in_the_ledger_of_an_undisturbed_run() throws Exception {
        Map<String, List<String>> expected = RunningDemo.ledgerOfAnUndisturbedStart();

        Path disturbed = homes.resolve("disturbed");
        Random random = new Random(42);
        int killedWhileLoading = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killedWhileLoading += killWhileLoading(disturbed, random) ? 1 : 0;
        }
        try (RunningDemo demo = RunningDemo.start(disturbed, NOW)) {
            demo.awaitReady();
        }

        Map<String, List<String>> found = LedgerDump.of(disturbed);
        assertThat(killedWhileLoading).isEqualTo(KILLS);
        assertThat(expected.get("observations")).hasSizeGreaterThan(1000);
        assertThat(expected.get("incidents")).isNotEmpty();
        assertThat(expected.get("failing sources"))
                .singleElement()
                .asString()
                .contains("|carbiz-service|SOURCE|", "|RESOLVED|");
        expected.forEach((table, rows) -> assertThat(found.get(table)).as(table).containsExactlyElementsOf(rows));
    }

    /** Kills the product a random moment after its loading went on; false when it had nothing left to load. */
    private static boolean killWhileLoading(Path home, Random random) {
        RunningDemo demo = RunningDemo.start(home, NOW);
        Waiting.until(PATIENCE, () -> demo.printed().contains("Loading the demo from") || !demo.isAlive());
        LockSupport.parkNanos(Duration.ofMillis(200 + random.nextInt(2_300)).toNanos());
        boolean loading = demo.isAlive() && !demo.printed().contains("Lodestar is ready");
        demo.kill();
        return loading;
    }
}

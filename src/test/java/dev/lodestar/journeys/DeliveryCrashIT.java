package dev.lodestar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.lodestar.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The process dies again and again while it raises alerts, queues what it tells of them and sends it. */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class DeliveryCrashIT {

    /** Fifty take five minutes on two cores, so a build makes do with fewer. */
    private static final int KILLS = Integer.getInteger("lodestar.kills", 5);
    /** Enough for alerts to come and go, however few the kills left time for. */
    private static final int WEEKS = 12;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MoodyReceiver receiver = MoodyReceiver.start();

    @TempDir
    Path homes;

    @BeforeEach
    void start() {
        mailServer.start();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        receiver.close();
    }

    @Test
    void after_kills_at_random_moments_the_ledger_is_that_of_an_undisturbed_run_and_everyone_was_told_everything_once()
            throws Exception {
        TestDatabase.Schema disturbed = TestDatabase.createSchema();
        Path home = Files.createDirectory(homes.resolve("disturbed"));
        begin(disturbed, home, 0).awaitEnd();
        Map<String, Integer> found = new TreeMap<>();
        Random random = new Random(50);
        for (int kill = 0; kill < KILLS; kill++) {
            killSoon(disturbed, home, random);
            DeliveryBooks.of(disturbed).unfinished().forEach(what -> found.merge(what, 1, Integer::sum));
        }
        int weeks = Math.max(DeliveryBooks.of(disturbed).weeks() + 1, WEEKS);
        begin(disturbed, home, weeks).awaitEnd();

        DeliveryBooks books = DeliveryBooks.of(disturbed);
        assertThat(books.unfinished()).isEmpty();
        assertThat(found).as("what kills left behind").isNotEmpty();
        Files.writeString(Path.of("target", "journeys", "left-behind.txt"), KILLS + " kills: " + found);
        assertThatPeopleWereToldOnce(books);
        assertThatSystemsWereToldOnce(books);
        assertThatTheLedgerIs(undisturbed(weeks), books);
    }

    private void assertThatPeopleWereToldOnce(DeliveryBooks books) throws Exception {
        assertThat(books.noticesInMails())
                .isNotEmpty()
                .allSatisfy((notice, mails) -> assertThat(mails)
                        .as("mails that tell of notice %s", notice)
                        .hasSize(1));
        List<String> received = new ArrayList<>();
        for (var message : mailServer.getReceivedMessages()) {
            received.add(message.getHeader("X-Lodestar-Mail")[0]);
        }
        assertThat(Set.copyOf(received)).isEqualTo(books.mails());
        assertThat(received)
                .as("one duplicate a kill at most")
                .hasSizeLessThanOrEqualTo(books.mails().size() + KILLS);
    }

    private void assertThatSystemsWereToldOnce(DeliveryBooks books) {
        assertThat(books.deliveries())
                .as("one message for each thing that happened")
                .isEqualTo(books.happenings());
        List<String> taken = receiver.taken();
        assertThat(Set.copyOf(taken)).isEqualTo(books.messages());
        assertThat(taken)
                .as("one duplicate a kill at most")
                .hasSizeLessThanOrEqualTo(books.messages().size() + KILLS);
    }

    private static void assertThatTheLedgerIs(DeliveryBooks expected, DeliveryBooks books) throws Exception {
        assertThat(expected.incidents()).isNotEmpty();
        assertThat(books.incidents()).containsExactlyElementsOf(expected.incidents());
        assertThat(books.notices()).containsExactlyElementsOf(expected.notices());
    }

    private DeliveryBooks undisturbed(int weeks) throws Exception {
        TestDatabase.Schema schema = TestDatabase.createSchema();
        Path home = Files.createDirectory(homes.resolve("undisturbed"));
        begin(schema, home, 0).awaitEnd();
        begin(schema, home, weeks).awaitEnd();
        return DeliveryBooks.of(schema);
    }

    /** Kills it a random moment after it went on. */
    private void killSoon(TestDatabase.Schema schema, Path home, Random random) {
        OtherJvm process = begin(schema, home, Integer.MAX_VALUE);
        process.await(DeliveryProcess.READY);
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2_500)).toNanos());
        process.kill();
    }

    private OtherJvm begin(TestDatabase.Schema schema, Path home, int weeks) {
        return OtherJvm.start(
                DeliveryProcess.class,
                homes.resolve("cache"),
                PATIENCE,
                List.of(
                        home.toString(),
                        Integer.toString(weeks),
                        "--journeys.clock=" + home.resolve("clock"),
                        "--journeys.receiver=" + receiver.url(),
                        "--spring.datasource.url=" + schema.url(),
                        "--spring.datasource.username=" + schema.user(),
                        "--spring.datasource.password=" + schema.password(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mailServer.getSmtp().getPort(),
                        "--spring.quartz.auto-startup=false",
                        "--lodestar.webhook.allowed-hosts=localhost",
                        "--lodestar.database.embedded=false",
                        "--lodestar.secret-key=QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=",
                        // Fifty starts are waited for: each makes only what it needs.
                        "--spring.main.web-application-type=none",
                        "--spring.main.lazy-initialization=true",
                        "--spring.data.jpa.repositories.bootstrap-mode=lazy",
                        "--spring.flyway.enabled=" + (weeks == 0)));
    }
}

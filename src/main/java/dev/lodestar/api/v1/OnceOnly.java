package dev.lodestar.api.v1;

import dev.lodestar.organisation.Access;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a call asks for at most once. The answer is stored in the transaction of the work itself, so that after a
 * crash either both are there or neither; whoever sends the same meanwhile waits for the first to finish.
 */
@Component
class OnceOnly {

    private static final Duration KEPT = Duration.ofHours(24);

    private final AnswerStore answers;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transactions;

    OnceOnly(AnswerStore answers, Access access, Clock clock, PlatformTransactionManager manager) {
        this.answers = answers;
        this.access = access;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
        // What others committed while this call waited for them must be seen.
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** What came of a call: the answer, and whether it is that of an earlier one. */
    record Outcome(StoredAnswer answer, boolean repeated) {}

    /** Thrown when the key already named another request. */
    static final class KeyReusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Does the work, or answers as before. A refusal changes nothing and is not kept: it is judged anew. */
    Outcome answer(String key, String requestHash, Supplier<StoredAnswer> work) {
        transactions.executeWithoutResult(
                status -> answers.forget(clock.instant().minus(KEPT)));
        String caller = access.caller().key();
        return transactions.execute(status -> {
            if (!answers.claim(caller, key, requestHash, clock.instant())) {
                return earlier(caller, key, requestHash);
            }
            StoredAnswer answer = work.get();
            if (answer.isSuccess()) {
                answers.keep(caller, key, answer);
            } else {
                status.setRollbackOnly();
            }
            return new Outcome(answer, false);
        });
    }

    private Outcome earlier(String caller, String key, String requestHash) {
        AnswerStore.Kept kept = answers.find(caller, key).orElseThrow(KeyReusedException::new);
        if (!kept.requestHash().equals(requestHash)) {
            throw new KeyReusedException();
        }
        return new Outcome(kept.answer(), true);
    }
}

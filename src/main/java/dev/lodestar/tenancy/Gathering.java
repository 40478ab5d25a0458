package dev.lodestar.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction tells of, one by one, and has all of it written at once before the transaction commits: either
 * both are there or neither. Outside of a transaction each is written at once.
 */
public final class Gathering<T> {

    private final Consumer<List<T>> write;

    /** Has what was gathered written by this, inside the transaction. */
    public Gathering(Consumer<List<T>> write) {
        this.write = write;
    }

    /** Adds something that the current transaction tells of. */
    public void add(T item) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            write.accept(List.of(item));
            return;
        }
        @Nullable Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            Basket basket = new Basket();
            basket.items.add(item);
            TransactionSynchronizationManager.bindResource(this, basket);
            TransactionSynchronizationManager.registerSynchronization(basket);
        } else {
            basket(bound).add(item);
        }
    }

    @SuppressWarnings("unchecked")
    private Basket basket(Object bound) {
        return (Basket) Objects.requireNonNull(bound);
    }

    /** What one transaction told of so far. */
    private final class Basket implements TransactionSynchronization {

        private final List<T> items = new ArrayList<>();
        private boolean closed;

        void add(T item) {
            if (closed) {
                write.accept(List.of(item));
            } else {
                items.add(item);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Gathering.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Gathering.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            closed = true;
            write.accept(List.copyOf(items));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Gathering.this);
        }
    }
}

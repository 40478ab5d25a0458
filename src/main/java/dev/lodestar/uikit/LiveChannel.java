package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;

/**
 * Tells open screens that something they show has changed; a screen hears only of its own audience, which is a tenant or
 * a thing of a tenant. What is told within a moment makes a screen refresh once, on a thread of the channel's own.
 */
@Service
public class LiveChannel {

    private static final int MOMENT_MILLIS = 250;
    private static final int THREADS = 2;

    private final Map<String, Set<Listener>> audiences = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("live-", 1).factory());
    private final Executor later = CompletableFuture.delayedExecutor(MOMENT_MILLIS, TimeUnit.MILLISECONDS, threads);

    /** Has the screen told of changes for as long as it is attached. */
    public void follow(String audience, Component screen, Runnable refresh) {
        UI ui = screen.getUI().orElseThrow(() -> new IllegalStateException("Follow when attached"));
        Listener listener = new Listener(ui, refresh, new AtomicBoolean());
        audiences.compute(audience, (name, before) -> {
            Set<Listener> listeners = before == null ? ConcurrentHashMap.newKeySet() : before;
            listeners.add(listener);
            return listeners;
        });
        screen.addDetachListener(event -> {
            forget(audience, listener);
            event.unregisterListener();
        });
    }

    /** Tells every screen of the audience, and returns before they have refreshed. */
    public void tell(String audience) {
        for (Listener listener : audiences.getOrDefault(audience, Set.of())) {
            if (listener.told().compareAndSet(false, true)) {
                later.execute(() -> refresh(audience, listener));
            }
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private void refresh(String audience, Listener listener) {
        // Whatever is told from here on may be newer than what the screen is about to read.
        listener.told().set(false);
        try {
            listener.ui().access(listener.refresh()::run);
        } catch (UIDetachedException gone) {
            forget(audience, listener);
        }
    }

    private void forget(String audience, Listener listener) {
        audiences.computeIfPresent(audience, (name, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    private record Listener(UI ui, Runnable refresh, AtomicBoolean told) {}
}

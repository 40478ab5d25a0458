package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Tells open screens that something they show has changed; a screen hears only of its own audience, which is a tenant. */
@Service
public class LiveChannel {

    private final Map<String, Set<Listener>> audiences = new ConcurrentHashMap<>();

    /** Has the screen told of changes for as long as it is attached. */
    public void follow(String audience, Component screen, Runnable refresh) {
        UI ui = screen.getUI().orElseThrow(() -> new IllegalStateException("Follow when attached"));
        Set<Listener> listeners = audiences.computeIfAbsent(audience, name -> ConcurrentHashMap.newKeySet());
        Listener listener = new Listener(ui, refresh);
        listeners.add(listener);
        screen.addDetachListener((DetachEvent event) -> {
            listeners.remove(listener);
            event.unregisterListener();
        });
    }

    /** Tells every screen of the audience; a screen that is gone is forgotten. */
    public void tell(String audience) {
        Set<Listener> listeners = audiences.getOrDefault(audience, Set.of());
        for (Listener listener : listeners) {
            if (listener.ui().isAttached()) {
                listener.ui().access(listener.refresh()::run);
            } else {
                listeners.remove(listener);
            }
        }
    }

    private record Listener(UI ui, Runnable refresh) {}
}

package dev.lodestar.measure.pace;

/** The state of the lag rule after a closed period. */
public enum AlertState {
    OK,
    PENDING,
    FIRING,
    RECOVERING;

    /** Whether an incident is open. */
    public boolean isOpen() {
        return this == FIRING || this == RECOVERING;
    }
}

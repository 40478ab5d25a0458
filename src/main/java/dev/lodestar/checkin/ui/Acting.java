package dev.lodestar.checkin.ui;

import java.util.function.Supplier;

/** As whom a screen calls the services. */
interface Acting {

    /** As who is signed in. */
    Acting SIGNED_IN = Supplier::get;

    /** Whether files may be put beside what is said. */
    default boolean takesFiles() {
        return true;
    }

    /** Calls a service; nothing of the screen may be touched in there. */
    <T> T call(Supplier<T> service);
}

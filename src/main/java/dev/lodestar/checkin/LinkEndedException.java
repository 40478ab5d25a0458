package dev.lodestar.checkin;

import dev.lodestar.kernel.NotFoundException;

/** Thrown when a link of a mail has ended while its screen was open. */
public class LinkEndedException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    LinkEndedException(String person) {
        super("link of a mail to", person);
    }
}

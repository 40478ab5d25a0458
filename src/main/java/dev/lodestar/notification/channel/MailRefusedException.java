package dev.lodestar.notification.channel;

/** Thrown when a mail could not be handed over. */
public class MailRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    MailRefusedException(Exception why, boolean forGood) {
        super(why.getMessage(), why);
        this.forGood = forGood;
    }

    /** True when trying again makes no sense. */
    public boolean isForGood() {
        return forGood;
    }
}

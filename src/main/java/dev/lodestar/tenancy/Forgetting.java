package dev.lodestar.tenancy;

/** Deletes what is too old to be of use to anybody, of the tenant in scope. */
public interface Forgetting {

    /** Deletes a bounded number of rows that were kept for long enough; true when there may be more. */
    boolean forgetSome();
}

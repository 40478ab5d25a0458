package dev.lodestar.tenancy;

/** Thrown when tenant data is asked for outside of every tenant's scope. */
public class NoTenantException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Says that no tenant is in scope. */
    public NoTenantException() {
        super("No tenant is in scope: sign in, or enter one with TenantScope before the transaction begins");
    }
}

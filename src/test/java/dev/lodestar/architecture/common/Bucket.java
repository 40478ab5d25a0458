package dev.lodestar.architecture.common;

/** In a package that must not be, without a word on nulls. */
public final class Bucket {

    private Bucket() {}
}

package dev.lodestar.alert;

/** Something that a rule can watch. */
public record RuleChoice(String key, String name) {}

package dev.lodestar.intake;

/**
 * What is to be created from a sketch.
 *
 * @param key of the new plan
 * @param name of the new plan
 * @param unitKey whose plan it is, and whose measures they are
 * @param owner the key of the person who answers for it
 */
public record IntakeRequest(String key, String name, String unitKey, int year, String owner, PlanSketch sketch) {}

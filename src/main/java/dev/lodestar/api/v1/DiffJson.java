package dev.lodestar.api.v1;

import java.util.List;

/** What differs between two versions of a plan. */
record DiffJson(int from, int to, List<ChangeJson> changes) {}

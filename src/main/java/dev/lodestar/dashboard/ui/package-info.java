@NullMarked
package dev.lodestar.dashboard.ui;

import org.jspecify.annotations.NullMarked;

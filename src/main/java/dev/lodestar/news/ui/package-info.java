/** A person's news, and how they want to be told. */
@NullMarked
package dev.lodestar.news.ui;

import org.jspecify.annotations.NullMarked;

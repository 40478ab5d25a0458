/** How systems and chat groups are reached: signatures, their formats, and a client that connects to public addresses only. */
@NullMarked
@org.springframework.modulith.NamedInterface("channel")
package dev.lodestar.webhook.channel;

import org.jspecify.annotations.NullMarked;

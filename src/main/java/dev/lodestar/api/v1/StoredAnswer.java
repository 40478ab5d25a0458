package dev.lodestar.api.v1;

import org.jspecify.annotations.Nullable;

/**
 * What a call was answered.
 *
 * @param status of HTTP
 * @param type the media type of the body
 * @param tag the entity tag
 */
record StoredAnswer(
        int status, @Nullable String type, @Nullable String tag, byte[] body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}

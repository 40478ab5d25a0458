package dev.lodestar.notification;

import java.util.List;

/**
 * A mail to write.
 *
 * @param key what it tells to whom; the same key is written once
 * @param recipient the key of the person
 * @param files numbers of files of reviews that go with it
 */
record NewMail(String key, String recipient, String address, Letter letter, List<Long> files) {

    NewMail {
        files = List.copyOf(files);
    }
}

package dev.lodestar.notification;

import java.util.List;

/**
 * A mail to write.
 *
 * @param key what it tells to whom; the same key is written once
 * @param recipient the key of the person
 * @param files numbers of files of reviews that go with it
 * @param reportLink whether it gets a link for reporting without a sign-in when it is sent
 */
record NewMail(String key, String recipient, String address, Letter letter, List<Long> files, boolean reportLink) {

    NewMail {
        files = List.copyOf(files);
    }
}

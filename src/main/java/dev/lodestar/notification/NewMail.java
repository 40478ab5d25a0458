package dev.lodestar.notification;

import java.util.List;

/**
 * A mail to write.
 *
 * @param key what it tells to whom; the same key is written once
 * @param recipient the key of the person
 * @param files numbers of files of reviews that go with it
 * @param reportLink whether it gets a link for reporting without a sign-in when it is sent
 * @param alerts those it gets a link for acknowledging without a sign-in when it is sent
 * @param pictures within it
 */
record NewMail(
        String key,
        String recipient,
        String address,
        Letter letter,
        List<Long> files,
        boolean reportLink,
        List<Long> alerts,
        List<Picture> pictures) {

    NewMail {
        files = List.copyOf(files);
        alerts = List.copyOf(alerts);
        pictures = List.copyOf(pictures);
    }

    NewMail(String key, String recipient, String address, Letter letter, List<Long> files, boolean reportLink) {
        this(key, recipient, address, letter, files, reportLink, List.of(), List.of());
    }
}

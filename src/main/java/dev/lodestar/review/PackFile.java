package dev.lodestar.review;

/**
 * A file of a review.
 *
 * @param name to save it under
 * @param content of which the caller must not change a byte
 */
public record PackFile(String name, Kind kind, byte[] content) {

    /** What kinds of files there are. */
    public enum Kind {
        /** The pack as a workbook, which can be filled in and read back. */
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** The pack to print. */
        PDF("pdf", "application/pdf"),
        /** One slide. */
        PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        /** Every period of every measure as tidy rows. */
        CSV("csv", "text/csv;charset=UTF-8"),
        /** The minutes to print. */
        MINUTES("pdf", "application/pdf");

        private final String extension;
        private final String mediaType;

        Kind(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /** Such as {@code xlsx}. */
        public String extension() {
            return extension;
        }

        /** As it is sent. */
        public String mediaType() {
            return mediaType;
        }
    }
}

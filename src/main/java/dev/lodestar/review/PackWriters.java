package dev.lodestar.review;

import dev.lodestar.review.PackFile.Kind;
import dev.lodestar.review.excel.OnePager;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.TidyCsv;
import dev.lodestar.review.print.MinutesPdf;
import dev.lodestar.review.print.PackPdf;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of files, each with what writes it. */
@Configuration(proxyBeanMethods = false)
class PackWriters {

    @Bean
    PackWriter pdfWriter() {
        return new Writer(Kind.PDF, PackPdf::write);
    }

    @Bean
    PackWriter minutesWriter() {
        return new Writer(Kind.MINUTES, MinutesPdf::write);
    }

    @Bean
    PackWriter slideWriter() {
        return new Writer(Kind.PPTX, OnePager::write);
    }

    @Bean
    PackWriter rowsWriter() {
        return new Writer(Kind.CSV, (pack, language, out) -> TidyCsv.write(pack, out));
    }

    /** A way to write. */
    private interface Way {
        void write(Pack pack, Locale language, OutputStream out) throws IOException;
    }

    private record Writer(Kind kind, Way way) implements PackWriter {

        @Override
        public void write(Pack pack, Locale language, OutputStream out) throws IOException {
            way.write(pack, language, out);
        }
    }
}
